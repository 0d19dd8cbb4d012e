package peersupport.shell.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;

/**
 * Lines of plain text, wrapped to a readable width, or to the terminal's where that is narrower, and indented; no colour,
 * no cursor movement.
 */
public final class Page {
    private static final int WIDTH = 80;
    private static final int LEAST = 20;

    // what the launcher, and later the terminal, says
    private static volatile int columns = number(System.getenv("COLUMNS"));

    private final List<Line> lines = new ArrayList<>();

    private record Line(String lead, String words, boolean wrapped) {}

    /** From now on the terminal is so wide. */
    static void fit(int terminal) {
        columns = terminal;
    }

    /** An empty line. */
    public Page gap() {
        return asIs("");
    }

    /** A heading, set off by an empty line. */
    public Page heading(String words) {
        return (lines.isEmpty() ? this : gap()).line(words);
    }

    /** Words wrapped to the width. */
    public Page line(String words) {
        return line("", words);
    }

    /** A lead such as "  N3  " and words that hang under their own beginning. */
    public Page line(String lead, String words) {
        lines.add(new Line(lead, words, true));
        return this;
    }

    /** Words beside a name, which takes up so many columns. */
    public Page row(int columns, String name, String words) {
        return line(String.format(Locale.ROOT, "  %-" + columns + "s ", name), words);
    }

    /** Text kept as it is. */
    public Page asIs(String words) {
        lines.add(new Line("", words.stripTrailing(), false));
        return this;
    }

    public void to(PrintWriter writer) {
        writer.print(fitted());
        writer.flush();
    }

    /** As wide as the terminal is. */
    String fitted() {
        return text(width());
    }

    @Override
    public String toString() {
        return text(WIDTH);
    }

    private String text(int width) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (!line.wrapped()) {
                text.append(line.words()).append('\n');
            } else if (width - line.lead().length() < LEAST && !line.lead().isBlank()) {
                wrap(text, "", line.lead(), width);
                wrap(text, "      ", line.words(), width);
            } else {
                wrap(text, line.lead(), line.words(), width);
            }
        }
        return TerminalText.of(text.toString());
    }

    private static void wrap(StringBuilder text, String lead, String words, int width) {
        String[] lines =
                WordUtils.wrap(words, Math.max(LEAST, width - lead.length())).split("\n");
        for (int i = 0; i < lines.length; i++) {
            text.append(((i == 0 ? lead : " ".repeat(lead.length())) + lines[i]).stripTrailing())
                    .append('\n');
        }
    }

    private static int width() {
        return columns < LEAST || System.console() == null ? WIDTH : Math.min(WIDTH, columns);
    }

    private static int number(String word) {
        return word != null && word.matches("[0-9]{1,4}") ? Integer.parseInt(word) : WIDTH;
    }
}
