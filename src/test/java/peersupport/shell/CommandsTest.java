package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Keyword;
import peersupport.evidence.context.Question;
import peersupport.exploring.Sweep;
import peersupport.files.DesignFile;
import peersupport.reasoning.RandomDesigns;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;

/** Commands as scripts use them: results on standard output, talk on standard error, exit 0 when done. */
class CommandsTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Question ONE = Any.one();
    private static final Question MANY = Any.many();
    private static final Any.Gated GATED = Any.gated();
    private static final String CARD = Any.card().id();
    private static final String DESIGN = design("Mine", ONE, Any.option(ONE));

    @TempDir
    private static Path folder;

    @TestFactory
    List<DynamicTest> whatIsAskedForIsPrintedOnStandardOutput() {
        List<DynamicTest> all = new ArrayList<>(List.of(
                prints("help", "Begin\n", "  explain ID", "exit", "in a new file", "Exit status: 0 done, 1 refused, 2"),
                prints("help explain", "explain ID"),
                prints("version", "Peer Support Design Advisor ", ", knowledge "),
                prints("evidence", " rows: ", " used"),
                prints("sources", "https://doi.org/10.", "Cautions\n"),
                prints("configurations", Any.card().family().word().replace('-', ' ') + "\n", "  " + CARD + " "),
                prints(
                        "configuration " + CARD,
                        "rules/configurations/",
                        "  - id: " + CARD + "\n",
                        "rule \"" + CARD + ": "),
                prints(
                        "questions",
                        KNOWLEDGE.contents().sections().get(0).title() + "\n",
                        ONE.id() + "  " + ONE.asks().split(" ")[0]),
                prints("check", "All is well: "))); // last: the build has just checked the same
        return all.subList(0, Trust.cases(all.size() - 1, all.size()));
    }

    private static DynamicTest prints(String typed, String... parts) {
        return dynamicTest(typed, () -> {
            Run run = Run.of(folder, typed.split(" "));
            assertEquals(0, run.status(), run.err());
            assertEquals("", run.err());
            for (String part : parts) {
                assertTrue(run.out().contains(part), () -> part + "\n  in: " + run.out());
            }
        });
    }

    @Test
    void theHelpOfReportNamesEveryKindAndForm() {
        String help = Typist.oneLine(Run.of(folder, "help", "report").out());
        for (List<? extends Keyword> words : List.of(List.of(ReportKind.values()), List.of(ReportFormat.values()))) {
            String named = words.stream().map(Keyword::word).collect(Collectors.joining(","));
            assertTrue(help.contains(named), () -> named + "\n  in: " + help);
        }
    }

    @Test
    void theEvidenceBookIsWrittenToAFile() throws IOException {
        Run written = Run.of(folder, "evidence", "--out", "book.html");
        assertEquals("Wrote the evidence book to book.html.", written.talk());
        assertEquals(new Run(0, "", written.err()), written);
        assertTrue(Files.readString(folder.resolve("book.html")).contains(CARD));
    }

    @Test
    void aDesignIsMadeAnsweredAdvisedReportedAndCopiedWithoutTheShell() throws IOException {
        Run made = Run.of(folder, "new", "a programme.yaml", "--title=Mums' group");
        assertEquals(new Run(0, "", made.err()), made);
        Run answered = Run.of(folder, "answer", "a programme.yaml", MANY.id(), Any.other(MANY), Any.option(MANY));
        assertEquals(0, answered.status());
        assertEquals(
                MANY.asks() + " → " + MANY.options().get(0).says() + "; "
                        + MANY.options().get(1).says() + "; the rest is not decided",
                answered.talk());
        assertEquals(
                String.format("""
                format: 2
                title: Mums' group
                answers:
                  %s:
                    - %s
                    - %s
                """, MANY.id(), Any.option(MANY), Any.other(MANY)),
                Files.readString(folder.resolve("a programme.yaml")));
        Run session = Run.piped(
                folder,
                List.of(
                        "open \"a programme.yaml\"",
                        "advise --json",
                        "save copy.yaml",
                        "unanswer " + MANY.id(),
                        "report --out out --kind checklist --format md,json"));
        assertEquals(0, session.status(), session.err());
        assertTrue(session.out().startsWith("{") && session.out().endsWith("}\n"), "JSON alone on standard output");
        assertTrue(Files.readString(folder.resolve("copy.yaml")).contains(Any.other(MANY)));
        assertTrue(Files.readString(folder.resolve("a programme.yaml")).endsWith("answers:\n"));
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    Set.of("advice.json", "risk-checklist.md"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void theFormIsWrittenForBrowsersAndPaper() throws IOException {
        Run run = Run.of(folder, "form", "--out", "form.html");
        assertAll(
                () -> assertEquals(0, run.status()),
                () -> assertEquals("", run.out()),
                () -> assertEquals("Wrote the form to form.html.", run.talk()));
        assertTrue(Jsoup.parse(Files.readString(folder.resolve("form.html")))
                .text()
                .contains(ONE.asks()));
    }

    @Test
    void aSavedDesignCanBeReadByWhoCouldReadItBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("shared.yaml"), DESIGN);
        Set<?> permissions = readers(file);
        Run.of(folder, "answer", "shared.yaml", ONE.id(), Any.other(ONE));
        assertEquals(design("Mine", ONE, Any.other(ONE)), Files.readString(file));
        assertEquals(permissions, readers(file));
    }

    @Test
    void whatWasTriedOutIsKeptInTheDesignItWasTriedOnAndNowhereElse() throws IOException {
        String empty = "format: 2\ntitle: Mine\nanswers: {}\n";
        Files.writeString(folder.resolve("tried.yaml"), empty);
        Path other = Files.writeString(folder.resolve("other.yaml"), empty);
        Run run = Run.piped(
                folder,
                List.of(
                        "open tried.yaml",
                        "what-if " + ONE.id() + " " + Any.option(ONE),
                        "open other.yaml",
                        "keep",
                        "open tried.yaml",
                        "keep",
                        "keep"));
        assertEquals(1, run.status());
        assertEquals(empty, Files.readString(other));
        assertEquals(DESIGN, Files.readString(folder.resolve("tried.yaml")));
        inOrder(
                run.err(),
                "The last 'what-if' was about tried.yaml, and other.yaml is open now. 'what-if' tries the answer out",
                "Kept: " + ONE.asks() + " → " + ONE.options().get(0).says(),
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
        String row = KNOWLEDGE.rows().keySet().iterator().next();
        assertTrue(
                Run.of(folder, "evidence", row.toLowerCase(Locale.ROOT)).out().startsWith(row + " "));
        assertEquals(2, Run.of(folder, "evidence", row + "-99").status());
    }

    @Test
    void anAnswerThatIsNotUsedYetIsSaidAndCommentsStay() throws IOException {
        String design = "# mine\n" + closed("Said");
        Path file = Files.writeString(folder.resolve("said.yaml"), design);
        Question gated = GATED.question();
        Run run = Run.of(folder, "answer", "said.yaml", gated.id(), Any.option(gated));
        inOrder(run.err(), "The answer is kept, and not used yet: '" + gated.id() + "' does not arise");
        assertTrue(Files.readString(file).startsWith("# mine\n"));
        assertTrue(Files.readString(file).contains(Any.option(gated)));
        Run piped = Run.by(Run.command("advise", "/dev/stdin"), folder, Map.of(), Files.readString(file));
        assertEquals(Run.of(folder, "advise", "said.yaml").out(), piped.out());
    }

    @Test
    void keepRefusesWhatWhatIfRefuses() throws IOException {
        String gated = GATED.question().id();
        String open = design("Mine", GATED.by(), GATED.opening().id());
        Path file = Files.writeString(folder.resolve("kept.yaml"), open);
        Run run = Run.piped(
                folder,
                List.of(
                        "open kept.yaml",
                        "what-if " + gated + " " + Any.option(GATED.question()),
                        "lock " + gated,
                        "keep",
                        "unlock " + gated,
                        "answer " + GATED.by().id() + " " + GATED.closing().id(),
                        "keep"));
        assertEquals(1, run.status());
        inOrder(
                run.err(),
                "'" + gated + "' is locked. 'unlock " + gated + "' opens it.",
                "'" + gated + "' does not arise for this programme. It is asked only when this holds: ");
        assertFalse(new DesignFile(KNOWLEDGE).read(file).answers().containsKey(gated));
    }

    @Test
    void answersAreCountedTheSameEverywhere() throws IOException {
        Path file = Files.writeString(
                folder.resolve("counted.yaml"),
                closed("Mine") + "  " + MANY.id() + ": dont-know\n  "
                        + GATED.question().id() + ": dont-know\n");
        String count = new Hub(KNOWLEDGE, new DesignFile(KNOWLEDGE).read(file)).count();
        Run run = Run.piped(folder, List.of("open counted.yaml", "answers", "advise", "start", "pause"));
        assertEquals(0, run.status(), run.err());
        inOrder(run.err(), "Opened \"Mine\": " + count, "Going on with \"Mine\": " + count);
        inOrder(run.out(), "Mine · " + count, "Mine · " + count + " · knowledge");
    }

    @Test
    void improveSaysHowManyTradeOffsItLeavesOutAndItsJsonLeavesOutNone() throws IOException {
        Design design = new RandomDesigns(KNOWLEDGE, Loaded.ADVISOR, 5)
                .designs(60)
                .map(CommandsTest::unlocked)
                .max(Comparator.comparingInt(one ->
                        new Sweep(KNOWLEDGE, Loaded.ADVISOR, one).tradeOffs().size()))
                .orElseThrow();
        new DesignFile(KNOWLEDGE).save(design, folder.resolve("open.yaml"));
        String json = Run.of(folder, "improve", "open.yaml", "--json").out();
        long all = changes(json.substring(json.indexOf("\"trade-offs\"")), "\"question\"");
        String page = Run.of(folder, "improve", "open.yaml").out();
        String others =
                page.substring(page.indexOf("Changes that would also make something worse, which is told first"));
        assertTrue(all > 5, () -> "only " + all);
        assertEquals(5, changes(others, "  • "));
        assertTrue(others.endsWith("\nand " + (all - 5) + " more; 'improve --json' has them all.\n"), others);
    }

    private static Design unlocked(Design design) {
        Design unlocked = design;
        for (Question question : KNOWLEDGE.questions().values()) {
            unlocked = unlocked.unlocking(question.id());
        }
        return unlocked;
    }

    private static String closed(String title) {
        return design(title, GATED.by(), GATED.closing().id());
    }

    private static String design(String title, Question question, String answer) {
        return "format: 2\ntitle: " + title + "\nanswers:\n  " + question.id() + ": " + answer + "\n";
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
