package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Question;
import peersupport.evidence.register.Strength;

/** The advisor says of random designs, half of them steered from a card, what a second reading of the files says. */
class OracleTest {
    private static final int DESIGNS = Trust.cases(2_000, 100_000);
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Theory THEORY = Theory.read();

    private static final RuleBase RULES = new RuleBase(KNOWLEDGE, RuleBase.load());
    private static final int TO_EACH_FRESH = 10;

    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private final Map<FactorState, Integer> factors = new EnumMap<>(FactorState.class);
    private final Map<State, Integer> states = new EnumMap<>(State.class);

    @Test
    void theAdvisorSaysWhatTheDesignDefines() {
        RandomDesigns random = new RandomDesigns(KNOWLEDGE, ADVISOR, 90_125);
        for (int i = 0; i < DESIGNS; i++) {
            Design design = random.next();
            agree(ADVISOR.advise(design), new Oracle(THEORY, design.answers()));
            if (i % TO_EACH_FRESH == 0) {
                ContextStates readings = new ContextStates(KNOWLEDGE, design);
                assertEquals(
                        afresh(RULES, readings),
                        ADVISOR.conclude(readings),
                        () -> "something of the designs before stayed for " + design.answers());
            }
        }
        assertEquals(Set.of(Status.values()), statuses.keySet());
        assertEquals(Set.of(State.values()), states.keySet());
        Trust.figure(OracleTest.class, "random designs, half steered, on which the oracle agrees", DESIGNS);
        Trust.figure(OracleTest.class, "of these put to a session that has seen no other", DESIGNS / TO_EACH_FRESH);
        Trust.figure(OracleTest.class, "findings compared", statuses);
        Trust.figure(OracleTest.class, "factors compared", factors);
        Trust.figure(OracleTest.class, "contexts compared", states);
    }

    /** What a session concludes that has seen no other design; the rules would hold on to it as long as it lives. */
    static Conclusions afresh(RuleBase rules, ContextStates readings) {
        Reasoner fresh = rules.fresh();
        try {
            return fresh.conclude(readings);
        } finally {
            fresh.dispose();
        }
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
            finding.conditions()
                    .forEach(need -> assertEquals(
                            oracle.state(need.need().context()),
                            need.state(),
                            () -> finding.id() + " needs " + need.need() + " in " + answers));
            assertEquals(
                    finding.status() == Status.NAMED_ONLY
                            && oracle.state(THEORY.cards().get(finding.id()).names()) != State.NOT_MET
                            && oracle.state(THEORY.cards().get(finding.id()).names()) != State.OUT_OF_PLAY,
                    finding.named(),
                    () -> finding.id() + " named in " + answers);
            assertEquals(directness(THEORY.cards().get(finding.id()), oracle), finding.directness(), finding::id);
            statuses.merge(finding.status(), 1, Integer::sum);
        }
        for (FactorReading factor : advice.factors()) {
            String id = factor.factor().id();
            assertEquals(oracle.factor(id), factor.state(), () -> id + " in " + answers);
            assertEquals(oracle.inPlay(id).count(), factor.inPlay(), id);
            assertEquals(oracle.inPlay(id).filter(oracle::inPlace).count(), factor.inPlace(), id);
            assertEquals(oracle.inPlay(id).filter(oracle::notSaid).count(), factor.notSaid(), id);
            factors.merge(factor.state(), 1, Integer::sum);
        }
        THEORY.effects()
                .keySet()
                .forEach(effect -> assertEquals(
                        oracle.speaks(effect), advice.speaking().get(effect), () -> effect + " in " + answers));
        assertEquals(
                THEORY.notes().keySet().stream().filter(oracle::noted).toList(),
                advice.notes().stream().map(Note::id).toList(),
                answers::toString);
        assertEquals(asked(oracle, Oracle::settled), ids(advice.answered()), answers::toString);
        assertEquals(
                asked(
                        oracle,
                        (of, question) -> !of.settled(question)
                                && !THEORY.questions().get(question).optional()),
                ids(advice.open()),
                answers::toString);
    }

    /** The closest source first, whole: by people, then setting, then country; of equals, the one that shows most. */
    private static List<Directness> directness(Theory.Card card, Oracle oracle) {
        return card.evidence().entrySet().stream()
                .map(evidence -> directness(evidence.getKey(), evidence.getValue(), oracle))
                .sorted(Comparator.comparing((Directness one) ->
                        "" + one.population().ordinal() + one.setting().ordinal()
                                + one.country().ordinal() + one.strength().ordinal()))
                .toList();
    }

    private static Directness directness(String source, String strength, Oracle oracle) {
        return new Directness(
                source,
                Stream.of(Strength.values())
                        .filter(one -> one.word().equals(strength))
                        .findFirst()
                        .orElseThrow(),
                oracle.match(source, "population"),
                oracle.match(source, "setting"),
                oracle.match(source, "country"),
                inOrder(oracle.groups(source, true)),
                inOrder(oracle.groups(source, false)));
    }

    private static List<String> inOrder(List<String> groups) {
        return KNOWLEDGE.groups().stream().filter(groups::contains).toList();
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
