package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static peersupport.evidence.Small.broughtAbout;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.defined;
import static peersupport.evidence.Small.leaving;
import static peersupport.evidence.Small.list;
import static peersupport.evidence.Small.need;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.question;
import static peersupport.reasoning.State.MET;
import static peersupport.reasoning.State.NOT_MET;
import static peersupport.reasoning.State.NOT_SAID;
import static peersupport.reasoning.State.OUT_OF_PLAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Answer.DoesNotApply;
import peersupport.design.Answer.DontKnow;
import peersupport.design.Design;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.All;
import peersupport.evidence.Condition.Any;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.evidence.Small;
import peersupport.reasoning.facts.FactorFact;

/** How answers are read: what makes a context met, not met, not said or out of play, and what conditions come to. */
class ReadingsTest {
    private static final Design EMPTY = Design.named("");

    @Test
    void oneAnswerMakesItsContextsMetAndClosesTheOthers() {
        Knowledge knowledge = of(question("q", option("x", "a"), option("y", "b"), leaving("perhaps", "a")));
        assertStates(knowledge, EMPTY, NOT_SAID, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", Answer.of("x")), MET, NOT_MET);
        assertStates(knowledge, EMPTY.with("q", Answer.of("perhaps")), NOT_SAID, NOT_MET);
        assertStates(knowledge, EMPTY.with("q", new DontKnow()), NOT_SAID, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", new DoesNotApply()), OUT_OF_PLAY, OUT_OF_PLAY);
    }

    @Test
    void aListClosesWhatItDoesNotNameUnlessItsRestIsNotDecided() {
        Knowledge knowledge = of(list("q", option("x", "a"), option("y", "b"), leaving("z", "b")));
        assertStates(knowledge, EMPTY.with("q", Answer.of()), NOT_MET, NOT_MET);
        assertStates(knowledge, EMPTY.with("q", Answer.of("x", "z")), MET, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", Answer.of("z", "y")), NOT_MET, MET);
        assertStates(knowledge, EMPTY.with("q", rest("x")), MET, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", rest()), NOT_SAID, NOT_SAID);
        Knowledge leaving = of(list("q", option("x", "a"), leaving("z", "b")));
        assertStates(leaving, EMPTY.with("q", rest("x")), MET, NOT_SAID);
        assertStates(leaving, EMPTY.with("q", Answer.of("x")), MET, NOT_MET);
    }

    @Test
    void anAnswerIsReadOnlyWhereItsQuestionArises() {
        Question gated = question("g", true, Optional.of("a"), option("x", "b"));
        Knowledge knowledge = of(question("q", option("yes", "a"), option("no")), gated);
        Design answered = EMPTY.with("g", Answer.of("x"));
        assertStates(knowledge, answered, NOT_SAID, NOT_SAID);
        assertEquals(NOT_SAID, new Readings(knowledge, answered).gate(gated));
        assertStates(knowledge, answered.with("q", Answer.of("no")), NOT_MET, OUT_OF_PLAY);
        assertEquals(NOT_MET, new Readings(knowledge, answered.with("q", Answer.of("no"))).gate(gated));
        assertStates(knowledge, answered.with("q", Answer.of("yes")), MET, MET);
        assertEquals(MET, new Readings(knowledge, answered.with("q", Answer.of("yes"))).gate(gated));
        assertStates(knowledge, answered.with("q", new DoesNotApply()), OUT_OF_PLAY, OUT_OF_PLAY);
        assertEquals(
                MET, new Readings(knowledge, EMPTY).gate(knowledge.questions().get("q")));
    }

    /** The four answers to two questions, and what an "all" and an "any" of their contexts come to. */
    @ParameterizedTest
    @CsvSource({
        "yes, yes, MET, MET",
        "yes, no, NOT_MET, MET",
        "yes, unsure, NOT_SAID, MET",
        "yes, none, NOT_MET, MET",
        "no, no, NOT_MET, NOT_MET",
        "no, unsure, NOT_MET, NOT_SAID",
        "unsure, no, NOT_MET, NOT_SAID",
        "unsure, yes, NOT_SAID, MET",
        "unsure, unsure, NOT_SAID, NOT_SAID",
        "unsure, none, NOT_MET, NOT_SAID",
        "none, none, NOT_MET, NOT_MET"
    })
    void conditionsKeepWhatIsNotSaidApart(String a, String b, State all, State any) {
        Knowledge knowledge = of(asked("qa", "a"), asked("qb", "b"));
        Readings readings = new Readings(knowledge, said(said(EMPTY, "qa", a), "qb", b));
        assertEquals(all, readings.state(new All(List.of(need("a"), need("b")))));
        assertEquals(any, readings.state(new Any(List.of(need("a"), need("b")))));
    }

    @ParameterizedTest
    @CsvSource({"yes, MET, NOT_MET", "no, NOT_MET, MET", "unsure, NOT_SAID, NOT_SAID", "none, NOT_MET, NOT_MET"})
    void whatIsOutOfPlayIsNeverAsNeeded(String a, State met, State absent) {
        Readings readings = new Readings(of(asked("qa", "a"), asked("qb", "b")), said(EMPTY, "qa", a));
        assertEquals(met, readings.state((Condition) need("a")));
        assertEquals(absent, readings.state((Condition) need("not a")));
    }

    @Test
    void aDefinitionIsReadFromWhatItRestsOnAndWhatIsBroughtAboutIsLeftToTheRules() {
        Knowledge knowledge = Small.of(
                context("a"),
                defined("d", new Any(List.of(need("e"), need("not a")))),
                defined("e", new All(List.of(need("a")))),
                broughtAbout("felt"),
                asked("qa", "a"));
        Readings readings = new Readings(knowledge, EMPTY.with("qa", Answer.of("yes")));
        assertEquals(MET, readings.state("d"));
        assertEquals(NOT_SAID, new Readings(knowledge, EMPTY).state("d"));
        assertEquals(EMPTY, new Readings(knowledge, EMPTY).design());
    }

    @Test
    void inAListEachOptionIsYesNoOrNotDecided() {
        Knowledge knowledge = of(list("q", option("x", "a"), option("y", "b"), option("z", "b"), leaving("u", "a")));
        assertStates(knowledge, EMPTY.with("q", no("x")), NOT_SAID, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", no("x", "u")), NOT_MET, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", no("y")), NOT_SAID, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", no("y", "z")), NOT_SAID, NOT_MET);
        assertStates(knowledge, EMPTY.with("q", new Chosen(List.of("z"), List.of("x", "u"), true)), NOT_MET, MET);
    }

    /** What a rule makes of a context it needs met, and of one it needs not met. */
    @ParameterizedTest
    @CsvSource({
        "MET, MET, NOT_MET",
        "NOT_MET, NOT_MET, MET",
        "NOT_SAID, NOT_SAID, NOT_SAID",
        "OUT_OF_PLAY, NOT_MET, NOT_MET"
    })
    void aRuleTakesWhatIsOutOfPlayForNeither(State context, State is, State isNot) {
        assertEquals(List.of(is, isNot), List.of(State.is(context), State.isNot(context)));
        assertEquals(List.of(is, isNot), List.of(context.of(need("a")), context.of(need("not a"))));
        assertEquals(context == OUT_OF_PLAY ? OUT_OF_PLAY : isNot, FactorFact.without(context));
    }

    @Test
    void aRuleTakesConditionsTogetherAsReadingsDo() {
        List<State> states = List.of(MET, NOT_MET, NOT_SAID);
        for (State one : states) {
            for (State other : states) {
                boolean unsaid = one == NOT_SAID || other == NOT_SAID;
                boolean not = one == NOT_MET || other == NOT_MET;
                boolean met = one == MET || other == MET;
                assertEquals(not ? NOT_MET : unsaid ? NOT_SAID : MET, State.all(one, other));
                assertEquals(met ? MET : unsaid ? NOT_SAID : NOT_MET, State.any(one, other));
                assertEquals(State.any(one, other), FactorFact.standIn(one, other));
            }
            assertEquals(one, FactorFact.standIn(OUT_OF_PLAY, one), "what is out of play stands in for nothing");
            assertEquals(one, FactorFact.standIn(one, OUT_OF_PLAY));
        }
        assertEquals(MET, State.all());
        assertEquals(NOT_MET, State.any());
        assertEquals(OUT_OF_PLAY, FactorFact.standIn(OUT_OF_PLAY, OUT_OF_PLAY));
    }

    /** A question about one context, which may also not apply. */
    private static Question asked(String id, String context) {
        return question(
                question(id, option("yes", context), option("no"), leaving("unsure", context)),
                OptionalInt.empty(),
                false,
                true);
    }

    private static Design said(Design design, String question, String answer) {
        return design.with(question, answer.equals("none") ? new DoesNotApply() : Answer.of(answer));
    }

    private static Chosen rest(String... options) {
        return new Chosen(List.of(options), true);
    }

    private static Chosen no(String... options) {
        return new Chosen(List.of(), List.of(options), true);
    }

    private static Knowledge of(Question... questions) {
        List<Object> parts = new ArrayList<>(List.of(questions));
        parts.addAll(List.of(context("a"), context("b")));
        return Small.of(parts.toArray());
    }

    private static void assertStates(Knowledge knowledge, Design design, State a, State b) {
        Readings readings = new Readings(knowledge, design);
        assertEquals(List.of(a, b), List.of(readings.state("a"), readings.state("b")));
    }
}
