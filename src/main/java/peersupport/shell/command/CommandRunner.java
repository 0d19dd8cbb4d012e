package peersupport.shell.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import peersupport.evidence.Problem;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.RefusedException;
import peersupport.shell.workspace.Workspace;

/** Runs one command given as words; the shell and the command line both come through here. */
public class CommandRunner {
    private static final Set<String> HELP = Set.of("--help", "-h");

    /** As in POSIX's {@code sys/stat.h}. */
    private static final int KIND_OF_FILE = 0170000;

    private static final int PIPE = 0010000;

    private final CommandRegistry registry;
    private final CommandExecutor executor;
    private final PrintWriter results;
    private final LineInput input;
    private final Workspace workspace;
    private final Messages messages;

    public CommandRunner(
            CommandRegistry registry, PrintWriter results, LineInput input, Workspace workspace, Messages messages) {
        this.registry = registry;
        this.executor = new CommandExecutor(registry);
        this.results = results;
        this.input = input;
        this.workspace = workspace;
        this.messages = messages;
    }

    /** One command as typed in the shell; returns 0 done, 1 refused, 2 a wrong word, 70 a fault of our own. */
    public int run(List<String> words) {
        return run(words, false);
    }

    /** One command as given outside the shell: one about a design takes its file first. */
    public int runWithFile(List<String> words) {
        return run(words, true);
    }

    private int run(List<String> given, boolean fileFirst) {
        try {
            List<String> line = asEverywhere(given);
            Command command = Lookup.command(registry, line.get(0));
            List<String> words = new ArrayList<>(line.subList(1, line.size()));
            if (fileFirst && command.getGroup().equals(Synopsis.ON_DESIGN)) {
                openFirst(words, command.getName());
            }
            executor.execute(new CommandContext(ArgumentParser.of(command, words), registry, results, input));
            if (results.checkError()) {
                // whoever reads the start of a pipe, as head does, has what they want
                throw new RefusedException(isPipe() ? "" : "Not all results could be written: the disk may be full.");
            }
            return 0;
        } catch (RuntimeException e) {
            return explain(innermost(e));
        } finally {
            results.flush();
        }
    }

    /** What every other program understands too. */
    private static List<String> asEverywhere(List<String> words) {
        String first = words.get(0);
        if (HELP.contains(first)) {
            return List.of("help");
        }
        if (first.equals("--version")) {
            return List.of("version");
        }
        return words.size() > 1 && HELP.contains(words.get(words.size() - 1)) ? List.of("help", first) : words;
    }

    /** Whether results go to another program. */
    private static boolean isPipe() {
        try {
            int mode = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
            return (mode & KIND_OF_FILE) == PIPE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // this system has no such names
        }
    }

    private void openFirst(List<String> words, String command) {
        if (words.isEmpty() || words.get(0).startsWith("--")) {
            throw RefusedException.usage("'" + command + "' needs the design's file first, such as: advisor " + command
                    + " my-programme.yaml");
        }
        workspace.open(words.remove(0));
    }

    /** Spring Shell, reflection and the loading in the background each wrap what was thrown. */
    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (!known(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean known(Throwable thrown) {
        return thrown instanceof RefusedException || thrown instanceof Problem.Found;
    }

    private int explain(Throwable cause) {
        String message = known(cause) ? cause.getMessage() : "Something went wrong inside the advisor: " + cause;
        if (!message.isEmpty()) {
            if (System.console() == null) {
                messages.line(message);
            } else {
                Page page = new Page();
                message.lines().forEach(page::line);
                messages.say(page);
            }
        }
        if (cause instanceof RefusedException refused) {
            return refused.status();
        }
        return known(cause) ? 1 : 70;
    }
}
