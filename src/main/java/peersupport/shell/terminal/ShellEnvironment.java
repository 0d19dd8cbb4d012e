package peersupport.shell.terminal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Where the advisor runs.
 *
 * @param folder in which the files are that are named without one
 * @param input what is typed, or comes from a pipe
 * @param results what was asked for
 * @param messages all else that is said
 * @param terminal whether a terminal may be looked for
 */
public record ShellEnvironment(
        Path folder, InputStream input, PrintWriter results, PrintWriter messages, boolean terminal) {
    /** Those of this process. */
    public static ShellEnvironment ofThisProcess() {
        return new ShellEnvironment(
                Path.of(""),
                System.in,
                TerminalCharset.writer(System.out, TerminalCharset.of("stdout")),
                TerminalCharset.writer(System.err, TerminalCharset.of("stderr")),
                !"dumb".equals(System.getenv("TERM")));
    }
}
