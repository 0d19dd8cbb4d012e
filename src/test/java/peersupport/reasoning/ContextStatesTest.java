package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Question;

/** How answers are read: what makes a context met, not met, not said or out of play, and what conditions come to. */
class ContextStatesTest {
    private static final Design EMPTY = Design.named("");

    @Test
    void oneAnswerMakesItsContextsMetAndClosesTheOthers() {
        Knowledge knowledge = of(question("q", option("x", "a"), option("y", "b"), leaving("perhaps", "a")));
        assertStates(knowledge, EMPTY, NOT_SAID, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", Answer.of("x")), MET, NOT_MET);
        assertStates(knowledge, EMPTY.with("q", Answer.of("perhaps")), NOT_SAID, NOT_MET);
        assertStates(knowledge, EMPTY.with("q", new DontKnow()), NOT_SAID, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", new DoesNotApply()), NOT_MET, NOT_MET);
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
        assertEquals(NOT_SAID, new ContextStates(knowledge, answered).gate(gated));
        assertStates(knowledge, answered.with("q", Answer.of("no")), NOT_MET, OUT_OF_PLAY);
        assertEquals(NOT_MET, new ContextStates(knowledge, answered.with("q", Answer.of("no"))).gate(gated));
        assertStates(knowledge, answered.with("q", Answer.of("yes")), MET, MET);
        assertEquals(MET, new ContextStates(knowledge, answered.with("q", Answer.of("yes"))).gate(gated));
        assertStates(knowledge, answered.with("q", new DoesNotApply()), NOT_MET, OUT_OF_PLAY);
        assertEquals(
                MET,
                new ContextStates(knowledge, EMPTY).gate(knowledge.questions().get("q")));
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
        ContextStates readings = new ContextStates(knowledge, said(said(EMPTY, "qa", a), "qb", b));
        assertEquals(all, readings.state(new All(List.of(need("a"), need("b")))));
        assertEquals(any, readings.state(new Any(List.of(need("a"), need("b")))));
        State[] both = {State.is(readings.state("a")), State.is(readings.state("b"))};
        assertEquals(all, State.all(both));
        assertEquals(any, State.any(both));
        assertEquals(readings.state("a") == MET, readings.met("a"));
    }

    @ParameterizedTest
    @CsvSource({"yes, MET, NOT_MET", "no, NOT_MET, MET", "unsure, NOT_SAID, NOT_SAID", "none, NOT_MET, MET"})
    void whatIsNeededMayBeTheAbsence(String a, State met, State absent) {
        ContextStates readings = new ContextStates(of(asked("qa", "a"), asked("qb", "b")), said(EMPTY, "qa", a));
        assertEquals(met, readings.state((Condition) need("a")));
        assertEquals(absent, readings.state((Condition) need("not a")));
    }

    @Test
    void whatIsOutOfPlayIsNeverAsNeeded() {
        Question gated = question("qb", true, Optional.of("a"), option("x", "b"));
        ContextStates readings = new ContextStates(of(asked("qa", "a"), gated), said(EMPTY, "qa", "no"));
        assertEquals(NOT_MET, readings.state((Condition) need("b")));
        assertEquals(NOT_MET, readings.state((Condition) need("not b")));
    }

    @Test
    void aDefinitionIsReadFromWhatItRestsOnAndWhatIsBroughtAboutIsLeftToTheRules() {
        Knowledge knowledge = Small.of(
                context("a"),
                defined("d", new Any(List.of(need("e"), need("not a")))),
                defined("e", new All(List.of(need("a")))),
                broughtAbout("felt"),
                asked("qa", "a"));
        ContextStates readings = new ContextStates(knowledge, EMPTY.with("qa", Answer.of("yes")));
        assertEquals(MET, readings.state("d"));
        assertEquals(NOT_SAID, new ContextStates(knowledge, EMPTY).state("d"));
        assertEquals(EMPTY, new ContextStates(knowledge, EMPTY).design());
    }

    @Test
    void ofAListEachOptionIsYesNoOrNotDecided() {
        Knowledge knowledge = of(list("q", option("x", "a"), option("also", "a"), option("y", "b"), leaving("z", "b")));
        assertStates(knowledge, EMPTY.with("q", rest(List.of(), "x")), NOT_SAID, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", rest(List.of(), "x", "also")), NOT_MET, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", rest(List.of("also"), "x")), MET, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", rest(List.of("x"), "y")), MET, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", rest(List.of("x"), "y", "z")), MET, NOT_MET);
        assertStates(knowledge, EMPTY.with("q", rest(List.of("z"), "y")), NOT_SAID, NOT_SAID);
        assertStates(knowledge, EMPTY.with("q", rest(List.of(), "x", "also", "y", "z")), NOT_MET, NOT_MET);
    }

