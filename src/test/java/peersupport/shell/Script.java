package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import peersupport.Application;
import peersupport.shell.terminal.ShellEnvironment;

/** A conversation with the shell in this process: each line that is typed, and what has to come up after it. */
final class Script {
    private final Path folder;
    private final List<String> lines = new ArrayList<>();
    private final List<String[]> expected = new ArrayList<>();

    Script(Path folder) {
        this.folder = folder;
    }

    /** Types a line, after which these parts come up. */
    Script types(String line, String... parts) {
        lines.add(line);
        expected.add(parts);
        return this;
    }

    /** Plays it to its end, or to the end of the lines; it has to end with this status. */
    void ends(int status) {
        var screen = new ByteArrayOutputStream();
        var typed = new Lines(lines.iterator(), screen);
        int ended = Application.run(
                List.of(),
                new ShellEnvironment(
                        folder,
                        typed,
                        new PrintWriter(screen, false, StandardCharsets.UTF_8),
                        new PrintWriter(screen, true, StandardCharsets.UTF_8),
                        false));
        typed.shown();
        assertEquals(lines.size(), typed.shown.size() - 1, "lines taken");
        for (int line = 0; line < lines.size(); line++) {
            String shown = typed.shown.get(line + 1).replace(folder + File.separator, "");
            Typist.holds(lines.get(line) + " " + Typist.oneLine(shown), expected.get(line));
        }
        assertEquals(status, ended);
    }

    /** Lines handed over one by one; what was shown before each is kept. */
    private static final class Lines extends InputStream {
        private final Iterator<String> lines;
        private final ByteArrayOutputStream screen;
        private final List<String> shown = new ArrayList<>();

        private Lines(Iterator<String> lines, ByteArrayOutputStream screen) {
            this.lines = lines;
            this.screen = screen;
        }

        private void shown() {
            shown.add(screen.toString(StandardCharsets.UTF_8));
            screen.reset();
        }

        @Override
        public int read(byte[] bytes, int from, int count) {
            if (!lines.hasNext()) {
                return -1;
            }
            shown();
            byte[] line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, bytes, from, line.length);
            return line.length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in lines only");
        }
    }
}
