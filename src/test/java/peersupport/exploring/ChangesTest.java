package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.leaving;
import static peersupport.evidence.Small.list;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Card;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Status;

/** Which single changes there are of a design, what they are called, and which of them a goal takes up. */
class ChangesTest {
    private static final Design EMPTY = Design.named("");
    private static final Question ONE = question("one", option("yes", "a"), option("no"), leaving("unsure", "a"));
    private static final Question LIST = list("list", option("x", "b"), option("y", "c"), leaving("z", "c"));
    private static final Question GATED = question("gated", false, Optional.of("a"), option("yes", "d"), option("no"));
    private static final Question WHO = list("who", option("shy", "shy"), option("bold", "e"));
    private static final Question DEFINING =
            question(question("defining", option("yes", "f"), option("no")), OptionalInt.empty(), true, false);
    private static final Knowledge KNOWLEDGE = Small.of(
            ONE,
            LIST,
            GATED,
            WHO,
            DEFINING,
            context("a"),
            context("b"),
            context("c"),
            context("d"),
            context("e"),
            context("f"),
            context("shy", Level.PEOPLE),
            Card.of("N1", "b", "d"),
            Small.factor("f", "c", "not f"));
    private static final Changes CHANGES = new Changes(KNOWLEDGE);

    @Test
    void oneAnswerIsChangedToAnyOtherThatLeavesNothingOpen() {
        assertEquals(List.of("yes says", "no says"), says(EMPTY, ONE));
        assertEquals(List.of("no says"), says(EMPTY.with("one", Answer.of("yes")), ONE));
        assertEquals(List.of("yes says", "no says"), says(EMPTY.with("one", Answer.of("unsure")), ONE));
    }

    @Test
    void aListIsChangedByOneOptionAndAnOpenOneCanBeClosed() {
        assertEquals(
                List.of("add: x says", "leave out: x says", "add: y says", "leave out: y says", "none of these"),
                says(EMPTY, LIST));
        assertEquals(List.of("leave out: x says", "add: y says"), says(EMPTY.with("list", Answer.of("x")), LIST));
    }

    @Test
    void toLeaveAnOptionOutOfAListWhoseRestIsUndecidedIsToSayNoToItForNotSaidIsNoImprovementOnYes() {
        Design some = EMPTY.with("list", new Chosen(List.of("y"), List.of("x"), true));
        assertEquals(
                List.of("add: x says", "leave out: y says", "nothing more than is named already"), says(some, LIST));
        assertEquals(
                List.of(
                        new Chosen(List.of("x", "y"), true),
                        new Chosen(List.of(), List.of("x", "y"), true),
                        new Chosen(List.of("y"), false)),
                CHANGES.of(some, List.of(LIST)).stream().map(Change::after).toList());
    }

    @Test
    void aChangeKeepsTheRestOfTheAnswerInTheOrderOfTheQuestion() {
        Design some = EMPTY.with("list", new Chosen(List.of("z", "y"), true));
        List<Answer> after =
                CHANGES.of(some, List.of(LIST)).stream().map(Change::after).toList();
        assertEquals(
                List.of(
                        new Chosen(List.of("x", "y", "z"), true),
                        new Chosen(List.of("y", "z"), List.of("x"), true),
                        new Chosen(List.of("z"), List.of("y"), true),
                        new Chosen(List.of("z", "y"), false)),
                after);
        assertEquals(
                EMPTY.with("list", Answer.of("x", "y")),
                CHANGES.of(EMPTY.with("list", Answer.of("y")), List.of(LIST))
                        .get(0)
                        .applyTo(EMPTY));
    }

    @Test
    void whatIsLockedOrDefinesTheProgrammeIsLeftAloneUnlessUnlocked() {
        assertFalse(Changes.isLocked(EMPTY, ONE));
        assertTrue(Changes.isLocked(EMPTY.locking("one"), ONE));
        assertTrue(Changes.isLocked(EMPTY, DEFINING));
        assertFalse(Changes.isLocked(EMPTY.unlocking("defining"), DEFINING));
        assertEquals(List.of(), says(EMPTY.locking("one"), ONE));
        assertEquals(List.of(), says(EMPTY, DEFINING));
        assertEquals(
                List.of("one", "list", "defining"),
                CHANGES.ofAll(EMPTY.locking("one")).stream()
                        .map(change -> change.question().id())
                        .distinct()
                        .toList());
    }

    @Test
    void onlyWhatIsDecidedAndArisesIsChanged() {
        assertTrue(CHANGES.isDecision(ONE));
        assertFalse(CHANGES.isDecision(WHO), "one of its options is about people");
        assertEquals(List.of(), says(EMPTY, WHO));
        assertEquals(List.of(), says(EMPTY, GATED));
        assertEquals(List.of(), says(EMPTY.with("one", Answer.of("no")), GATED));
        assertEquals(List.of("yes says", "no says"), says(EMPTY.with("one", Answer.of("yes")), GATED));
    }

