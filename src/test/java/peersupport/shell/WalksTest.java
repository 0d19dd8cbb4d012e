package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.State;
import peersupport.shell.interview.Interview;
import peersupport.shell.interview.OptionMatcher;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.Messages;
import peersupport.shell.terminal.ShellEnvironment;
import peersupport.shell.workspace.Library;
import peersupport.shell.workspace.Workspace;

/** Random walks through the interview: answers, corrections, back and forward, gates that close and open again. */
class WalksTest {
    private static final Library LIBRARY = new Library();
    private static final List<Question> QUESTIONS =
            List.copyOf(LIBRARY.knowledge().questions().values());

    private static final ShellEnvironment NOWHERE = new ShellEnvironment(
            Path.of(""),
            InputStream.nullInputStream(),
            new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false);
    private static final Messages TALK = new Messages(NOWHERE);

    @TempDir
    private Path folder;

    private final Random random = new Random(500);
    private int backAndForward;
    private int reopened;

    /** A person who types what is worked out as each question is put. */
    private static final class Scripted extends LineInput {
        private Supplier<String> next;

        private Scripted() {
            super(NOWHERE, TALK);
        }

        @Override
        public String answer(String prompt, List<String> offered) {
            return next.get();
        }
    }

    /** One interview on one file. */
    private static final class Sitting {
        private final Workspace desk = new Workspace(LIBRARY, NOWHERE, TALK);
        private final Scripted scripted = new Scripted();
        private final Interview interview = new Interview(LIBRARY, desk, scripted, TALK);

        private Sitting(Path file, boolean quiet) {
            desk.create(file, "A walk");
            if (quiet) {
                desk.toggleQuiet();
            }
        }
    }

    @Test
    @DisplayName("The file is what was said at every step; back and forward change nothing; straight on gives the same")
    void walks() {
        int walks = Trust.cases(20, 500);
        RandomDesigns designs = new RandomDesigns(LIBRARY.knowledge(), LIBRARY.advisor(), 500);
        for (int walk = 0; walk < walks; walk++) {
            Design walked = walk(folder.resolve("walk-" + walk + ".yaml"), walk % 5 > 0, designs);
            straight(folder.resolve("straight-" + walk + ".yaml"), walked);
        }
        assertTrue(backAndForward > walks, "hardly ever back and forward");
        assertTrue(reopened > walks / 20, "hardly ever a gate that opened again: " + reopened);
        Trust.figure(getClass(), "random walks through the interview", walks);
        Trust.figure(getClass(), "of their steps, back and forward again", backAndForward);
        Trust.figure(getClass(), "answers set aside by a gate and back in play when it opened", reopened);
    }

    private Design walk(Path file, boolean quiet, RandomDesigns designs) {
        Sitting sitting = new Sitting(file, quiet);
        Map<String, Answer> said = new LinkedHashMap<>();
        int[] left = {random.nextInt(20, 70)};
        Runnable[] pending = new Runnable[1];
        boolean[] forward = new boolean[1];
        int[] back = new int[1];
        List<List<Question>> round = new ArrayList<>(List.of(random.nextBoolean() ? QUESTIONS : section()));
        sitting.scripted.next = () -> {
            Question question = sitting.interview.asking();
            Design now = saved(file);
            assertEquals(said, now.answers(), "at " + question.id());
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
            if (what < 4 && !isFirst(question, round.get(0), now)) {
                forward[0] = true;
                byte[] before = bytes(file);
                pending[0] = () -> {
                    assertEquals(question, sitting.interview.asking(), "forward leads to where back began");
                    assertArrayEquals(before, bytes(file));
                    backAndForward++;
                };
                return "back";
            } else if (what < 7 || back[0] > 0) { // some steps back at once, to correct what opens and closes gates
                back[0] = back[0] > 0 ? back[0] - 1 : random.nextInt(4);
                return "back";
            } else if (what < 9) {
                return what == 7 ? "later" : "review";
            } else if (what == 9) {
                return "no such answer at all";
            }
            Answer answer = Stream.generate(() -> designs.answer(question))
                    .limit(4)
                    .filter(one ->
                            turned(now, question, one, State.MET) + turned(now, question, one, State.NOT_MET) > 0)
                    .findFirst()
                    .orElseGet(() -> designs.answer(question));
            reopened += turned(now, question, answer, State.MET);
            said.put(question.id(), answer);
            return line(question, answer);
        };
        while (left[0] >= 0) {
            int before = left[0];
            sitting.interview.ask(round.get(0));
            if (left[0] == before) {
                round.set(0, QUESTIONS); // no question of that section arises
            }
        }
        assertEquals(said, saved(file).answers());
        return saved(file);
    }

    /** The same answers given one after the other, each question once: the same file, but for what no gate lets in. */
    private void straight(Path file, Design walked) {
        Sitting sitting = new Sitting(file, true);
        sitting.scripted.next = () -> {
            Question question = sitting.interview.asking();
            Answer answer = walked.answers().get(question.id());
            return answer == null ? "later" : line(question, answer);
        };
        while (sitting.interview.waiting(QUESTIONS).stream()
                .anyMatch(question -> walked.answers().containsKey(question.id()))) {
            sitting.interview.ask(QUESTIONS);
        }
        ContextStates readings = new ContextStates(LIBRARY.knowledge(), walked);
        Map<String, Answer> inPlay = new LinkedHashMap<>();
        QUESTIONS.stream()
                .filter(question -> walked.answers().containsKey(question.id()) && readings.gate(question) == State.MET)
                .forEach(question -> inPlay.put(question.id(), walked.answers().get(question.id())));
        assertArrayEquals(
                LIBRARY.designs()
                        .text(walked.withAnswers(inPlay), file.toString())
                        .getBytes(StandardCharsets.UTF_8),
                bytes(file));
    }

    /** How many answered questions get another gate by this answer: this one. */
    private static int turned(Design design, Question question, Answer answer, State gate) {
        ContextStates before = new ContextStates(LIBRARY.knowledge(), design);
        ContextStates after = new ContextStates(LIBRARY.knowledge(), design.with(question.id(), answer));
        return (int) QUESTIONS.stream()
                .filter(one ->
                        design.answers().containsKey(one.id()) && before.gate(one) != gate && after.gate(one) == gate)
                .count();
    }

    /** The questions of one section: there the walk comes by again and again. */
    private List<Question> section() {
        List<Section> sections = LIBRARY.knowledge().contents().sections();
        return sections.get(random.nextInt(sections.size())).questions();
    }

    private static boolean isFirst(Question question, List<Question> round, Design design) {
        ContextStates readings = new ContextStates(LIBRARY.knowledge(), design);
        return round.subList(0, round.indexOf(question)).stream()
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
        List<String> all = question.options().stream().map(Option::id).toList();
        List<String> numbers = Stream.of(
                        chosen.options().stream().map(id -> OptionMatcher.label(question, all.indexOf(id))),
                        chosen.ruledOut().stream().map(id -> "not " + OptionMatcher.label(question, all.indexOf(id))),
                        Stream.of(chosen.somethingElse())
                                .filter(own -> !own.isEmpty())
                                .map("something else: "::concat))
                .flatMap(words -> words)
                .toList();
        return numbers.isEmpty()
                ? "none"
                : String.join(", ", numbers) + (question.many() && !chosen.restNotDecided() ? " and no others" : "");
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
