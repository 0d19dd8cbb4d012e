package peersupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import peersupport.shell.terminal.ShellEnvironment;

/** Commands as somebody would type them, run in this process as {@link Application} runs them. */
public final class Typed {
    private Typed() {}

    /** What this command prints when it is typed in this folder, and done. */
    public static String results(Path folder, String command) {
        var results = new ByteArrayOutputStream();
        var talk = new ByteArrayOutputStream();
        int status = Application.run(
                List.of(command.split(" ")),
                new ShellEnvironment(
                        folder,
                        InputStream.nullInputStream(),
                        new PrintWriter(results, false, UTF_8),
                        new PrintWriter(talk, true, UTF_8),
                        false));
        assertEquals(0, status, () -> command + ": " + talk.toString(UTF_8));
        return results.toString(UTF_8);
    }
}