    @Test
    void aClosedListSaysNoToAllItDoesNotName() {
        assertEquals(Answer.of("x"), new Chosen(List.of("x"), List.of("y"), false));
        Knowledge knowledge = of(list("q", option("x", "a"), option("y", "b")));
        assertStates(knowledge, EMPTY.with("q", Answer.of("x")), MET, NOT_MET);
        assertStates(knowledge, EMPTY.with("q", rest(List.of("x"), "y")), MET, NOT_MET);
        assertStates(knowledge, EMPTY.with("q", rest(List.of("x"))), MET, NOT_SAID);
    }

    @Test
    void whatWasNotSeenIsNotSaid() {
        ContextStates readings = new ContextStates(of(asked("qa", "a"), asked("qb", "b")), said(EMPTY, "qa", "yes"));
        assertEquals(NOT_SAID, readings.state(new Condition.NotSeen()));
        assertEquals(NOT_SAID, readings.state(new All(List.of(need("a"), new Condition.NotSeen()))));
        assertEquals(MET, readings.state(new Any(List.of(need("a"), new Condition.NotSeen()))));
    }

    @Test
    void theRulesTakeAConditionForWhatItComesTo() {
        for (State state : State.values()) {
            assertEquals(state.of(need("a")), State.is(state));
            assertEquals(state.of(need("not a")), State.isNot(state));
            assertEquals(state.asNeeded(need("a")), State.is(state) == MET);
            assertEquals(state.ruledOut(need("not a")), State.isNot(state) == NOT_MET);
        }
        assertEquals(MET, State.all());
        assertEquals(NOT_MET, State.any());
    }

    @Test
    void whatACardCameToIsWhatTheRulesSaidLastAndNothingUntilThen() {
        CardFact card = new AgainstCard("N1", "");
        assertThrows(IllegalStateException.class, card::status);
        for (Status status : Status.values()) {
            card.setStatus(status);
            assertEquals(status, card.status());
        }
    }

    @Test
    void aSignThatDoesNotAriseIsNoGap() {
        assertEquals(OUT_OF_PLAY, FactorFact.standIn(OUT_OF_PLAY, OUT_OF_PLAY));
        assertEquals(OUT_OF_PLAY, FactorFact.without(OUT_OF_PLAY));
        assertEquals(NOT_MET, FactorFact.without(MET));
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

    /** These options, none of those, and the rest not decided. */
    private static Chosen rest(List<String> options, String... ruledOut) {
        return new Chosen(options, List.of(ruledOut), true);
    }

    private static Knowledge of(Question... questions) {
        List<Object> parts = new ArrayList<>(List.of(questions));
        parts.addAll(List.of(context("a"), context("b")));
        return Small.of(parts.toArray());
    }

    private static void assertStates(Knowledge knowledge, Design design, State a, State b) {
        ContextStates readings = new ContextStates(knowledge, design);
        assertEquals(List.of(a, b), List.of(readings.state("a"), readings.state("b")));
    }
}
