package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import peersupport.Application;
import peersupport.shell.terminal.ShellEnvironment;

/**
 * One run of the advisor, without a terminal: in this process, or in one of its own, as people and scripts start it.
 *
 * @param status what it ended with
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int status, String out, String err) {
    private static final int PATIENCE = 5;

    /** Runs one command in this folder; its standard input is empty. */
    static Run of(Path folder, String... words) {
        return fed(folder, "", words);
    }

    /** Runs a session in this folder on lines from a pipe. */
    static Run piped(Path folder, List<String> lines) {
        return fed(folder, String.join("\n", lines) + "\n");
    }

    /** Runs the advisor in this folder on this standard input, with these words after its name. */
    static Run fed(Path folder, String input, String... words) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = Application.run(
                List.of(words),
                new ShellEnvironment(
                        folder,
                        in,
                        new PrintWriter(out, false, StandardCharsets.UTF_8),
                        new PrintWriter(err, true, StandardCharsets.UTF_8),
                        false));
        return new Run(status, said(folder, out), said(folder, err));
    }

    /** As it is said where this folder is the current one. */
    private static String said(Path folder, ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder + File.separator, "");
    }

    /** What was said beside results, wherever its lines break. */
    String talk() {
        return Typist.oneLine(err);
    }

    /** The same in a process of its own. */
    static Run apart(Path folder, String input, String... words) {
        return by(command(words), folder, Map.of(), input);
    }

    /** Runs this command in this folder on this standard input, with these variables beside those there are. */
    static Run by(List<String> command, Path folder, Map<String, String> variables, String input) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(variables);
            Process process = builder.start();
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            feed(process, input);
            boolean ended = process.waitFor(PATIENCE, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly(); // not one that has ended: that would close what is still being read
            }
            assertTrue(ended, () -> "still running after five minutes: " + command + "\n" + err.join());
            return new Run(process.exitValue(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command line that starts the advisor from what has just been compiled. */
    static List<String> command(String... words) {
        return command(List.of(), words);
    }

    /** The same, with more to tell Java. */
    static List<String> command(List<String> flags, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djdk.net.hosts.file=/dev/null",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "peersupport.Application"));
        command.addAll(List.of(words));
        return command;
    }

    private static void feed(Process process, String input) throws IOException {
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (!input.isEmpty() && process.isAlive()) {
                throw e; // a process that has ended reads no more
            }
        }
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
