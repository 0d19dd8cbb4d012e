package peersupport.files;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A value read from a file, with its line. Scalars stay the text they were written as: {@code NO} is no boolean and
 * {@code 010} no number.
 */
sealed interface Node {

    /** The line it stands on, from 1. */
    int line();

    /** A text; and what stands right behind it, from a number sign that touches a word: YAML takes that for a comment. */
    record Scalar(String text, int line, String cut) implements Node {
        private static final Pattern AROUND =
                Pattern.compile("^[\\p{javaWhitespace}\u0085]+|[\\p{javaWhitespace}\u0085]+$");

        Scalar(String text, int line) {
            this(text, line, "");
        }

        /** The text without white space around it; YAML takes the next-line sign for some, Java does not. */
        String words() {
            return AROUND.matcher(text).replaceAll("");
        }
    }

    record Items(List<Node> items, int line) implements Node {}

    record Fields(Map<String, Field> fields, int line) implements Node {}

    /** A field of a mapping, with the line of its name. */
    record Field(String name, int line, Node value) {}
}
