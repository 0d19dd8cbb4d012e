package peersupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.shell.Surroundings;

/**
 * Every example as a user would run it: the commands of its script, against the output kept beside it. They run in this
 * process, as {@link Application} runs them, because the launcher would build the project inside its own build.
 */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final String RUN = "run ";

    @TestFactory
    Stream<DynamicTest> examplesShowWhatWasApproved() throws IOException {
        return names().stream().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }

    @Test
    void scriptsDifferOnlyInTheirTitleAndTheirCommands() throws IOException {
        Set<List<String>> frames = names().stream()
                .map(name -> lines(name + ".sh").stream()
                        .filter(line -> !line.startsWith("# ") && !line.startsWith(RUN))
                        .toList())
                .collect(Collectors.toSet());
        assertEquals(1, frames.size(), () -> "Scripts that this test would not run as they stand: " + frames);
    }

    @Test
    void everyExampleIsToldOfInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs/examples.md"));
        for (String name : names()) {
            for (String ending : List.of(".yaml", ".sh", ".txt")) {
                assertTrue(page.contains("../examples/" + name + ending), () -> "docs/examples.md: " + name + ending);
            }
        }
    }

    private static void compare(String name) throws IOException {
        String design = Files.readString(EXAMPLES.resolve(name + ".yaml"));
        String now = output(name);
        assertEquals(design, Files.readString(EXAMPLES.resolve(name + ".yaml")), "An example leaves its design alone.");
        Path file = EXAMPLES.resolve(name + ".txt");
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, now);
        }
        assertTrue(Files.exists(file), () -> file + " is missing. " + howToApprove());
        String approved = Files.readString(file);
        if (!approved.equals(now)) {
            fail(firstDifference(file, approved.split("\n", -1), now.split("\n", -1)) + "\n" + howToApprove());
        }
    }

    /** What the script prints: each command as it would be typed, and its results. */
    private static String output(String name) {
        var text = new StringBuilder();
        for (String line : lines(name + ".sh")) {
            if (line.startsWith(RUN)) {
                String command = line.substring(RUN.length());
                text.append("\n$ advisor ").append(command).append('\n').append(results(command));
            }
        }
        return text.toString();
    }

    private static String results(String command) {
        var results = new ByteArrayOutputStream();
        var talk = new ByteArrayOutputStream();
        int status = Application.run(
                List.of(command.split(" ")),
                new Surroundings(
                        EXAMPLES,
                        InputStream.nullInputStream(),
                        new PrintWriter(results, false, UTF_8),
                        new PrintStream(talk, true, UTF_8),
                        false));
        assertEquals(0, status, () -> command + ": " + talk.toString(UTF_8));
        return results.toString(UTF_8);
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(EXAMPLES.resolve(file));
        } catch (IOException e) {
            throw new AssertionError("Every example has a script to run: " + file, e);
        }
    }

    private static String firstDifference(Path file, String[] approved, String[] now) {
        int line = Math.max(0, Arrays.mismatch(approved, now));
        return file + ":" + (line + 1) + " is not as approved.\n  approved: " + at(approved, line) + "\n  now:      "
                + at(now, line);
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(the end)";
    }

    private static String howToApprove() {
        return "If the change is meant, run: mvn test -Dtest=ExamplesTest -Dapprove=true, and read the diff.";
    }
}
