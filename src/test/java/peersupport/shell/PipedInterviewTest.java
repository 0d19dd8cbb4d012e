package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.files.DesignFile;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.Wording;

/** The interview without a terminal: lines from a pipe, and the end of them at any point. */
class PipedInterviewTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;

    private static final Design BEGUN = Any.begun("Mine");
    private static final List<Question> PUT = KNOWLEDGE.firstQuestions().stream()
            .filter(question -> BEGUN.answers().containsKey(question.id()))
            .toList();

    /** A title and the first option of each of the first questions. */
    private static final String FIRST = "Mine\n" + String.join("\n", Any.first()) + "\n";

    private static final String SAVED = PUT.size() + " answers are saved in mine.yaml.";

    @TempDir
    private Path folder;

    @Test
    void theEndOfTheInputNamesTheQuestionAndHowToAnswerItAndTheFileIsIntact() throws IOException {
        Run begun = Run.fed(folder, "Mine\n2\n", "start", "mine.yaml");
        byte[] saved = Files.readAllBytes(folder.resolve("mine.yaml"));
        Question second = PUT.get(1);
        String stopped = "Stopped without an answer to \"" + second.asks() + "\" (" + second.id() + ").\n"
                + "1 answer is saved in mine.yaml. Go on with: start mine.yaml\n"
                + "Or give it as a command: advisor answer mine.yaml " + second.id() + " …\n" + Any.takes(second)
                + "\n";
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
        assertTrue(run.talk().contains(SAVED), run.err());
    }

    @Test
    void theQuickInterviewGoesOnAfterTheFirstQuestionsUntilTheInputEnds() {
        Run run = Run.fed(folder, FIRST, "start", "mine.yaml", "--quick");
        assertEquals(1, run.status(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Stopped without an answer to \""), run.err());
        assertTrue(run.talk().contains(SAVED + " Go on with: start mine.yaml"), run.err());
    }

    @Test
    void backLeadsThroughTheQuestionsOfTheQuickInterviewAndThenThroughTheFirstOnes() {
        int first = PUT.size();
        String last = PUT.get(first - 1).asks();
        String lines = FIRST + "don't know\n" + "don't know\n" + "back\n".repeat(3) + "\n".repeat(3) + "pause\nstop\n";
        Run run = Run.fed(folder, lines, "start", "mine.yaml", "--quick");
        assertEquals(0, run.status(), run.err());
        assertFalse(run.err().contains("This is the first question"), run.err());
        List<String> put = put(run.err());
        assertEquals(last, put.get(first - 1));
        String eleventh = put.get(first);
        String twelfth = put.get(first + 1);
        String thirteenth = put.get(first + 2);
        assertEquals(
                List.of(eleventh, twelfth, thirteenth, twelfth, eleventh, last, eleventh, twelfth, thirteenth),
                put.subList(first, put.size()));
    }

    @Test
    void backFromTheFirstQuestionOfALaterRoundLeadsToWhereItWasChosen() {
        List<Section> sections = KNOWLEDGE.contents().sections();
        Section section = sections.stream()
                .filter(one -> isOpen(one.questions().get(0)))
                .findFirst()
                .orElseThrow();
        Question chosen = section.questions().get(0);
        String number = String.valueOf(sections.indexOf(section) + 1);
        String lines = FIRST + chosen.id() + "\nback\ndeeper\n" + number + "\nback\ndone\nstop\n";
        Run run = Run.fed(folder, lines, "start", "mine.yaml");
        assertEquals(0, run.status(), run.err());
        assertFalse(run.err().contains("This is the first question"), run.err());
        String after = run.err()
                .substring(run.err()
                        .indexOf(chosen.asks().substring(0, 12), run.err().indexOf("What next?")));
        assertEquals(
                List.of("What next?", "Sections", "Sections", "What next?"), lines(after, "What next\\?|Sections"));
        assertEquals(BEGUN.answers(), design("mine.yaml").answers());
    }

    private static boolean isOpen(Question question) {
        return Any.gate(question, BEGUN) == State.MET && !BEGUN.answers().containsKey(question.id());
    }

    @Test
    void theVeryFirstQuestionHasNoneBeforeIt() {
        Run run = Run.fed(folder, "Mine\nback\npause\n", "start", "mine.yaml");
        assertTrue(run.err().contains("This is the first question here; there is none before it."), run.err());
    }

    @Test
    void aQuestionThatIsNotAskedIsNotPassedOverInSilence() {
        Question closed = KNOWLEDGE.questions().values().stream()
                .filter(question -> Any.gate(question, BEGUN) == State.NOT_MET)
                .findFirst()
                .orElseThrow();
        Run run = Run.fed(folder, FIRST + closed.id() + "\nstop\n", "start", "mine.yaml");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.talk().contains(Questions.notAsked(KNOWLEDGE, BEGUN, closed)), run.talk());
        assertEquals(1, lines(run.out(), "To decide next").size(), "the half page is not shown again");
    }

    @Test
    void whatTheEvidenceMovedSinceLastTimeIsShownOnceBeforeItIsForgotten() throws IOException {
        Run.fed(folder, FIRST + "stop\n", "start", "mine.yaml");
        Path file = folder.resolve("mine.yaml");
        String advised = Files.readString(file);
        Map<String, String> statuses =
                design("mine.yaml").lastAdvised().orElseThrow().statuses();
        String moved = statuses.keySet().iterator().next();
        String now = statuses.get(moved);
        String before = Stream.of(Status.values())
                .map(Status::word)
                .filter(status -> !status.equals(now))
                .findFirst()
                .orElseThrow();
        Map<String, String> older = new LinkedHashMap<>(statuses);
        older.put(moved, before);
        Design last = design("mine.yaml");
        new DesignFile(KNOWLEDGE).save(last.advised(new Design.LastAdvised("0.1", last.answers(), older)), file);
        Run told = Run.fed(folder, "stop\n", "start", "mine.yaml");
        String words = "Last advised under knowledge 0.1 by the evidence: " + moved + " "
                + KNOWLEDGE.configurations().get(moved).says() + ": " + said(before) + " → " + said(now) + " ";
        assertTrue(Typist.oneLine(told.out()).startsWith(words), told.out());
        assertEquals(advised, Files.readString(file));

        Run again = Run.fed(folder, "stop\n", "start", "mine.yaml");
        assertTrue(again.out().startsWith("What the evidence says of"), again.out());
    }

    private static String said(String status) {
        return Wording.words(Stream.of(Status.values())
                .filter(one -> one.word().equals(status))
                .findFirst()
                .orElseThrow());
    }

    /** The questions put, in order. */
    private static List<String> put(String talk) {
        String any = KNOWLEDGE.questions().values().stream()
                .map(question -> Stream.of(question.asks().split(" "))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
        return lines(talk, any);
    }

    private static List<String> lines(String text, String pattern) {
        return Pattern.compile("(?m)^(" + pattern + ")$")
                .matcher(text)
                .results()
                .map(found -> Typist.oneLine(found.group()))
                .toList();
    }

    @Test
    void plainCommandsGiveTheSameDesignAsTheInterview() {
        List<String> typed = new ArrayList<>(List.of("Mine"));
        List<String> lines = new ArrayList<>(List.of("new yours.yaml --title Mine"));
        Deque<List<String>> several = new ArrayDeque<>(List.of(
                List.of("1,2 and no others", "%2$s, %1$s, and-no-others"),
                List.of("none", "none"),
                List.of("don't know", "dont-know")));
        for (Question question : KNOWLEDGE.firstQuestions().subList(0, 5)) {
            List<String> ways = question.many() && !several.isEmpty() ? several.pop() : List.of("2", "%2$s");
            typed.add(ways.get(0));
            lines.add("answer " + question.id() + " "
                    + String.format(ways.get(1), Any.option(question), Any.other(question)));
        }
        assertTrue(several.isEmpty());
        typed.addAll(List.of("pause", ""));
        Run.fed(folder, String.join("\n", typed), "start", "mine.yaml");
        Run commands = Run.piped(folder, lines);
        assertEquals(0, commands.status(), commands.err());
        assertEquals("", commands.out());
        assertEquals(design("mine.yaml"), design("yours.yaml"));
    }

    @Test
    void aSessionGoesOnAfterARefusalAndEndsWithItsStatus() {
        Question one = Any.one();
        Run run = Run.piped(
                folder,
                List.of(
                        "new mine.yaml",
                        "answer " + one.id() + " " + Any.slip(Any.option(one)),
                        "answer " + one.id() + " " + Any.option(one),
                        "answers"));
        assertEquals(2, run.status());
        assertTrue(run.err().contains("Maybe " + Any.option(one) + "."), run.err());
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
