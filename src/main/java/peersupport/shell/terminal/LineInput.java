package peersupport.shell.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.utils.InfoCmp.Capability;
import org.springframework.shell.core.InputReader;

/**
 * What the user types, line by line: with editing, history and completion in a terminal, as it comes from a pipe or a
 * dumb terminal. Nothing is opened before the first line is asked for.
 */
public class LineInput implements InputReader {
    /** The whole line is one word, so that "don't k" completes to "don't know". */
    private static final DefaultParser WHOLE_LINE = new DefaultParser() {
        @Override
        public boolean isDelimiterChar(CharSequence line, int at) {
            return false;
        }
    };

    private final ShellEnvironment environment;
    private final Messages messages;
    private Terminal terminal;
    private LineReader commands;
    private LineReader answers;
    private BufferedReader plain;
    private List<String> choices = List.of();
    private volatile Thread searching;
    private volatile boolean stopped;

    public LineInput(ShellEnvironment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    /** One line of the shell: null at the end of input, the empty line after Ctrl-C. */
    public String command(String prompt, Completer completing) {
        return line(() -> commands(completing), prompt, "");
    }

    /** One line of the interview, completing from these choices: null at Ctrl-C, Ctrl-D and the end of input. */
    public String answer(String prompt, List<String> offered) {
        choices = offered;
        return line(this::answers, prompt, null);
    }

    /** Clears the screen; refused when there is none. */
    public void clear() {
        if (terminal == null) {
            throw new RefusedException("There is no screen to clear here.");
        }
        terminal.puts(Capability.clear_screen);
        terminal.flush();
    }

    /** Whether standard input is spoken for: commands or answers are read from it. */
    public boolean isReading() {
        return terminal != null || plain != null;
    }

    /** Whether the lines come from a terminal, as far as any was asked for. */
    public boolean atTerminal() {
        return terminal != null;
    }

    /** Runs a search that Ctrl-C ends, and not the shell with it: the user is then told that it was stopped. */
    public <T> T stoppable(Supplier<T> search) {
        searching = Thread.currentThread();
        if (stopped) {
            searching.interrupt(); // pressed between the line and the search
        }
        try {
            return search.get();
        } catch (CancellationException e) {
            throw new RefusedException("Stopped before the search was done. Nothing has changed.");
        } finally {
            searching = null;
            Thread.interrupted(); // pressed as the search ended: no concern of what comes next
        }
    }

    private void stop(Signal pressed) {
        stopped = true;
        Thread search = searching;
        if (search != null) {
            search.interrupt();
        }
    }

    /** Takes this as typed at a terminal, which there need not be. */
    public void rehearse(InputStream keys) throws IOException {
        terminal = TerminalBuilder.builder()
                .system(false)
                .streams(keys, OutputStream.nullOutputStream())
                .type("xterm")
                .size(new Size(80, 24))
                .signalHandler(this::stop)
                .build();
    }

    @Override
    public String readInput(String prompt) {
        return answer(prompt, List.of());
    }

    private interface Reading {
        LineReader opened() throws IOException;
    }

    private String line(Reading reading, String prompt, String interrupted) {
        stopped = false;
        try {
            open();
            if (terminal != null) {
                String line = reading.opened().readLine(prompt);
                Page.fit(terminal.getWidth());
                return line;
            }
            messages.print(prompt);
            String line = plain.readLine();
            if (System.console() == null || line == null) {
                messages.line(line == null ? "" : line); // what was piped in, so that a transcript reads well
            }
            return line;
        } catch (UserInterruptException e) {
            return interrupted;
        } catch (EndOfFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LineReader commands(Completer completing) throws IOException {
        if (commands == null) {
            commands = new LineEditor(terminal, new DefaultParser(), completing);
        }
        return commands;
    }

    private LineReader answers() throws IOException {
        if (answers == null) {
            Completer offered = (reader, line, candidates) -> choices.forEach(c ->
                    candidates.add(new Candidate(c, c, null, null, null, null, false))); // false: no space after it
            answers = new LineEditor(terminal, WHOLE_LINE, offered);
            answers.setVariable(LineReader.DISABLE_HISTORY, true);
        }
        return answers;
    }

    private void open() {
        if (terminal != null || plain != null) {
            return;
        }
        if (environment.terminal()) {
            try {
                var opened = TerminalBuilder.builder()
                        .system(true)
                        .dumb(true)
                        .systemOutput(SystemOutput.SysErrOrSysOut)
                        // between two lines Ctrl-C stops a search; it never ends the shell
                        .signalHandler(this::stop)
                        .build();
                if (opened.getType().startsWith(Terminal.TYPE_DUMB)) {
                    opened.close();
                } else {
                    if (opened.getWidth() == 0) {
                        opened.setSize(new Size(80, 24)); // JLine waits for ever to draw on nothing
                    }
                    terminal = opened;
                    Page.fit(opened.getWidth());
                    return;
                }
            } catch (IOException e) {
                // no terminal to be had: read plainly
            }
        }
        plain = new BufferedReader(new InputStreamReader(environment.input(), StandardCharsets.UTF_8));
    }
}
