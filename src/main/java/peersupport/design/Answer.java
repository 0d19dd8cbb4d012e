package peersupport.design;

import java.util.List;

/**
 * What has been said to one question. A question not asked yet has no answer at all: not said is never no.
 */
public sealed interface Answer {

    /**
     * Options, by id. A list closes what it does not name, unless the rest is not decided; an empty list means "none of
     * these".
     */
    record Chosen(List<String> options, boolean restNotDecided) implements Answer {
        public Chosen {
            options = List.copyOf(options);
        }

        @Override
        public String toString() {
            return options + (restNotDecided ? ", the rest not decided" : "");
        }
    }

    /** Asked, and not known. */
    record DontKnow() implements Answer {}

    /** Only where the question lists it. */
    record DoesNotApply() implements Answer {}

    /** These options and no others. */
    static Answer of(String... options) {
        return new Chosen(List.of(options), false);
    }
}
