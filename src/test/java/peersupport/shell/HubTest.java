package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.State;

/** Answers are counted in one way: of the questions that arise, those that are answered. */
class HubTest {
    private static final Library LIBRARY = new Library();
    private static final Knowledge KNOWLEDGE = LIBRARY.knowledge();
    private static final List<Question> QUESTIONS = KNOWLEDGE.counting();

    private final RandomDesigns random = new RandomDesigns(KNOWLEDGE, LIBRARY.advisor(), 71);

    @Test
    @DisplayName("A design is finished when every question that arises is answered, and the count says so")
    void finished() {
        random.designs(20).forEach(design -> {
            Design finished = finish(design);
            long arising = in(finished, State.MET);
            assertTrue(count(finished).startsWith("all " + arising + " questions answered"), () -> count(finished));
            assertEquals(0, new Hub(KNOWLEDGE, finished).left());
        });
    }

    @Test
    @DisplayName("What is counted adds up: answered, left, waiting and not arising are all the questions there are")
    void addsUp() {
        random.designs(50).forEach(design -> {
            ContextStates readings = new ContextStates(KNOWLEDGE, design);
            long answered = QUESTIONS.stream()
                    .filter(question -> readings.gate(question) == State.MET
                            && design.answers().containsKey(question.id()))
                    .count();
            long left = new Hub(KNOWLEDGE, design).left();
            long waiting = in(design, State.NOT_SAID);
            long others = in(design, State.NOT_MET);
            String count = count(design);

            assertEquals(QUESTIONS.size(), answered + left + waiting + others);
            assertTrue(count.startsWith((left == 0 ? "all " : answered + " of ") + (answered + left) + " "), count);
            assertEquals(waiting > 0, count.contains("; " + waiting + " wait"), count);
            assertEquals(others > 0, count.contains("; " + others + " do"), count);
        });
    }

    @Test
    @DisplayName("Optional questions do not count, answered or not")
    void optional() {
        Design design = random.designs(1).findFirst().orElseThrow();
        Design more = design;
        for (Question question : KNOWLEDGE.questions().values()) {
            if (!QUESTIONS.contains(question)) {
                more = more.with(question.id(), Answer.of(Any.option(question)));
            }
        }
        assertTrue(more.answers().size() > design.answers().size());
        assertEquals(count(design), count(more));
    }

    @Test
    @DisplayName("An answer set aside is not counted, and \"don't know\" is told apart")
    void setAsideAndUnknown() {
        Any.Gated gated = Any.gated();
        Design design = Design.named("T")
                .with(gated.by().id(), Answer.of(gated.closing().id()))
                .with(gated.question().id(), Any.typed(gated.question(), Any.option(gated.question())))
                .with(Any.many().id(), new Answer.DontKnow());
        String count = count(design);
        assertTrue(count.startsWith("2 of "), count);
        assertTrue(count.contains(" questions answered, 1 of them \"don't know\"; "), count);
        long closed = in(design, State.NOT_MET);
        assertTrue(count.endsWith("; " + closed + (closed == 1 ? " does not arise" : " do not arise")), count);
    }

    private static String count(Design design) {
        return new Hub(KNOWLEDGE, design).count();
    }

    private static long in(Design design, State gate) {
        ContextStates readings = new ContextStates(KNOWLEDGE, design);
        return QUESTIONS.stream()
                .filter(question -> readings.gate(question) == gate)
                .count();
    }

    private Design finish(Design begun) {
        Design design = begun;
        for (int round = 0; round < QUESTIONS.size(); round++) { // an answer may open another question
            for (Question question : QUESTIONS) {
                if (new ContextStates(KNOWLEDGE, design).gate(question) == State.MET
                        && !design.answers().containsKey(question.id())) {
                    design = design.with(question.id(), random.answer(question));
                }
            }
        }
        return design;
    }
}
