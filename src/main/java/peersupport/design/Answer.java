package peersupport.design;

import java.util.List;

/**
 * What has been said to one question. A question not asked yet has no answer at all: not said is never no.
 */
public sealed interface Answer {

    /**
     * Options, by id. What is not named is not decided, or closed: these and no others. An empty closed list means "none
     * of these".
     *
     * @param ruledOut options that are said not to be so, where the rest is not decided
     * @param somethingElse what no option says, in the user's words, or empty: it is kept and printed, and settles nothing
     */
    record Chosen(List<String> options, List<String> ruledOut, boolean restNotDecided, String somethingElse)
            implements Answer {
        public Chosen {
            options = List.copyOf(options);
            // a closed list says no to all it does not name
            ruledOut = restNotDecided ? List.copyOf(ruledOut) : List.of();
        }

        /** A list without words of the user's own. */
        public Chosen(List<String> options, List<String> ruledOut, boolean restNotDecided) {
            this(options, ruledOut, restNotDecided, "");
        }

        /** A list without words of the user's own that says no to nothing by name. */
        public Chosen(List<String> options, boolean restNotDecided) {
            this(options, List.of(), restNotDecided);
        }

        /** Yes to these options and no to those, and the rest as it was. */
        public Chosen with(List<String> options, List<String> ruledOut) {
            return new Chosen(options, ruledOut, restNotDecided, somethingElse);
        }

        @Override
        public String toString() {
            return options
                    + (ruledOut.isEmpty() ? "" : ", not " + ruledOut)
                    + (restNotDecided ? ", the rest not decided" : "")
                    + (somethingElse.isEmpty() ? "" : ", something else: " + somethingElse);
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
