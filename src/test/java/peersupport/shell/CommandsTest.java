package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Commands as scripts use them: results on standard output, talk on standard error, exit 0 when done. */
class CommandsTest {
    private static final String DESIGN = "format: 1\ntitle: Mine\nanswers:\n  format: group\n";

    @TempDir
    private static Path folder;

    @TestFactory
    List<DynamicTest> whatIsAskedForIsPrintedOnStandardOutput() {
        return List.of(
                prints("help", "Begin\n", "  explain ID", "exit", "in a new file", "Exit status: 0 done, 1 refused, 2"),
                prints("help explain", "explain ID"),
                prints("version", "Peer Support Design Advisor ", ", knowledge "),
                prints("evidence", " rows: ", " used"),
                prints("sources", "https://doi.org/10.", "Cautions\n"),
                prints("configurations", "take up\n", "  N3   "),
                prints("configuration N3", "rules/configurations/harm.yaml", "  - id: N3\n", "rule \"N3 "),
                prints("questions", "Who it is for\n", "format  One to one, in a group, or both?"),
                prints("check", "All is well: "));
    }

    private static DynamicTest prints(String typed, String... parts) {
        CompletableFuture<Run> started = Run.soon(folder, typed.split(" "));
        return dynamicTest(typed, () -> {
            Run run = started.join();
            assertEquals(0, run.status(), run.err());
            assertEquals("", run.err());
            for (String part : parts) {
                assertTrue(run.out().contains(part), () -> part + "\n  in: " + run.out());
            }
        });
    }

    @Test
    void theEvidenceBookIsWrittenToAFile() throws IOException {
        Run written = Run.of(folder, "evidence", "--out", "book.html");
        assertEquals(new Run(0, "", "Wrote the evidence book to book.html.\n"), written);
        assertTrue(Files.readString(folder.resolve("book.html")).contains("What the advisor knows about peer support"));
    }

    @Test
    void aDesignIsMadeAnsweredAdvisedReportedAndCopiedWithoutTheShell() throws IOException {
        Run made = Run.of(folder, "new", "a programme.yaml", "--title=Mums' group");
        assertEquals(new Run(0, "", made.err()), made);
        Run answered = Run.of(folder, "answer", "a programme.yaml", "people", "new-mothers", "pregnant-women");
        assertEquals(0, answered.status());
        assertEquals(
                "Who is it for? → Women who are pregnant; Mothers in the first year or so after a birth ",
                answered.err().replaceAll("\\s+", " "));
        assertEquals("""
                format: 1
                title: Mums' group
                answers:
                  people:
                    - pregnant-women
                    - new-mothers
                """, Files.readString(folder.resolve("a programme.yaml")));

        Run session = Run.piped(
                folder,
                List.of(
                        "open \"a programme.yaml\"",
                        "advise --json",
                        "save copy.yaml",
                        "unanswer people",
                        "report --out out --kind checklist --format md,json"));
        assertEquals(0, session.status(), session.err());
        assertTrue(session.out().startsWith("{") && session.out().endsWith("}\n"), "JSON alone on standard output");
        assertTrue(Files.readString(folder.resolve("copy.yaml")).contains("new-mothers"));
        assertTrue(Files.readString(folder.resolve("a programme.yaml")).endsWith("answers: {}\n"));
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    Set.of("advice.json", "risk-checklist.md"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void theQuestionnaireIsWrittenForPaper() throws IOException {
        Run run = Run.of(folder, "questions", "--out", "questions.html");
        assertAll(
                () -> assertEquals(0, run.status()),
                () -> assertEquals("", run.out()),
                () -> assertEquals("Wrote the questionnaire to questions.html.\n", run.err()));
        assertTrue(Files.readString(folder.resolve("questions.html")).contains("One to one, in a group, or both?"));
    }

    @Test
    void aSavedDesignCanBeReadByWhoCouldReadItBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("shared.yaml"), DESIGN);
        Set<?> permissions = readers(file);
        Run.of(folder, "answer", "shared.yaml", "format", "both");
        assertTrue(Files.readString(file).contains("format: both"));
        assertEquals(permissions, readers(file));
    }

    @Test
    void whatWasTriedOutIsKeptInTheDesignItWasTriedOnAndNowhereElse() throws IOException {
        String empty = "format: 1\ntitle: Mine\nanswers: {}\n";
        Files.writeString(folder.resolve("tried.yaml"), empty);
        Path other = Files.writeString(folder.resolve("other.yaml"), empty);
        Run run = Run.piped(
                folder,
                List.of(
                        "open tried.yaml",
                        "what-if format one-to-one",
                        "open other.yaml",
                        "keep",
                        "open tried.yaml",
                        "keep",
                        "keep"));
        assertEquals(1, run.status());
        assertEquals(empty, Files.readString(other));
        assertTrue(Files.readString(folder.resolve("tried.yaml")).contains("format: one-to-one"));
        inOrder(
                run.err(),
                "The last 'what-if' was about tried.yaml, and other.yaml is open now. 'what-if' tries the answer out",
                "Kept: One to one, in a group, or both? → One to one",
                "There is nothing to keep.");
    }

