package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static peersupport.shell.Typist.holds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Factor;
import peersupport.evidence.context.Question;
import peersupport.files.AnswersReader;
import peersupport.files.DesignFile;

/** The keys people press beside letters, and what they paste: each a short sitting at a real terminal. */
class KeysTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Question ONE = Any.one();
    private static final String SAYS = ONE.options().get(0).says();
    /** Of a family with others whose ids begin as its id does. */
    private static final String CARD =
            Any.card(card -> card.id().endsWith("20")).id();

    private static final String BEGINNING = CARD.substring(0, 2);
    /** The one that takes longest to search for. */
    private static final Factor FACTOR = KNOWLEDGE.contents().factors().stream()
            .max(Comparator.comparing(factor -> factor.signs().size()))
            .orElseThrow();

    private static final String UP = "\u001bOA";
    private static final String DOWN = "\u001bOB";
    private static final String LEFT = "\u001bOD";
    private static final String HOME = "\u001bOH";
    private static final String END = "\u001bOF";
    private static final String BACKSPACE = "\u007f";
    private static final String ENTER = "\r";
    private static final String VERSION = "Peer Support Design Advisor (not packaged)";
    private static final String LONG = "A title that goes on. ".repeat(455).substring(0, 10_000);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> atTheShellsPrompt() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "format: 1\ntitle: Mine\nanswers: {}\n");
        Files.writeString(folder.resolve("mind.yaml"), "format: 1\ntitle: Mind\nanswers: {}\n");
        Typist typist = Typist.at(folder);
        List<DynamicTest> sittings = List.of(
                dynamicTest("Up brings the last command back", () -> {
                    holds(typist.types("version"), VERSION);
                    holds(typist.presses(UP + ENTER), VERSION);
                }),
                dynamicTest("Up, up and down walk through the commands before", () -> {
                    holds(typist.types("configuration " + CARD), "- id: " + CARD);
                    holds(typist.presses(UP + UP + ENTER), VERSION);
                    holds(typist.presses(UP + UP + DOWN + ENTER), VERSION);
                }),
                dynamicTest(
                        "Left goes into the word, where a letter is put in",
                        () -> holds(typist.types("versin" + LEFT + "o"), VERSION)),
                dynamicTest(
                        "Home and End go to the ends of the line, Backspace takes a letter back",
                        () -> holds(typist.types("ersionnx" + BACKSPACE + BACKSPACE + HOME + "v" + END), VERSION)),
                dynamicTest(
                        "Tab completes a command, and Enter runs it",
                        () -> holds(typist.completes("vers", "version").enters(), VERSION)),
                dynamicTest("Tab with two ways to go on shows both, and goes as far as they agree", () -> {
                    typist.completes("open m", "open min mind.yaml mine.yaml");
                    holds(typist.enters("e.yaml"), "Opened \"Mine\"");
                }),
                dynamicTest(
                        "Tab completes an option",
                        () -> holds(
                                typist.completes("form --o", "form --out")
                                        .completes("q.md", "q.md")
                                        .enters(),
                                "Wrote the form to q.md.")),
                dynamicTest("Tab completes a question, then its answer", () -> {
                    String question =
                            Any.beginning(ONE.id(), KNOWLEDGE.questions().keySet());
                    String option = Any.beginning(Any.option(ONE), AnswersReader.words(ONE));
                    holds(
                            typist.completes("answer " + question, "answer " + ONE.id())
                                    .completes(option, "answer " + ONE.id() + " " + Any.option(ONE))
                                    .enters(),
                            "→ " + SAYS);
                }),
                dynamicTest(
                        "Tab completes a finding, and shows what it says",
                        () -> holds(
                                typist.completes("configuration " + BEGINNING, CARD + " (")
                                        .completes(CARD.substring(BEGINNING.length()), CARD)
                                        .enters(),
                                "- id: " + CARD)),
                dynamicTest(
                        "Tab where nothing fits changes nothing",
                        () -> holds(typist.types("xyz\tzy"), "There is no command 'xyzzy'.")),
                dynamicTest("Ctrl-C in the middle of a line throws the line away, and only that", () -> {
                    holds(typist.presses("answer " + ONE.id() + " " + Any.other(ONE) + Typist.CTRL_C), "advisor>");
                    holds(typist.types("answers"), ONE.id() + " " + SAYS);
                }),
                dynamicTest("Ctrl-C at an empty prompt leaves the shell open", () -> {
                    holds(typist.presses(Typist.CTRL_C), "advisor>");
                    holds(typist.types("version"), VERSION);
                }),
                dynamicTest(
                        "Ctrl-C in a search ends the search",
                        () -> holds(
                                typist.interrupts("fix " + FACTOR.id()),
                                "Stopped before the search was done. Nothing has changed.")),
                dynamicTest(
                        "Ctrl-D in the middle of a line leaves line and shell as they are",
                        () -> holds(typist.types("vers" + Typist.CTRL_D + "ion"), VERSION)),
                dynamicTest("Ctrl-D at an empty prompt leaves", () -> {
                    typist.presses(Typist.CTRL_D);
                    assertEquals(0, typist.status());
                }));
        Trust.figure(getClass(), "transcripts of keys at the shell's prompt", sittings.size());
        return sittings.stream().onClose(typist::close);
    }

    @TestFactory
    Stream<DynamicTest> inTheInterview() {
        List<Question> first = KNOWLEDGE.firstQuestions();
        Question people = first.get(0);
        Typist typist = Typist.at(folder, "start", "mine.yaml");
        List<DynamicTest> sittings = List.of(
                dynamicTest("10,000 characters pasted as a title are all kept", () -> {
                    holds(typist.types(LONG), people.asks());
                    assertEquals(LONG.strip(), saved().title());
                }),
                dynamicTest("10,000 characters pasted as an answer are refused in a line, and nothing is saved", () -> {
                    String refused = typist.types(LONG.replace(".", ""));
                    String said = refused.substring(refused.lastIndexOf("'a title"));
                    holds(said, "…' is none of the answers. Type numbers from 1 to");
                    assertTrue(said.length() < 200, said);
                    assertTrue(saved().answers().isEmpty());
                }),
                dynamicTest("A paste that the terminal brackets is taken as what it holds", () -> {
                    holds(
                            typist.types("\u001b[200~2\u001b[201~"),
                            "→ " + people.options().get(1).says());
                    assertEquals(
                            people.options().get(1).id(),
                            saved().chosen(people.id()).get(0));
                }),
                dynamicTest(
                        "10,000 bracketed characters are refused in a line",
                        () -> holds(
                                typist.types("\u001b[200~" + "x".repeat(10_000) + "\u001b[201~"),
                                "is none of the answers")),
                dynamicTest("Three lines pasted are three answers, and none is lost", () -> {
                    typist.taps("1\r" + "2\r" + "1\r");
                    holds(
                            typist.readsUntil(first.get(4).asks()),
                            "→ " + first.get(1).options().get(0).says(),
                            "→ " + first.get(2).options().get(1).says(),
                            "→ " + first.get(3).options().get(0).says());
                    assertEquals(4, saved().answers().size());
                }),
                dynamicTest("Arrows and Backspace mend an answer before Enter", () -> {
                    String mode = first.get(4).options().get(1).says();
                    holds(typist.types("9" + BACKSPACE + "2"), "→ " + mode);
                }),
                dynamicTest("Up brings no command into an answer", () -> {
                    String asked = typist.types(UP);
                    holds(asked, "Please answer");
                    assertFalse(asked.contains("→"), asked);
                }),
                dynamicTest(
                        "Tab completes \"don't know\"",
                        () -> holds(typist.completes("don't k", "don't know").enters(), "→ don't know")),
                dynamicTest("Ctrl-D ends the interview with everything saved", () -> {
                    int answers = saved().answers().size();
                    holds(typist.presses(Typist.CTRL_D), answers + " answers are saved in mine.yaml.");
                    assertEquals(1, typist.status());
                }));
        Trust.figure(getClass(), "transcripts of keys and pastes in the interview", sittings.size());
        return sittings.stream().onClose(typist::close);
    }

    private Design saved() {
        return new DesignFile(KNOWLEDGE).read(folder.resolve("mine.yaml"));
    }
}
