package peersupport.design;

import java.util.List;

/**
 * What has been said to one question. A question not asked yet has no answer at all: not said is never no.
 */
public sealed interface Answer {

    /**
     * Options, by id. A list closes what it does not name, unless the rest is not decided; an empty list means "none of
     * these".
     *
     * @param ruledOut options that are said not to be so, where the rest is not decided
     */
    record Chosen(List<String> options, List<String> ruledOut, boolean restNotDecided) implements Answer {
        public Chosen {
            options = List.copyOf(options);
            // a closed list says no to all it does not name
            ruledOut = restNotDecided ? List.copyOf(ruledOut) : List.of();
        }

        /** A list that says no to nothing by name. */
        public Chosen(List<String> options, boolean restNotDecided) {
            this(options, List.of(), restNotDecided);
        }

        @Override
        public String toString() {
            return options
                    + (ruledOut.isEmpty() ? "" : ", not " + ruledOut)
                    + (restNotDecided ? ", the rest not decided" : "");
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
