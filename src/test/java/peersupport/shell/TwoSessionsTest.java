package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static peersupport.shell.Typist.holds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.files.DesignFile;

/** Two people, or two windows, on one design at the same time: the second is told, and neither loses anything. */
class TwoSessionsTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final String TOLD = "mine.yaml is open in another session too. Each keeps what the other answers";
    private static final String MEANWHILE = "Meanwhile mine.yaml was changed elsewhere. It says now: ";

    private static final List<Question> FIRST = KNOWLEDGE.firstQuestions();
    private static final Question LATER =
            Any.question(question -> question.first().isEmpty());

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> atTwoTerminals() {
        String people = FIRST.get(0).asks();
        String feelings = FIRST.get(1).asks();
        Typist first = Typist.at(folder, "start", "mine.yaml");
        first.types("Mine");
        Typist second = Typist.at(folder);
        List<DynamicTest> sittings = List.of(
                dynamicTest("The second is told as it opens the design", () -> {
                    holds(second.types("start mine.yaml"), TOLD, people);
                    assertFalse(first.reads().contains(TOLD));
                }),
                dynamicTest(
                        "Who answers what the other has answered meanwhile is told, and the first answer stays", () -> {
                            holds(first.types("2"), "→ " + option(0, 1), feelings);
                            holds(
                                    second.types("1"),
                                    MEANWHILE + people + " → " + option(0, 1),
                                    "Not saved: \"" + people + "\" stays as it was answered elsewhere.");
                            assertEquals(Any.typed(FIRST.get(0), Any.other(FIRST.get(0))), answer(0));
                        }),
                dynamicTest("Given once more, knowing the other, an answer replaces it, and the first is told", () -> {
                    holds(second.types("1"), "→ " + option(0, 0), feelings);
                    holds(first.types("1"), MEANWHILE + people + " → " + option(0, 0), "→ " + option(1, 0));
                    assertEquals(Any.typed(FIRST.get(0), Any.option(FIRST.get(0))), answer(0));
                    assertEquals(Any.typed(FIRST.get(1), Any.option(FIRST.get(1))), answer(1));
                }),
                dynamicTest("Answers to different questions both stay", () -> {
                    holds(second.types("pause"), "2 answers are saved in mine.yaml");
                    holds(second.types("answer " + LATER.id() + " " + Any.option(LATER)), "→ ");
                    holds(first.types("1"), MEANWHILE + LATER.asks() + " → ", "→ " + option(2, 0));
                    assertEquals(4, saved().answers().size());
                }),
                dynamicTest("What an editor saves meanwhile is taken over, and told", () -> {
                    Path file = folder.resolve("mine.yaml");
                    Files.writeString(file, Files.readString(file).replace("title: Mine", "title: Ours"));
                    holds(
                            first.types("1"),
                            MEANWHILE + "another title, author, note, lock or finding set aside",
                            "→ " + option(3, 0));
                    assertEquals("Ours", saved().title());
                    assertEquals(5, saved().answers().size());
                }),
                dynamicTest("What an editor spoils meanwhile is said so, and not written over", () -> {
                    Path file = folder.resolve("mine.yaml");
                    String good = Files.readString(file);
                    Files.writeString(file, good.replace("title: Ours", "titel: Ours"));
                    holds(
                            second.types("answer " + LATER.id() + " " + Any.other(LATER)),
                            "there is no field 'titel'. Maybe title.");
                    assertEquals(good.replace("title: Ours", "titel: Ours"), Files.readString(file));
                    Files.writeString(file, good);
                }),
                dynamicTest("When both have left, only the design is there, and nobody is told any more", () -> {
                    first.types("pause");
                    assertEquals(0, first.status());
                    second.types("exit");
                    assertEquals(0, second.status());
                    try (Stream<Path> files = Files.list(folder)) {
                        assertEquals(List.of(folder.resolve("mine.yaml")), files.toList());
                    }
                    Run third = Run.piped(folder, List.of("open mine.yaml"));
                    assertFalse(third.err().contains(TOLD), third.err());
                }));
        Trust.figure(getClass(), "transcripts of two sessions on one design", sittings.size());
        return sittings.stream().onClose(first::close).onClose(second::close);
    }

    private Design saved() {
        return new DesignFile(KNOWLEDGE).read(folder.resolve("mine.yaml"));
    }

    private Answer answer(int at) {
        return saved().answers().get(FIRST.get(at).id());
    }

    private static String option(int question, int at) {
        return FIRST.get(question).options().get(at).says();
    }
}
