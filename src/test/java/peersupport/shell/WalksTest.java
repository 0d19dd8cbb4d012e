package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Question;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.Readings;
import peersupport.reasoning.State;

/** Random walks through the interview: answers, corrections, back and forward, gates that close and open again. */
class WalksTest {
    private static final Library LIBRARY = new Library();
    private static final List<Question> QUESTIONS =
            List.copyOf(LIBRARY.knowledge().questions().values());

    @TempDir
    private Path folder;

    private final Random random = new Random(500);
    private final PrintStream talk = System.err;
    private int backAndForward;
    private int reopened;

    @BeforeEach
    void quiet() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @AfterEach
    void loud() {
        System.setErr(talk);
    }

    /** A person who types what is worked out as each question is put. */
    private static final class Scripted extends Typed {
        private Supplier<String> next;

        @Override
        String answer(String prompt, List<String> offered) {
            return next.get();
        }
    }

    /** One interview on one file. */
    private static final class Sitting {
        private final Desk desk = new Desk(LIBRARY);
        private final Scripted scripted = new Scripted();
        private final Interview interview = new Interview(LIBRARY, desk, scripted);

        private Sitting(Path file) {
            desk.create(file, "A walk");
        }
    }

    @Test
    @DisplayName("The file is what was said at every step; back and forward change nothing; straight on gives the same")
    void walks() {
        int walks = Trust.cases(50, 500);
        RandomDesigns designs = new RandomDesigns(LIBRARY.knowledge(), LIBRARY.advisor(), 500);
        for (int walk = 0; walk < walks; walk++) {
            Design walked = walk(folder.resolve("walk-" + walk + ".yaml"), designs);
            straight(folder.resolve("straight-" + walk + ".yaml"), walked);
        }
        assertTrue(backAndForward > walks, "hardly ever back and forward");
        assertTrue(reopened > walks / 10, "hardly ever a gate that opened again: " + reopened);
        Trust.figure(getClass(), "random walks through the interview", walks);
        Trust.figure(getClass(), "of their steps, back and forward again", backAndForward);
        Trust.figure(getClass(), "answers set aside by a gate and back in play when it opened", reopened);
    }

    private Design walk(Path file, RandomDesigns designs) {
        Sitting sitting = new Sitting(file);
        Map<String, Answer> said = new LinkedHashMap<>();
        int[] left = {random.nextInt(20, 70)};
        Runnable[] pending = new Runnable[1];
        boolean[] forward = new boolean[1];
        sitting.scripted.next = () -> {
            Question question = sitting.interview.asking();
            assertEquals(said, saved(file).answers(), "at " + question.id());
            if (forward[0]) { // a step back has been taken: Enter, or "later", goes forward again
                forward[0] = false;
                return said.containsKey(question.id()) ? "" : "later";
            }
            if (pending[0] != null) {
                pending[0].run();
                pending[0] = null;
            }
            if (left[0]-- == 0) {
                return null;
            }
            int what = random.nextInt(20);
            if (what < 4 && !isFirst(question, saved(file))) {
                forward[0] = true;
                byte[] before = bytes(file);
                pending[0] = () -> {
                    assertEquals(question, sitting.interview.asking(), "forward leads to where back began");
                    assertArrayEquals(before, bytes(file));
                    backAndForward++;
                };
                return "back";
            } else if (what < 9) {
                return what < 7 ? "back" : what == 7 ? "later" : "review";
            } else if (what == 9) {
                return "no such answer at all";
            }
            Answer answer = designs.answer(question);
            Readings before = new Readings(LIBRARY.knowledge(), saved(file));
            said.put(question.id(), answer);
            Readings after = new Readings(LIBRARY.knowledge(), saved(file).with(question.id(), answer));
            reopened += (int) QUESTIONS.stream()
                    .filter(one -> said.containsKey(one.id())
                            && !one.equals(question)
                            && before.gate(one) != State.MET
                            && after.gate(one) == State.MET)
                    .count();
            return line(question, answer);
        };
        while (left[0] >= 0) {
            sitting.interview.ask(QUESTIONS);
        }
        assertEquals(said, saved(file).answers());
        return saved(file);
    }

    /** The same answers given one after the other, each question once: the same file, but for what no gate lets in. */
    private void straight(Path file, Design walked) {
        Sitting sitting = new Sitting(file);
        sitting.scripted.next = () -> {
            Question question = sitting.interview.asking();
            Answer answer = walked.answers().get(question.id());
            return answer == null ? "later" : line(question, answer);
        };
        while (sitting.interview.waiting(QUESTIONS).stream()
                .anyMatch(question -> walked.answers().containsKey(question.id()))) {
            sitting.interview.ask(QUESTIONS);
        }
        Readings readings = new Readings(LIBRARY.knowledge(), walked);
        Map<String, Answer> inPlay = new LinkedHashMap<>();
        QUESTIONS.stream()
                .filter(question -> walked.answers().containsKey(question.id()) && readings.gate(question) == State.MET)
                .forEach(question -> inPlay.put(question.id(), walked.answers().get(question.id())));
        assertArrayEquals(
                LIBRARY.designs().text(walked.withAnswers(inPlay)).getBytes(StandardCharsets.UTF_8), bytes(file));
    }

    private static boolean isFirst(Question question, Design design) {
        Readings readings = new Readings(LIBRARY.knowledge(), design);
        return QUESTIONS.subList(0, QUESTIONS.indexOf(question)).stream()
                .noneMatch(before -> readings.gate(before) == State.MET);
    }

    /** An answer as it is typed. */
    private String line(Question question, Answer answer) {
        if (answer instanceof Answer.DontKnow) {
            return "don't know";
        } else if (answer instanceof Answer.DoesNotApply) {
            return "does not apply";
        }
        Chosen chosen = (Chosen) answer;
        List<String> numbers = chosen.options().stream()
                .map(id -> String.valueOf(question.options().stream()
                                .map(option -> option.id())
                                .toList()
                                .indexOf(id)
                        + 1))
                .toList();
        return numbers.isEmpty() && !chosen.restNotDecided()
                ? "none"
                : String.join(", ", numbers) + (chosen.restNotDecided() ? " and the rest" : "");
    }

    private static Design saved(Path file) {
        return LIBRARY.designs().read(file);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
