package peersupport.files.yaml;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value read from a file, with its line. Scalars stay the text they were written as: {@code NO} is no boolean and
 * {@code 010} no number.
 */
public sealed interface Node {

    /** The line it stands on, from 1. */
    int line();

    /** The items of a list; none of anything else. */
    default List<Node> items() {
        return List.of();
    }

    /** The fields of a mapping by their names; none of anything else. */
    default Map<String, Field> fields() {
        return Map.of();
    }

    /** What stands in this field. */
    default Optional<Node> at(String name) {
        return Optional.ofNullable(fields().get(name)).map(Field::value);
    }

    /** The text without white space around it; empty of anything but a text. */
    default String words() {
        return "";
    }

    /** A text; and what follows it from a # that touches a word, which YAML takes for a comment. */
    record Scalar(@JsonValue String text, int line, String cut) implements Node {
        /** A text with nothing cut off. */
        public Scalar(String text, int line) {
            this(text, line, "");
        }

        /** YAML takes the next-line character for white space, Java does not. */
        @Override
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
    record Items(@JsonValue List<Node> items, int line) implements Node {}

    /** A mapping, its fields by their names. */
    record Fields(@JsonValue Map<String, Field> fields, int line) implements Node {}

    /** A field of a mapping, with the line of its name. */
    record Field(String name, int line, @JsonValue Node value) {}
}
