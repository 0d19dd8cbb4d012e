package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Configuration;
import peersupport.evidence.Factor;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Note;
import peersupport.evidence.Question;

/** The advisor says of random designs, half of them steered from a card, what a second reading of the files says. */
class OracleTest {
    private static final int DESIGNS = Trust.cases(500, 100_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Theory THEORY = Theory.read();

    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private final Map<State, Integer> states = new EnumMap<>(State.class);

    @Test
    void theAdvisorSaysWhatTheDesignDefines() {
        RandomDesigns random = new RandomDesigns(KNOWLEDGE, ADVISOR, 90_125);
        for (int i = 0; i < DESIGNS; i++) {
            Design design = random.next();
            agree(ADVISOR.advise(design), new Oracle(THEORY, design.answers()));
        }
        Stream.of(Status.values())
                .forEach(status -> assertTrue(statuses.getOrDefault(status, 0) > 0, status + " never came"));
        Stream.of(State.values())
                .forEach(state -> assertTrue(states.getOrDefault(state, 0) > 0, state + " never came"));
        Trust.figure(OracleTest.class, "random designs, half steered, on which the oracle agrees", DESIGNS);
        Trust.figure(OracleTest.class, "findings compared", statuses);
        Trust.figure(OracleTest.class, "contexts compared", states);
    }

    @Test
    void theOracleReadsTheSameKnowledge() {
        assertEquals(KNOWLEDGE.questions().keySet(), THEORY.questions().keySet());
        assertEquals(KNOWLEDGE.configurations().keySet(), THEORY.cards().keySet());
        assertEquals(
                KNOWLEDGE.contents().factors().stream().map(Factor::id).toList(),
                List.copyOf(THEORY.factors().keySet()));
        assertEquals(
                KNOWLEDGE.contents().notes().stream().map(Note::id).toList(),
                List.copyOf(THEORY.notes().keySet()));
        THEORY.cards()
                .forEach((id, card) -> card.cases()
                        .forEach(example -> assertEquals(
                                example.expect(),
                                new Oracle(THEORY, example.answers()).status(id).word(),
                                () -> id + ": " + example.says())));
    }

    private void agree(Advice advice, Oracle oracle) {
        Map<String, Answer> answers = advice.design().answers();
        for (String context : KNOWLEDGE.contexts().keySet()) {
            if (!KNOWLEDGE.contexts().get(context).broughtAbout()) {
                State state = advice.readings().state(context);
                assertEquals(oracle.state(context), state, () -> context + " in " + answers);
                states.merge(state, 1, Integer::sum);
            }
        }
        for (Finding finding : advice.findings()) {
            assertEquals(oracle.status(finding.id()), finding.status(), () -> finding.id() + " in " + answers);
            finding.needs()
                    .forEach(need -> assertEquals(
                            oracle.state(need.need().context()),
                            need.state(),
                            () -> finding.id() + " needs " + need.need() + " in " + answers));
            assertEquals(
                    finding.status() == Status.NAMED_ONLY
                            && oracle.asNeeded(THEORY.cards().get(finding.id()).names()),
                    finding.named(),
                    () -> finding.id() + " named in " + answers);
            assertEquals(directness(finding.card(), oracle), finding.directness(), finding::id);
            statuses.merge(finding.status(), 1, Integer::sum);
        }
        for (FactorReading factor : advice.factors()) {
            String id = factor.factor().id();
            assertEquals(oracle.factor(id), factor.state(), () -> id + " in " + answers);
            assertEquals(oracle.inPlay(id).count(), factor.inPlay(), id);
            assertEquals(oracle.inPlay(id).filter(oracle::asNeeded).count(), factor.inPlace(), id);
        }
        assertEquals(
                THEORY.notes().keySet().stream().filter(oracle::noted).toList(),
                advice.notes().stream().map(Note::id).toList(),
                answers::toString);
        assertEquals(asked(oracle, Oracle::settled), ids(advice.answered()), answers::toString);
        assertEquals(asked(oracle, (of, question) -> !of.settled(question)), ids(advice.open()), answers::toString);
    }

    private static Directness directness(Configuration card, Oracle oracle) {
        return new Directness(
                oracle.match(card.id(), "population"),
                oracle.match(card.id(), "setting"),
                oracle.match(card.id(), "country"));
    }

    private static List<String> asked(Oracle oracle, BiFunction<Oracle, String, Boolean> which) {
        return THEORY.questions().keySet().stream()
                .filter(question -> oracle.gate(question) == State.MET && which.apply(oracle, question))
                .toList();
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }
}