    @Test
    void twoChangesMeetInTheSameOptionOfAListOrInTheSameQuestion() {
        List<Change> list = CHANGES.of(EMPTY, List.of(LIST));
        List<Change> one = CHANGES.of(EMPTY, List.of(ONE));
        assertTrue(list.get(0)
                .meets(CHANGES.of(EMPTY.with("list", Answer.of("x")), List.of(LIST))
                        .get(0)));
        assertTrue(list.get(0).meets(list.get(1)), "yes and no to the same option");
        assertFalse(list.get(0).meets(list.get(2)));
        assertTrue(one.get(0).meets(one.get(1)));
        assertFalse(one.get(0).meets(list.get(0)));
    }

    @Test
    void aGoalIsTouchedByItsOwnOptionsByClosingAListAndByAnyOtherAnswer() {
        Goal goal = Goal.of(KNOWLEDGE, "N1").orElseThrow();
        assertEquals(List.of("add: x says", "leave out: x says", "none of these"), touching(KNOWLEDGE, "N1", LIST));
        assertTrue(CHANGES.of(EMPTY, List.of(ONE)).stream().allMatch(goal::touches));
        Change leavesOpen = new Change(LIST, Change.Kind.ADD, LIST.option("z"), new Chosen(List.of("z"), true));
        assertFalse(goal.touches(leavesOpen));
        assertTrue(Goal.of(KNOWLEDGE, "f").orElseThrow().touches(leavesOpen));
    }

    @Test
    void anOptionTouchesAGoalOnlyTheWayTheGoalWantsIt() {
        Question list = list(
                "list", option("w", "way"), option("g", "guard"), option("n", "n"), option("p", "p"), option("k", "k"));
        Question gated = question("gated", false, Optional.of("k"), option("yes", "e"), option("no"));
        Knowledge knowledge = Small.of(
                list,
                gated,
                context("way"),
                context("guard"),
                context("n"),
                context("p"),
                context("k"),
                context("e"),
                Small.defined("without p", Small.need("not p")),
                Small.broughtAbout("about"),
                Card.of("N1").by("way", "way").guardedBy("guard"),
                Card.of("P1", "not n", "without p"),
                Card.of("P2", "e"),
                Card.of("P3", "p").bringingAbout("about"),
                Card.of("P4", "about"),
                Small.factor("f", "p"));
        assertEquals(List.of("leave out: w says", "add: g says", "none of these"), touching(knowledge, "N1", list));
        assertEquals(
                List.of("leave out: n says", "leave out: p says", "none of these"), touching(knowledge, "P1", list));
        assertEquals(
                List.of("add: k says", "leave out: k says", "none of these"),
                touching(knowledge, "P2", list),
                "a gate may help by being open or closed");
        assertTrue(touching(knowledge, "P4", list).contains("add: p says"), "what brings it about");
        assertEquals(List.of("add: p says", "none of these"), touching(knowledge, "f", list));
    }

    @Test
    void aGoalIsACardOrAFactorAndRestsOnTheirQuestions() {
        Goal card = Goal.of(KNOWLEDGE, "N1").orElseThrow();
        Goal factor = Goal.of(KNOWLEDGE, "f").orElseThrow();
        assertEquals(Optional.empty(), Goal.of(KNOWLEDGE, "N9"));
        assertEquals(List.of("N1", "f"), Stream.of(card, factor).map(Goal::id).toList());
        assertEquals(List.of(ONE, LIST, GATED), card.questions(KNOWLEDGE), "the gate of what it needs too");
        assertEquals(List.of(LIST, DEFINING), factor.questions(KNOWLEDGE));
        assertEquals("To plan against this: N1 says", card.says());
        assertEquals("To have every sign in place: Factor f", factor.says());
        assertEquals(
                List.of("b", "d"), card.needs().stream().map(Object::toString).toList());
        assertEquals(
                List.of("c", "not f"),
                factor.needs().stream().map(Object::toString).toList());
    }

    @Test
    void aGoalIsReachedWhenTheCardIsInPlaceOrPlannedAgainstOrTheFactorIsCovered() {
        for (FactorState state : FactorState.values()) {
            assertEquals(
                    state == FactorState.COVERED,
                    reached("f", new Conclusions(Map.of(), Map.of("f", state), Map.of(), Map.of())));
        }
        for (Status status : Status.values()) {
            assertEquals(
                    Set.of(Status.IN_PLACE, Status.GUARDED, Status.OUTSIDE).contains(status),
                    reached("N1", new Conclusions(Map.of("N1", status), Map.of(), Map.of(), Map.of())));
        }
    }

    private static boolean reached(String goal, Conclusions conclusions) {
        return Goal.of(KNOWLEDGE, goal).orElseThrow().reached(conclusions);
    }

    private static List<String> touching(Knowledge knowledge, String goal, Question question) {
        return new Changes(knowledge)
                .of(EMPTY, List.of(question)).stream()
                        .filter(Goal.of(knowledge, goal).orElseThrow()::touches)
                        .map(Change::says)
                        .toList();
    }

    private static List<String> says(Design design, Question question) {
        return CHANGES.of(design, List.of(question)).stream().map(Change::says).toList();
    }
}
