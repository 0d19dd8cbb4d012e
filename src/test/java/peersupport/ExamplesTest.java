package peersupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.shell.terminal.ShellEnvironment;

/**
 * Every example as a user would run it: its lines in commands.txt. They run in this process, because the launcher would
 * build the project inside its own build. What a command prints is in the tests of commands and reports.
 */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final String SESSION = "natural-answers.sh";
    private static final Pattern TAKEN = Pattern.compile("(?m)^(?:  → |Left open\\.$)");

    @TestFactory
    Stream<DynamicTest> everyCommandOfAnExampleIsDoneAndLeavesItsDesignAlone() throws IOException {
        return names().stream().map(name -> DynamicTest.dynamicTest(name, () -> run(name)));
    }

    @Test
    void fortyAndMoreNaturalAnswersAreUnderstoodOrLeftOpenAndNoneIsRefused(@TempDir Path folder) throws IOException {
        List<String> script = lines(SESSION);
        int from = script.indexOf("\"$advisor\" <<'END'") + 1;
        var typed = new ByteArrayInputStream(
                String.join("\n", script.subList(from, script.indexOf("END"))).getBytes(UTF_8));
        var results = new ByteArrayOutputStream();
        var talk = new ByteArrayOutputStream();
        int status = Application.run(
                List.of(),
                new ShellEnvironment(
                        folder,
                        typed,
                        new PrintWriter(results, false, UTF_8),
                        new PrintWriter(talk, true, UTF_8),
                        false));
        String said = talk.toString(UTF_8);
        assertEquals(0, status, said);
        assertEquals(44, TAKEN.matcher(said).results().count(), said);
        assertFalse(said.contains("\"don't know\" or \"later\"."), said);
        String answers = results.toString(UTF_8);
        answers = answers.substring(answers.indexOf("title   "));
        Path kept = EXAMPLES.resolve("natural-answers.txt");
        if (Boolean.getBoolean("approve")) {
            Files.writeString(kept, answers);
        }
        assertEquals(Files.readString(kept), answers);
    }

    @Test
    void everyExampleIsToldOfInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs/examples.md"));
        assertTrue(page.contains("../examples/" + SESSION));
        for (String name : names()) {
            assertTrue(page.contains("../examples/" + name + ".yaml"), () -> "docs/examples.md: " + name);
        }
    }

    private static void run(String name) throws IOException {
        String design = Files.readString(EXAMPLES.resolve(name + ".yaml"));
        Pattern its = Pattern.compile("[a-z-]+ " + name + "\\.yaml\\b.*");
        List<String> commands =
                lines("commands.txt").stream().filter(its.asMatchPredicate()).toList();
        assertFalse(commands.isEmpty(), () -> "examples/commands.txt: " + name);
        for (String command : commands) {
            assertFalse(Typed.results(EXAMPLES, command).isEmpty(), command);
        }
        assertEquals(design, Files.readString(EXAMPLES.resolve(name + ".yaml")));
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
            throw new AssertionError(file, e);
        }
    }
}
