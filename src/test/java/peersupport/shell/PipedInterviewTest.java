package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.files.AnswersReader;
import peersupport.files.DesignFile;

/** The interview without a terminal: lines from a pipe, and the end of them at any point. */
class PipedInterviewTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;

    /** A title and the first ten questions: people, feelings, hesitations, a group, and so on. */
    private static final String FIRST = "Mine\n2\n1\nnone\n2\n2\n1\n1\n3\n1\n1\n";

    @TempDir
    private Path folder;

    @Test
    void theEndOfTheInputNamesTheQuestionAndHowToAnswerItAndTheFileIsIntact() throws IOException {
        Run begun = Run.fed(folder, "Mine\n2\n", "start", "mine.yaml");
        byte[] saved = Files.readAllBytes(folder.resolve("mine.yaml"));
        Question feelings = KNOWLEDGE.questions().get("feelings");
        String stopped = "Stopped without an answer to \"" + feelings.asks() + "\" (feelings).\n"
                + "1 answer is saved in mine.yaml. Go on with: start mine.yaml\n"
                + "Or give it as a command: advisor answer mine.yaml feelings …\n"
                + "It takes " + String.join(", ", AnswersReader.words(feelings)) + ".\n";
        assertEquals(1, begun.status());
        assertEquals("", begun.out());
        assertTrue(begun.err().endsWith("\n\n" + stopped), begun.err());

        Run nothing = Run.fed(folder, "", "start", "mine.yaml");
        assertEquals(1, nothing.status());
        assertEquals("", nothing.out());
        assertTrue(nothing.err().endsWith("\n\n" + stopped), nothing.err());
        assertArrayEquals(saved, Files.readAllBytes(folder.resolve("mine.yaml")));
    }

    @Test
    void theEndOfTheInputBeforeTheTitleSavesNothing() {
        Run run = Run.fed(folder, "", "start", "mine.yaml");
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(
                run.err()
                        .endsWith(
                                "\nThe input ended before the first question. Nothing was saved. 'new mine.yaml' makes"
                                        + " an empty design, and 'answer' fills it without questions.\n"),
                run.err());
        assertFalse(Files.exists(folder.resolve("mine.yaml")));
    }

    @Test
    void theEndOfTheInputAtTheMenuIsAnOrdinaryEnd() {
        Run run = Run.fed(folder, FIRST, "start", "mine.yaml");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("What the evidence says of \"Mine\" so far\n"), run.out());
        assertTrue(run.err().contains("10 answers are saved in mine.yaml."), run.err());
    }

    @Test
    void theQuickInterviewGoesOnAfterTheFirstQuestionsUntilTheInputEnds() {
        Run run = Run.fed(folder, FIRST, "start", "mine.yaml", "--quick");
        assertEquals(1, run.status(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Stopped without an answer to \""), run.err());
        assertTrue(run.err().contains("10 answers are saved in mine.yaml. Go on with: start mine.yaml"), run.err());
    }

    @Test
    void backLeadsThroughTheQuestionsOfTheQuickInterviewAndThenThroughTheFirstOnes() {
        String last = KNOWLEDGE.firstQuestions().get(9).asks();
        String lines = FIRST + "don't know\n" + "don't know\n" + "back\n".repeat(3) + "\n".repeat(3) + "pause\nstop\n";
        Run run = Run.fed(folder, lines, "start", "mine.yaml", "--quick");
        assertEquals(0, run.status(), run.err());
        assertFalse(run.err().contains("This is the first question"), run.err());
        List<String> put = put(run.err());
        assertEquals(last, put.get(9));
        String eleventh = put.get(10);
        String twelfth = put.get(11);
        String thirteenth = put.get(12);
        assertEquals(
                List.of(eleventh, twelfth, thirteenth, twelfth, eleventh, last, eleventh, twelfth, thirteenth),
                put.subList(10, put.size()));
    }

    @Test
    void backFromTheFirstQuestionOfALaterRoundLeadsToWhereItWasChosen() {
        Run run = Run.fed(folder, FIRST + "safety\nback\ndeeper\n7\nback\ndone\nstop\n", "start", "mine.yaml");
        assertEquals(0, run.status(), run.err());
        assertFalse(run.err().contains("This is the first question"), run.err());
        String after = run.err().substring(run.err().indexOf("What is in place to keep people safe?"));
        assertEquals(
                List.of("What next?", "Sections", "Sections", "What next?"), lines(after, "What next\\?|Sections"));
        assertEquals(10, design("mine.yaml").answers().size());
    }

    @Test
    void theVeryFirstQuestionHasNoneBeforeIt() {
        Run run = Run.fed(folder, "Mine\nback\npause\n", "start", "mine.yaml");
        assertTrue(run.err().contains("This is the first question here; there is none before it."), run.err());
    }

    @Test
    void aQuestionThatIsNotAskedIsNotPassedOverInSilence() {
        Run run = Run.fed(folder, FIRST + "matching\nstop\n", "start", "mine.yaml");
        assertEquals(0, run.status(), run.err());
        String talk = Typist.oneLine(run.err());
        String gate = ". It is asked only when this holds: ";
        assertTrue(talk.contains("'matching' does not arise for this programme" + gate + "Support is given one"), talk);
        assertEquals(1, lines(run.out(), "To decide next").size(), "the half page is not shown again");
    }

    @Test
    void whatTheEvidenceMovedSinceLastTimeIsShownOnceBeforeItIsForgotten() throws IOException {
        Run.fed(folder, FIRST + "stop\n", "start", "mine.yaml");
        Path file = folder.resolve("mine.yaml");
        String advised = Files.readString(file);
        String older = advised.replaceFirst("knowledge: .*", "knowledge: 0.1").replaceFirst("N5: active", "N5: open");
        Files.writeString(file, older);

        Run told = Run.fed(folder, "stop\n", "start", "mine.yaml");
        String moved = "Last advised under knowledge 0.1\n  by the evidence: N5 "
                + KNOWLEDGE.configurations().get("N5").says();
        assertTrue(told.out().startsWith(moved), told.out());
        assertTrue(told.out().contains(": open → active\n"), told.out());
        assertEquals(advised, Files.readString(file));

        Run again = Run.fed(folder, "stop\n", "start", "mine.yaml");
        assertTrue(again.out().startsWith("What the evidence says of"), again.out());
    }

    /** The questions put, in order. */
    private static List<String> put(String talk) {
        String any = KNOWLEDGE.questions().values().stream()
                .map(question -> Pattern.quote(question.asks()))
                .collect(Collectors.joining("|"));
        return lines(talk, any);
    }

    private static List<String> lines(String text, String pattern) {
        return Pattern.compile("(?m)^(" + pattern + ")$")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void plainCommandsGiveTheSameDesignAsTheInterview() {
        Run.fed(folder, "Mine\n2\n1,3 and the rest\nnone\n2\ndon't know\npause\n", "start", "mine.yaml");
        Run commands = Run.piped(
                folder,
                List.of(
                        "new yours.yaml --title Mine",
                        "answer people new-mothers",
                        "answer feelings shame, want-to-talk, rest-not-decided",
                        "answer hesitations none",
                        "answer format group",
                        "answer mode dont-know"));
        assertEquals(0, commands.status(), commands.err());
        assertEquals("", commands.out());
        assertEquals(design("mine.yaml"), design("yours.yaml"));
    }

    @Test
    void aSessionGoesOnAfterARefusalAndEndsWithItsStatus() {
        Run run = Run.piped(folder, List.of("new mine.yaml", "answer format grup", "answer format group", "answers"));
        assertEquals(2, run.status());
        assertTrue(run.err().contains("Maybe group."), run.err());
        assertTrue(run.out().startsWith("My programme · 1 of "), run.out());
    }

    @Test
    void whatNoTextFileMayHoldIsLeftOutOfTheTitle() {
        Run run = Run.fed(folder, "Mine \u001b[31m\u0007\npause\n", "start", "mine.yaml");
        assertEquals(0, run.status(), run.err());
        assertEquals("Mine  [31m", design("mine.yaml").title());
    }

    private Design design(String name) {
        return new DesignFile(KNOWLEDGE).read(folder.resolve(name));
    }
}
