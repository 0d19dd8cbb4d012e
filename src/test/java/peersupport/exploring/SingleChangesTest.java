package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Harm;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.exploring.Comparison.Responsible;
import peersupport.exploring.Impact.Direction;
import peersupport.exploring.Impact.FactorMove;
import peersupport.exploring.SingleChanges.Tried;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.FactorState;

/** What a sweep tells of a design is what trying each of its changes one by one would tell. */
class SingleChangesTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Harm HARM = Harm.in(KNOWLEDGE);
    private static final Question LOCKED = KNOWLEDGE.questions().values().stream()
            .filter(question ->
                    question.definesTheProgramme() && question.many() && new Changes(KNOWLEDGE).isDecision(question))
            .findFirst()
            .orElseThrow();
    private static final Design DESIGN = HARM.possible()
            .with(HARM.doing().id(), Answer.of(HARM.more().id()))
            .with(LOCKED.id(), Answer.of(LOCKED.options().get(0).id()))
            .locking(LOCKED.id());
    private static final SingleChanges SWEEP = new SingleChanges(KNOWLEDGE, ADVISOR, DESIGN);

    /** Every change and what moves with it, tried apart. */
    private static final Map<Change, Impact> APART = new Changes(KNOWLEDGE)
            .ofAll(DESIGN).stream()
                    .collect(Collectors.toMap(
                            change -> change,
                            change -> WhatIf.between(KNOWLEDGE, ADVISOR, DESIGN, change.applyTo(DESIGN))));

    @Test
    void everyChangeIsTriedAndThoseOfLockedAnswersAreNotSuggested() {
        assertEquals(APART.size(), SWEEP.size());
        assertEquals(APART.keySet().stream().filter(change -> !locked(change)).count(), SWEEP.suggestible());
        assertTrue(SWEEP.suggestible() > 0 && SWEEP.suggestible() < SWEEP.size());
    }

    @Test
    void whatGainsIsAnImprovementOrATradeOffThoseWorthMostFirst() {
        assertFalse(SWEEP.improvements().isEmpty());
        assertEquals(gaining(false), changes(SWEEP.improvements()));
        assertEquals(gaining(true), changes(SWEEP.tradeOffs()));
    }

    @Test
    void whatMovesAFindingMovesItOneWay() {
        String comparing = HARM.card().id();
        long told = 0;
        for (Direction direction : Direction.values()) {
            List<Change> changes = changes(SWEEP.moving(comparing, direction));
            assertTrue(changes.stream().allMatch(change -> moves(change, comparing, direction)), direction.name());
            told += changes.size();
        }
        assertFalse(SWEEP.moving(comparing, Direction.BETTER).isEmpty()
                || SWEEP.moving(comparing, Direction.ELSEWHERE).isEmpty());
        assertEquals(
                APART.keySet().stream()
                        .filter(change -> APART.get(change).moves(comparing))
                        .count(),
                told);
    }

    @Test
    void aFactorThatMovesIsPutDownToTheOneAnswerThatChanged() {
        Change change = APART.keySet().stream()
                .filter(one -> APART.get(one).factors().size() == 1)
                .findFirst()
                .orElseThrow();
        Comparison comparison = Comparison.of(KNOWLEDGE, ADVISOR, DESIGN, change.applyTo(DESIGN));
        assertEquals(List.of(change.question()), comparison.differing());
        FactorMove move = APART.get(change).factors().get(0);
        assertEquals(List.of(new Responsible<>(move, List.of(change.question()), List.of())), comparison.factors());
        Goal factor = Goal.of(KNOWLEDGE, move.factor().id()).orElseThrow();
        assertEquals(
                move.to() == FactorState.COVERED,
                factor.reached(new Probe(KNOWLEDGE, ADVISOR).conclude(change.applyTo(DESIGN))));
    }

    private static boolean locked(Change change) {
        return Changes.isLocked(DESIGN, change.question());
    }

    private static boolean moves(Change change, String finding, Direction direction) {
        return APART.get(change).moving(direction).stream()
                .anyMatch(move -> move.card().id().equals(finding));
    }

    private static List<Change> gaining(boolean losing) {
        return new Changes(KNOWLEDGE)
                .ofAll(DESIGN).stream()
                        .filter(change -> !locked(change)
                                && APART.get(change).gainsAnything()
                                && APART.get(change).losesAnything() == losing)
                        .sorted(Comparator.comparing(
                                        (Change change) -> APART.get(change).harmsGuarded(KNOWLEDGE))
                                .thenComparing(change -> APART.get(change).putInPlace(KNOWLEDGE))
                                .thenComparing(change -> APART.get(change).factorsGained())
                                .reversed())
                        .toList();
    }

    private static List<Change> changes(List<Tried> tried) {
        return tried.stream().map(Tried::change).toList();
    }
}
