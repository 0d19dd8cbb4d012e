package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static peersupport.shell.Typist.holds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;

/** Terminals as people have them: narrow, wide, resized, dumb, without colour, and read aloud. */
class TerminalsTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final String CARD = Any.card().id();
    private static final Pattern UP_OR_CLEAR =
            Pattern.compile("\u001b\\[[0-9]*[AFHJ]|\u001b\\[[0-9;]+[Hf]|\u001bM|\u001bc");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[1-9][0-9;]*m");

    @TempDir
    private Path folder;

    private int sitting;

    @TestFactory
    Stream<DynamicTest> narrowAndWide() {
        List<DynamicTest> sittings = new ArrayList<>();
        List<Typist> typists = new ArrayList<>();
        for (int columns : List.of(40, 80, 200).subList(0, Trust.cases(1, 3))) {
            Typist typist = Typist.at(Typist.Place.at(folder).wide(columns));
            typists.add(typist);
            int width = Math.min(columns, 80);
            String here = " at " + columns + " columns: no line is wider, none breaks in a word";
            sittings.add(dynamicTest("The greeting and a refusal" + here, () -> {
                typist.types("stat");
                fits(typist, width);
            }));
            sittings.add(dynamicTest("The first questions" + here, () -> {
                typist.types("start mine" + columns + ".yaml");
                fits(typist, width);
                typist.types("Mine");
                typist.types("?");
                fits(typist, width);
                typist.types("nonsense");
                for (String first : Any.first()) {
                    fits(typist, width);
                    typist.types(first);
                }
                fits(typist, width);
            }));
            sittings.add(dynamicTest("Review, findings, sections and the half page" + here, () -> {
                typist.types("review");
                fits(typist, width);
                typist.types("findings");
                fits(typist, width);
                typist.types("deeper");
                fits(typist, width);
                holds(typist.types("done"), "To decide next");
                fits(typist, width);
                holds(typist.types("stop"), "advisor>");
            }));
            sittings.add(dynamicTest("What the commands print" + here, () -> {
                for (String command :
                        List.of("help", "advise", "explain " + CARD, "next", "answers", "why-not " + CARD)) {
                    typist.types(command);
                    fits(typist, width);
                }
            }));
        }
        Typist last = typists.get(0);
        sittings.add(dynamicTest("Made wider in the middle of a session, pages take the new width", () -> {
            last.resizes(200);
            last.types("version", "Peer Support Design Advisor"); // the wider prompt may be drawn meanwhile
            last.types("advise", "Next: 'explain'");
            fits(last, 80);
            assertTrue(last.lines().stream().anyMatch(line -> line.length() > 60), "it stays narrow");
        }));
        sittings.add(dynamicTest("Made narrower in the middle of a line, the line is still taken whole", () -> {
            last.taps("ver");
            last.resizes(40);
            last.enters("sion", "Peer Support Design Advisor"); // the narrower prompt may be drawn meanwhile
            last.types("advise", "Next: 'explain'");
            fits(last, 40);
        }));
        Trust.figure(getClass(), "transcripts at 40, 80 and 200 columns, and resized", sittings.size());
        return sittings.stream().onClose(() -> typists.forEach(Typist::close));
    }

    /** No line is wider than the terminal: then none is broken by it, and pages break between words only. */
    private static void fits(Typist typist, int width) {
        for (String line : typist.lines()) {
            boolean typed = line.startsWith("> ") || line.startsWith("advisor> ");
            assertTrue(typed || line.length() <= width || !line.strip().contains(" "), line.length() + ": " + line);
        }
    }

    @TestFactory
    Stream<DynamicTest> dumbPlainAndReadAloud() {
        String plain = interview(Map.of("TERM", "xterm-256color"));
        List<DynamicTest> sittings = new ArrayList<>(List.of(
                dynamicTest("There is no colour: no meaning hangs on it", () -> {
                    assertFalse(COLOUR.matcher(plain).find(), plain);
                }),
                dynamicTest(
                        "Read aloud, each line comes once and in order: nothing goes up, nothing is cleared", () -> {
                            assertFalse(UP_OR_CLEAR.matcher(plain).find(), plain.replace("\u001b", "ESC"));
                            int at = 0;
                            for (Question question : KNOWLEDGE.firstQuestions().subList(0, 4)) {
                                int asked = plain.indexOf(question.asks().split("\\?")[0], at);
                                int options = plain.indexOf("  1  ", asked);
                                int prompt = plain.indexOf("> ", options);
                                assertTrue(at <= asked && asked < options && options < prompt, question.asks());
                                at = prompt;
                            }
                        }),
                dynamicTest("Marks are explained in words on the page where they stand", () -> {
                    holds(plain, "● in place; or nothing planned against it");
                    holds(plain, "? open");
                    holds(plain, "? ", "To decide next");
                })));
        List.of(
                        dynamicTest("TERM=dumb: the interview works, and nothing but text is printed", () -> {
                            String dumb = interview(Map.of("TERM", "dumb"));
                            assertFalse(dumb.contains("\u001b"), dumb);
                        }),
                        dynamicTest("NO_COLOR: no colour", () -> {
                            String colourless = interview(Map.of("NO_COLOR", "1"));
                            assertFalse(COLOUR.matcher(colourless).find(), colourless);
                        }))
                .stream()
                .limit(Trust.cases(0, 2))
                .forEach(sittings::add);
        Trust.figure(getClass(), "transcripts of dumb and plain terminals and of reading order", sittings.size());
        return sittings.stream();
    }

    private String interview(Map<String, String> environment) {
        String file = "aloud-" + sitting++ + ".yaml";
        try (Typist typist = Typist.at(Typist.Place.at(folder).wide(80).with(environment), "start", file)) {
            holds(typist.types("Mine"), KNOWLEDGE.firstQuestions().get(0).asks());
            Any.first().forEach(typist::types);
            holds(typist.types("stop"), Any.first().size() + " answers are saved");
            assertEquals(0, typist.status());
            return typist.raw();
        }
    }
}
