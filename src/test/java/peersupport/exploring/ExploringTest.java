package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Harm;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Question;
import peersupport.exploring.Change.Kind;
import peersupport.exploring.Comparison.Responsible;
import peersupport.exploring.Next.Turning;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Status;

/** Exploring a group step by step, as a designer would: what is open, in place, ruled out, and what makes it so. */
class ExploringTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Harm HARM = Harm.in(KNOWLEDGE);
    private static final String COMPARING = HARM.card().id();
    private static final String FORM = HARM.form().id();
    private static final String LEADING = HARM.doing().id();

    private static final Design GROUP = HARM.possible();
    private static final Design UNPREPARED = HARM.unprepared();
    private static final Design PREPARED = HARM.prepared();

    @Test
    @DisplayName("A group whose leaders' preparation is not known: open, and it says what it needs")
    void unknownIsOpen() {
        Finding finding = advise(GROUP).finding(COMPARING).orElseThrow();

        assertEquals(Status.OPEN, finding.status());
        WhyNot whyNot = WhyNot.of(finding);
        assertEquals("1 of 1 condition is as needed", whyNot.count());
        assertEquals(List.of(HARM.notMet()), contexts(whyNot.notSaid()));
        assertTrue(whyNot.guards(whyNot.notSaid().get(0)));
        assertEquals(List.of(), whyNot.ruledOut());
    }

    @Test
    @DisplayName(
            "Leaders prepared for nothing: unguarded; for this: guarded; in another form: outside, and it says why")
    void answeredSettlesIt() {
        assertEquals(Status.UNGUARDED, status(UNPREPARED));
        assertEquals(Status.GUARDED, status(PREPARED));
        assertEquals(Status.OUTSIDE, status(HARM.otherwise()));
        WhyNot guarded = WhyNot.of(advise(PREPARED).finding(COMPARING).orElseThrow());
        assertEquals(List.of(), guarded.ruledOut(), "a provision takes no circumstance away");
        assertEquals(List.of(), guarded.notSaid());
        WhyNot outside = WhyNot.of(advise(HARM.otherwise()).finding(COMPARING).orElseThrow());
        assertEquals(List.of(HARM.met()), contexts(outside.ruledOut()));
    }

    @Test
    @DisplayName("Fix offers one change of preparation alone, and applying it plans against the harm")
    void fixOffersOneChange() {
        Fix.Found found = fix(UNPREPARED, COMPARING);

        assertEquals(1, found.ways().size());
        Fix.Way way = found.ways().get(0);
        assertEquals(1, way.changes().size());
        Change change = way.changes().get(0);
        assertEquals(LEADING, change.question().id());
        assertEquals(Kind.ADD, change.kind());
        assertEquals(Answer.of(HARM.done().id()), change.after());
        assertFalse(way.anotherProgramme());
        assertEquals(PREPARED, change.applyTo(UNPREPARED));
        assertTrue(fix(PREPARED, COMPARING).already());
    }

    @Test
    @DisplayName("Comparing the two groups names the preparation of leaders as the cause")
    void comparingNamesTheCause() {
        Comparison comparison = Comparison.of(KNOWLEDGE, ADVISOR, UNPREPARED, PREPARED);

        Responsible<Impact.FindingMove> gone = gone(comparison);
        assertEquals(List.of(LEADING), ids(gone.alone()));
        assertEquals(List.of(), gone.together());
        assertEquals(List.of(), comparison.newHarms());
        assertEquals(List.of(LEADING), ids(comparison.differing()));
    }

    @Test
    @DisplayName("Of two answers that differ, only the one that makes the harm come out otherwise is named")
    void comparingNamesNothingBesideTheCause() {
        Design alone = HARM.otherwise().with(LEADING, Answer.of(HARM.done().id()));
        Comparison comparison = Comparison.of(KNOWLEDGE, ADVISOR, UNPREPARED, alone);

        Responsible<Impact.FindingMove> left = gone(comparison);
        assertEquals(List.of(FORM, LEADING), ids(comparison.differing()));
        assertEquals(Status.OUTSIDE, left.move().to());
        assertEquals(List.of(FORM), ids(left.alone()));
    }

    private static Responsible<Impact.FindingMove> gone(Comparison comparison) {
        return comparison.harmsGone().stream()
                .filter(one -> one.move().card().id().equals(COMPARING))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("A card known by its label only is nothing to bring about")
    void aLabelIsNoGoal() {
        List<Configuration> labels = KNOWLEDGE.configurations().values().stream()
                .filter(Configuration::labelOnly)
                .toList();
        assertFalse(labels.isEmpty());
        labels.forEach(label -> assertEquals(Optional.empty(), Goal.of(KNOWLEDGE, label.id())));
    }

    @Test
    @DisplayName("A group that merely does not say how leaders are prepared: the harm is no longer said, and not gone")
    void notSayingIsNotLosing() {
        Stream.of(PREPARED, UNPREPARED).forEach(said -> {
            Comparison comparison = Comparison.of(KNOWLEDGE, ADVISOR, said, GROUP);

            assertTrue(comparison.noLongerSaid().stream()
                    .anyMatch(one -> one.move().card().id().equals(COMPARING)));
            assertEquals(List.of(), comparison.harmsGone());
            assertEquals(List.of(), comparison.benefitsLost());
        });
    }

    @Test
    @DisplayName("What if shows the move and leaves the design as it is")
    void whatIfChangesNothing() {
        Question leading = HARM.doing();

        WhatIf whatIf = WhatIf.of(
                KNOWLEDGE, ADVISOR, UNPREPARED, leading, Answer.of(HARM.done().id()));

        assertTrue(whatIf.inPlay());
        assertEquals(Status.GUARDED, whatIf.moved().to(COMPARING));
        assertEquals(Status.UNGUARDED, status(UNPREPARED));
    }

    @Test
    @DisplayName("What if about a question that does not arise says so")
    void whatIfOutOfPlay() {
        Question leading = HARM.doing();
        Design alone = HARM.otherwise();

        WhatIf whatIf = WhatIf.of(
                KNOWLEDGE, ADVISOR, alone, leading, Answer.of(HARM.done().id()));

        assertFalse(whatIf.inPlay());
        assertTrue(whatIf.moved().none());
    }

    @Test
    @DisplayName("A locked answer is left alone and named; the format changes only when unlocked, as another programme")
    void locksAreKept() {
        Design locked = UNPREPARED.locking(LEADING);

        Fix.Found nothing = fix(locked, COMPARING);
        Fix.Found another = fix(locked.unlocking(FORM), COMPARING);

        assertEquals(List.of(), nothing.ways());
        assertEquals(List.of(FORM, LEADING), ids(nothing.locked()));
        assertEquals(List.of(HARM.other().id()), answers(another, FORM));
        assertTrue(another.ways().get(0).anotherProgramme());
    }

    @Test
    @DisplayName("With every answer locked, a fix finds nothing and names what is locked")
    void everythingLocked() {
        Design locked = UNPREPARED;
        for (String question : KNOWLEDGE.questions().keySet()) {
            locked = locked.locking(question);
        }

        Fix.Found found = fix(locked, COMPARING);

        assertEquals(List.of(), found.ways());
        assertEquals(0, found.tried());
        assertEquals(List.of(FORM, LEADING), ids(found.locked()));
        assertTrue(new SingleChanges(KNOWLEDGE, ADVISOR, locked).improvements().isEmpty());
    }

    @Test
    @DisplayName("What turns on who comes is named as given, never changed")
    void peopleAreNeverChanged() {
        for (Configuration card : KNOWLEDGE.configurations().values()) {
            List<Question> people = card.needs().stream()
                    .filter(need -> KNOWLEDGE.contexts().get(need.context()).level() == Level.PEOPLE)
                    .flatMap(need -> KNOWLEDGE.owner(need.context()).stream())
                    .toList();
            if (card.isFor() && people.size() == 1 && people.get(0).many()) {
                Question given = people.get(0);
                Fix.Found found = fix(GROUP.with(given.id(), Answer.of()), card.id());

                assertEquals(List.of(), found.ways(), card::id);
                assertTrue(found.given().contains(given), card::id);
                return;
            }
        }
        fail("no card for the programme needs one thing of people");
    }

    @Test
    @DisplayName("A list not given yet can be closed: none of these is one change")
    void noneOfTheseIsAChange() {
        Question leading = HARM.doing();

        List<Change> unsaid = new Changes(KNOWLEDGE).of(GROUP, List.of(leading));
        List<Change> open = new Changes(KNOWLEDGE)
                .of(GROUP.with(LEADING, new Chosen(List.of(HARM.more().id()), true)), List.of(leading));

        Change none = unsaid.get(unsaid.size() - 1);
        assertEquals("none of these", none.says());
        assertEquals(UNPREPARED, none.applyTo(GROUP));
        Change settled = open.get(open.size() - 1);
        assertEquals(Kind.SETTLE, settled.kind());
        assertEquals(Answer.of(HARM.more().id()), settled.after());
    }

    @Test
    @DisplayName("Next asks how people meet before how a group is led, and stops asking what no longer matters")
    void nextAsksWhatMatters() {
        List<String> first = next(Design.named("An idea")).open().stream()
                .map(on -> on.question().id())
                .toList();
        assertTrue(first.indexOf(FORM) < first.indexOf(LEADING), first::toString);

        Optional<Turning> leading = next(GROUP).on(HARM.doing());
        assertTrue(
                leading.orElseThrow().findings().stream().anyMatch(on -> on.id().equals(COMPARING)));
        assertEquals(Optional.empty(), next(PREPARED).on(HARM.doing()));
    }

    @Test
    @DisplayName(
            "An unguarded harm that one answer would turn round is fragile; locked answers are told last, not suggested")
    void fragileNamesTheAnswer() {
        SingleChanges sweep = new SingleChanges(KNOWLEDGE, ADVISOR, UNPREPARED);

        assertEquals(
                List.of("add: " + HARM.done().says(), HARM.other().says()),
                sweep.fragile().get(COMPARING).stream().map(Change::says).toList());
        assertEquals(
                List.of(false, true),
                sweep.moving(COMPARING).stream()
                        .map(SingleChanges.Tried::locked)
                        .toList());
        assertTrue(Stream.concat(sweep.improvements().stream(), sweep.tradeOffs().stream())
                .noneMatch(SingleChanges.Tried::locked));
    }

    @Test
    @DisplayName("A search whose thread is interrupted stops")
    void stops() {
        Thread.currentThread().interrupt();

        assertThrows(CancellationException.class, () -> fix(UNPREPARED, COMPARING));
        assertFalse(Thread.interrupted());
    }

    private static Advice advise(Design design) {
        return ADVISOR.advise(design);
    }

    private static Status status(Design design) {
        return advise(design).finding(COMPARING).orElseThrow().status();
    }

    private static Fix.Found fix(Design design, String goal) {
        return new Fix(KNOWLEDGE, ADVISOR)
                .search(design, Goal.of(KNOWLEDGE, goal).orElseThrow());
    }

    private static Next next(Design design) {
        return Next.after(KNOWLEDGE, advise(design));
    }

    private static List<String> answers(Fix.Found found, String question) {
        return found.ways().stream()
                .flatMap(way -> way.changes().stream())
                .filter(change -> change.question().id().equals(question))
                .flatMap(change -> change.applyTo(GROUP).chosen(question).stream())
                .toList();
    }

    private static List<String> contexts(List<NeedRead> reads) {
        return reads.stream().map(read -> read.context().id()).toList();
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }
}