    @Test
    void whatEveryOtherProgramUnderstandsIsUnderstoodHereToo() {
        assertEquals(Run.of(folder, "help").out(), Run.of(folder, "--help").out());
        assertEquals(Run.of(folder, "help").out(), Run.of(folder, "-h").out());
        assertEquals(
                Run.of(folder, "version").out(), Run.of(folder, "--version").out());
        assertEquals(
                "explain ID [--json] (outside the shell: advisor explain FILE ID [--json])",
                Run.of(folder, "explain", "--help")
                        .out()
                        .split(": from")[0]
                        .replace("\n", " ")
                        .strip());
        assertEquals(
                List.of("CP-01"),
                Run.of(folder, "evidence", "cp-01")
                        .out()
                        .lines()
                        .limit(1)
                        .map(line -> line.split(" ")[0])
                        .toList());
        assertEquals(2, Run.of(folder, "evidence", "CP-99").status());
    }

    @Test
    void anAnswerThatIsNotUsedYetAndCommentsThatAreNotKeptAreSaid() throws IOException {
        Path file = Files.writeString(
                folder.resolve("said.yaml"), "# mine\nformat: 1\ntitle: Said\nanswers:\n  format: group\n");
        Run run = Run.of(folder, "answer", "said.yaml", "matching", "experience");
        inOrder(
                run.err(),
                "Comments (#) in said.yaml are not kept",
                "The answer is kept, and not used yet: 'matching' does not arise");
        assertTrue(Files.readString(file).contains("experience"));
        Run piped = Run.by(Run.command("advise", "/dev/stdin"), folder, Map.of(), Files.readString(file));
        assertEquals(Run.of(folder, "advise", "said.yaml").out(), piped.out());
    }

    @Test
    void keepRefusesWhatWhatIfRefuses() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.yaml"), DESIGN.replace("group", "both"));
        Run run = Run.piped(
                folder,
                List.of(
                        "open kept.yaml",
                        "what-if group-leading comparison",
                        "lock group-leading",
                        "keep",
                        "unlock group-leading",
                        "answer format one-to-one",
                        "keep"));
        assertEquals(1, run.status());
        inOrder(
                run.err(),
                "'group-leading' is locked. 'unlock group-leading' opens it.",
                "'group-leading' does not arise for this programme. It is asked only when this holds: Support is given in a");
        assertFalse(Files.readString(file).contains("comparison"));
    }

    @Test
    void answersAreCountedTheSameEverywhere() throws IOException {
        Path file = Files.writeString(
                folder.resolve("counted.yaml"), DESIGN + "  people: dont-know\n  matching: background\n");
        Library library = new Library();
        String count = new Hub(library.knowledge(), library.designs().read(file)).count();
        Run run = Run.piped(folder, List.of("open counted.yaml", "answers", "advise", "start", "pause"));
        assertEquals(0, run.status(), run.err());
        inOrder(run.err(), "Opened \"Mine\": " + count, "Going on with \"Mine\": " + count);
        inOrder(run.out(), "Mine · " + count, "Mine · " + count + " · knowledge");
    }

    @Test
    void improveSaysHowManyTradeOffsItLeavesOutAndItsJsonLeavesOutNone() throws IOException {
        Files.writeString(folder.resolve("open.yaml"), """
                format: 1
                title: Open
                answers: {}
                unlocked: [format, mode, role]
                """);
        String json = Run.of(folder, "improve", "open.yaml", "--json").out();
        long all = changes(json.substring(json.indexOf("\"trade-offs\"")), "\"question\"");
        String page = Run.of(folder, "improve", "open.yaml").out();
        String others = page.substring(page.indexOf("Others, what they lose first"));
        assertTrue(all > 10, json);
        assertEquals(10, changes(others, "  • "));
        assertTrue(others.endsWith("\nand " + (all - 10) + " more; 'improve --json' has them all.\n"), others);
    }

    private static long changes(String text, String mark) {
        return text.split(Pattern.quote(mark), -1).length - 1;
    }

    /** These parts stand in the text, one after the other, wherever its lines break. */
    private static void inOrder(String text, String... parts) {
        String words = Typist.oneLine(text);
        int at = 0;
        for (String part : parts) {
            int found = words.indexOf(part, at);
            assertTrue(found >= 0, () -> part + "\n  in: " + words);
            at = found + part.length();
        }
    }

    private static Set<?> readers(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new TreeSet<>(Files.getPosixFilePermissions(file))
                : Set.of();
    }
}
