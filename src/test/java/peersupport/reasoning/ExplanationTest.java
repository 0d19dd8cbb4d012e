package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static peersupport.evidence.Small.broughtAbout;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.defined;
import static peersupport.evidence.Small.leaving;
import static peersupport.evidence.Small.need;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.provision;
import static peersupport.evidence.Small.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Card;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Option;
import peersupport.reasoning.Reason.Answered;
import peersupport.reasoning.Reason.Found;
import peersupport.reasoning.Reason.Unanswered;

/** Why a context is in the state it is in: no more reasons than it takes, and no fewer. */
class ExplanationTest {
    private static final Answer YES = Answer.of("yes");
    private static final Answer NO = Answer.of("no");
    private static final Answer UNSURE = Answer.of("unsure");
    private static final Knowledge KNOWLEDGE = Small.of(
            context("a"),
            context("b"),
            context("gated"),
            provision("guard"),
            defined("both", new All(List.of(need("a"), need("b")))),
            defined("either", new Any(List.of(need("a"), need("not b")))),
            defined("nested", new All(List.of(need("a"), new Any(List.of(need("not a"), need("b")))))),
            broughtAbout("felt"),
            question("qa", options("a")),
            question("qb", options("b")),
            question("qs", options("guard")),
            question("qg", false, Optional.of("a"), options("gated")),
            Card.of("P1", "a").bringingAbout("felt"),
            Card.of("P2", "b").bringingAbout("felt"),
            Card.of("N1", "a").by("way", "b").guardedBy("guard").bringingAbout("felt"),
            Card.of("P3", "felt"));

    @Test
    void anAnswerIsTheReasonForWhatItSays() {
        assertEquals(List.of(answered("qa", YES)), because("a", design(YES, null)));
        assertEquals(List.of(answered("qa", NO)), because("a", design(NO, null)));
        assertEquals(List.of(new Unanswered("qa")), because("a", design(null, null)));
        assertEquals(List.of(new Unanswered("qa")), because("a", design(UNSURE, null)));
    }

    @Test
    void ofAnAllEveryMemberMakesItMetAndTheFirstAloneRulesItOut() {
        assertEquals(List.of(answered("qa", YES), answered("qb", YES)), because("both", design(YES, YES)));
        assertEquals(List.of(answered("qa", NO)), because("both", design(NO, NO)));
        assertEquals(List.of(answered("qb", NO)), because("both", design(YES, NO)));
        assertEquals(List.of(new Unanswered("qb")), because("both", design(YES, null)));
        assertEquals(List.of(new Unanswered("qa"), new Unanswered("qb")), because("both", design(null, null)));
    }

    @Test
    void ofAnAnyTheFirstAloneMakesItMetAndEveryMemberRulesItOut() {
        assertEquals(List.of(answered("qa", YES)), because("either", design(YES, NO)));
        assertEquals(List.of(answered("qb", NO)), because("either", design(null, NO)));
        assertEquals(List.of(answered("qa", NO), answered("qb", YES)), because("either", design(NO, YES)));
        assertEquals(List.of(new Unanswered("qa")), because("either", design(null, YES)));
    }

    @Test
    void conditionsWithinConditionsAreFollowedToTheAnswersEachOnce() {
        assertEquals(List.of(answered("qa", YES), answered("qb", YES)), because("nested", design(YES, YES)));
        assertEquals(List.of(answered("qa", YES), answered("qb", NO)), because("nested", design(YES, NO)));
    }

    @Test
    void aGateIsAReasonBesideTheAnswerOrInsteadOfIt() {
        assertEquals(
                List.of(answered("qa", YES), answered("qg", YES)),
                because("gated", design(YES, null).with("qg", YES)));
        assertEquals(
                List.of(answered("qa", NO)), because("gated", design(NO, null).with("qg", YES)));
        assertEquals(
                List.of(new Unanswered("qa")),
                because("gated", design(null, null).with("qg", YES)),
                "an answer held back may be enough");
        assertEquals(List.of(new Unanswered("qa"), new Unanswered("qg")), because("gated", design(null, null)));
        assertEquals(List.of(new Unanswered("qg")), because("gated", design(YES, null)), "its gate is settled");
    }

    @Test
    void oneCardInPlaceOrUnguardedBringsAContextAbout() {
        assertEquals(
                List.of(new Found("P2")),
                felt(State.MET, Status.NOT_IN_PLACE, Status.IN_PLACE, Status.OPEN, design(NO, YES)));
        assertEquals(
                List.of(new Found("P1")),
                felt(State.MET, Status.IN_PLACE, Status.IN_PLACE, Status.GUARDED, design(YES, YES)));
        assertEquals(
                List.of(new Found("N1")),
                felt(State.MET, Status.NOT_IN_PLACE, Status.NOT_IN_PLACE, Status.UNGUARDED, design(NO, NO)));
    }

    @Test
    void untilThenItTurnsOnTheOpenCardsAndOnNothingWhereAllKnownOnesFail() {
        assertEquals(
                List.of(new Found("P2"), new Unanswered("qb")),
                felt(State.NOT_SAID, Status.NOT_IN_PLACE, Status.OPEN, Status.OUTSIDE, design(NO, null)));
        assertEquals(
                List.of(
                        new Found("P1"),
                        new Unanswered("qa"),
                        new Found("P2"),
                        new Unanswered("qb"),
                        new Found("N1"),
                        new Unanswered("qs")),
                felt(State.NOT_SAID, Status.OPEN, Status.OPEN, Status.OPEN, design(null, null)));
        assertEquals(
                List.of(),
                felt(State.NOT_SAID, Status.NOT_IN_PLACE, Status.NOT_IN_PLACE, Status.GUARDED, design(NO, NO)));
    }

    @Test
    void aStateIsReadFromAnswersOrTakenFromWhatTheRulesConcluded() {
        ContextStates readings = new ContextStates(KNOWLEDGE, design(YES, null));
        Explanation because = new Explanation(KNOWLEDGE, readings, concluded(Map.of(), Map.of("felt", State.MET)));
        assertEquals(State.MET, because.state("felt"));
        assertEquals(State.MET, because.state("a"));
        assertEquals(State.NOT_SAID, because.state("b"));
    }

    private static List<Reason> felt(State felt, Status first, Status second, Status against, Design design) {
        return new Explanation(
                        KNOWLEDGE,
                        new ContextStates(KNOWLEDGE, design),
                        concluded(Map.of("P1", first, "P2", second, "N1", against), Map.of("felt", felt)))
                .of("felt");
    }

    private static Conclusions concluded(Map<String, Status> statuses, Map<String, State> broughtAbout) {
        return new Conclusions(statuses, Map.of(), broughtAbout, Map.of());
    }

    private static List<Reason> because(String context, Design design) {
        return new Explanation(KNOWLEDGE, new ContextStates(KNOWLEDGE, design), concluded(Map.of(), Map.of()))
                .of(context);
    }

    private static Design design(Answer a, Answer b) {
        Design design = Design.named("");
        design = a == null ? design : design.with("qa", a);
        return b == null ? design : design.with("qb", b);
    }

    private static Option[] options(String context) {
        return new Option[] {option("yes", context), option("no"), leaving("unsure", context)};
    }

    private static Reason answered(String question, Answer answer) {
        return new Answered(KNOWLEDGE.questions().get(question), answer);
    }
}
