package peersupport.shell;

import java.io.PrintWriter;
import java.util.Arrays;
import org.apache.commons.text.WordUtils;

/** Lines of plain text, wrapped to a readable width and indented; no colour, no cursor movement. */
final class Page {
    private static final int WIDTH = 80;

    private final StringBuilder text = new StringBuilder();

    /** An empty line. */
    Page gap() {
        text.append('\n');
        return this;
    }

    /** A heading, set off by an empty line. */
    Page heading(String words) {
        return (text.isEmpty() ? this : gap()).line(words);
    }

    /** Words wrapped to the width. */
    Page line(String words) {
        return line("", words);
    }

    /** A lead such as "  N3  " and words that hang under their own beginning. */
    Page line(String lead, String words) {
        String[] lines =
                WordUtils.wrap(words, Math.max(30, WIDTH - lead.length())).split("\n");
        text.append((lead + lines[0]).stripTrailing()).append('\n');
        Arrays.stream(lines)
                .skip(1)
                .forEach(line ->
                        text.append(" ".repeat(lead.length())).append(line).append('\n'));
        return this;
    }

    /** Text kept as it is. */
    Page asIs(String words) {
        text.append(words.stripTrailing()).append('\n');
        return this;
    }

    void to(PrintWriter writer) {
        writer.print(text);
        writer.flush();
    }

    /** To standard error, where talk goes. */
    void say() {
        System.err.print(text);
        System.err.flush();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
