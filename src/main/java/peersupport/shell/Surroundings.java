package peersupport.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Where the advisor runs.
 *
 * @param folder in which the files are that are named without one
 * @param input what is typed, or comes from a pipe
 * @param results what was asked for
 * @param talk all else that is said
 * @param terminal whether a terminal may be looked for
 */
public record Surroundings(Path folder, InputStream input, PrintWriter results, PrintStream talk, boolean terminal) {
    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                Path.of(""),
                System.in,
                CodePage.writer(System.out, CodePage.of("stdout")),
                CodePage.stream(System.err, CodePage.of("stderr")),
                !"dumb".equals(System.getenv("TERM")));
    }
}
