package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Somebody who sits at a terminal, waits for the prompt, types a line and reads what comes up to the next prompt. */
public final class Typist implements AutoCloseable {
    /** Interrupts. */
    static final String CTRL_C = "\u0003";

    /** Ends the input. */
    static final String CTRL_D = "\u0004";

    private static final String TAB = "\t";
    private static final String ENTER = "\r";
    private static final long PATIENCE = 120_000;

    private final PtyProcess process;
    private final StringBuilder screen = new StringBuilder();
    private boolean over;
    private boolean unfinished;
    private int read;

    private Typist(PtyProcess process) {
        this.process = process;
        Thread reader = new Thread(this::readAll, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Where somebody sits down: a terminal, and how the machine is set up.
     *
     * @param flags what Java is told
     */
    record Place(Path folder, int columns, Map<String, String> environment, List<String> flags) {
        /** An ordinary terminal. */
        static Place at(Path folder) {
            return new Place(folder, 120, Map.of(), List.of());
        }

        /** The same with so many columns. */
        Place wide(int changed) {
            return new Place(folder, changed, environment, flags);
        }

        /** The same with these variables set. */
        Place with(Map<String, String> changed) {
            return new Place(folder, columns, changed, flags);
        }

        /** The same with these told to Java. */
        Place telling(List<String> changed) {
            return new Place(folder, columns, environment, changed);
        }
    }

    /** Starts the advisor there. */
    public static Typist at(Place place, String... words) {
        Map<String, String> variables = new HashMap<>();
        if (place.columns() > 0) {
            variables.put("COLUMNS", String.valueOf(place.columns())); // as the launcher does
        }
        variables.putAll(place.environment());
        return at(place.folder(), place.columns(), variables, Run.command(place.flags(), words));
    }

    /** Opens an ordinary terminal and starts this command in it, with these variables beside those there are. */
    public static Typist at(Path folder, Map<String, String> variables, List<String> command) {
        return at(folder, 120, variables, command);
    }

    private static Typist at(Path folder, int columns, Map<String, String> variables, List<String> command) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("TERM", "xterm");
        environment.putAll(variables);
        try {
            return new Typist(new PtyProcessBuilder(command.toArray(String[]::new))
                    .setDirectory(folder.toString())
                    .setEnvironment(environment)
                    .setInitialColumns(columns)
                    .setInitialRows(columns == 0 ? 0 : 50)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens an ordinary terminal and starts the advisor in it. */
    public static Typist at(Path folder, String... words) {
        return at(Place.at(folder), words);
    }

    /** Makes the window wider or narrower. */
    void resizes(int columns) {
        process.setWinSize(new WinSize(columns, 50));
    }

    /** Presses keys and waits for nothing. */
    void taps(String keys) {
        reads();
        read = text().length();
        write(keys);
    }

    /** Ends the advisor as {@code kill -9} does. */
    void kills() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        status();
    }

    /** The screen since the last line was typed, line by line. */
    List<String> lines() {
        reads();
        return text().substring(read).lines().toList();
    }

    /** All that ever came to the terminal, with what moves the cursor. */
    synchronized String raw() {
        return screen.toString();
    }

    /** What came up since the last line was typed, up to the prompt or the end. Runs of spaces and line ends are one space. */
    public String reads() {
        waitFor(text -> over || text.length() > read && text.endsWith("> "));
        return oneLine(text().substring(read));
    }

    /** The same, when more was typed than one line: up to the prompt after this came up. */
    String readsUntil(String part) {
        waitFor(text -> over || oneLine(text.substring(read)).contains(part) && text.endsWith("> "));
        return oneLine(text().substring(read));
    }

    /** Types a line at the prompt, and reads. */
    public String types(String line) {
        return presses(line + ENTER);
    }

    /** The same, and reads on until this part and then a prompt have come up. */
    public String types(String line, String part) {
        taps(line + ENTER);
        return readsUntil(part);
    }

    /** Presses keys at the prompt, and reads. */
    String presses(String keys) {
        reads();
        read = text().length();
        write(keys);
        return reads();
    }

    /** Types a line, interrupts what it begins as soon as the line is taken, and reads. */
    String interrupts(String line) {
        reads();
        read = text().length();
        write(line + ENTER);
        waitFor(text -> text.substring(read).contains(line + "\n"));
        write(CTRL_C);
        return reads();
    }

    /** Types this, presses the tab key, and waits until the line reads so. */
    Typist completes(String beginning, String line) {
        if (!unfinished) {
            reads();
            read = text().length();
        }
        unfinished = true;
        write(beginning + TAB);
        waitFor(text -> oneLine(text.substring(read)).contains(line));
        return this;
    }

    /** Presses Enter on a line that was completed, and reads. */
    String enters() {
        return enters("");
    }

    /** Goes on with the line, and presses Enter. */
    String enters(String rest) {
        unfinished = false;
        read = text().length();
        write(rest + ENTER);
        return reads();
    }

    /** The same, and reads on until this part and then a prompt have come up. */
    String enters(String rest, String part) {
        read = text().length();
        write(rest + ENTER);
        return readsUntil(part);
    }

    /** Each of these parts is on the screen. */
    public static void holds(String screen, String... parts) {
        assertAll(Stream.of(parts).map(part -> () -> assertTrue(screen.contains(part), part + "\n  in: " + screen)));
    }

    /** What the process ends with. */
    public int status() {
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
                fail("still running:\n" + text());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void write(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void waitFor(Predicate<String> shown) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!shown.test(text())) {
            long left = end - System.currentTimeMillis();
            if (left <= 0 || over) {
                fail("never came up; the screen ends:\n" + text().substring(read));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void readAll() {
        char[] some = new char[4096];
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
                shows(new String(some, 0, count));
            }
        } catch (IOException e) {
            shows(""); // the terminal is gone with its process
        }
        ends();
    }

    private synchronized void shows(String more) {
        screen.append(more);
        notifyAll();
    }

    private synchronized void ends() {
        over = true;
        notifyAll();
    }

    /** Without what moves the cursor and colours the text. */
    private synchronized String text() {
        return screen.toString()
                .replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[()][A-Z0-9]|\u001b[=>]", "")
                .replace("\r", "");
    }

    /** Runs of spaces and line ends as one space. */
    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
