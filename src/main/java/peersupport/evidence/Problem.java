package peersupport.evidence;

import java.util.List;

/**
 * Something wrong with a file: where, what, and what to do about it.
 *
 * @param place file and line, such as {@code rules/contexts.yaml:12}
 * @param says what is wrong, ending in the remedy or the nearest valid word
 */
public record Problem(String place, String says) {

    /** More than anybody reads of one file; one that is something else altogether would have a hundred thousand. */
    public static final int MOST = 100;

    @Override
    public String toString() {
        return place + ": " + says;
    }

    /** Thrown when a file cannot be used: nothing of it has been taken over. */
    public static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Problem> problems;

        /** All that was found wrong; at least one. */
        public Found(List<Problem> problems) {
            super(String.join("\n", problems.stream().map(Problem::toString).toList()));
            this.problems = List.copyOf(problems);
        }

        /** One thing found wrong. */
        public Found(String place, String says) {
            this(List.of(new Problem(place, says)));
        }

        /** What was found wrong. */
        public List<Problem> problems() {
            return problems;
        }
    }
}
