package peersupport.files.yaml;

import java.util.List;
import java.util.Map;

/**
 * A value read from a file, with its line. Scalars stay the text they were written as: {@code NO} is no boolean and
 * {@code 010} no number.
 */
public sealed interface Node {

    /** The line it stands on, from 1. */
    int line();

    /** A text; and what follows it from a # that touches a word, which YAML takes for a comment. */
    record Scalar(String text, int line, String cut) implements Node {
        /** A text with nothing cut off. */
        public Scalar(String text, int line) {
            this(text, line, "");
        }

        /** The text without white space around it; YAML takes the next-line character for some, Java does not. */
        public String words() {
            int from = 0;
            int to = text.length();
            while (from < to && white(text.charAt(from))) {
                from++;
            }
            while (from < to && white(text.charAt(to - 1))) {
                to--;
            }
            return text.substring(from, to);
        }

        private static boolean white(char sign) {
            return sign == '\u0085' || Character.isWhitespace(sign);
        }
    }

    /** A list. */
    record Items(List<Node> items, int line) implements Node {}

    /** A mapping, its fields by their names. */
    record Fields(Map<String, Field> fields, int line) implements Node {}

    /** A field of a mapping, with the line of its name. */
    record Field(String name, int line, Node value) {}
}
