package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static peersupport.reasoning.Status.GUARDED;
import static peersupport.reasoning.Status.IN_PLACE;
import static peersupport.reasoning.Status.NOT_IN_PLACE;
import static peersupport.reasoning.Status.OPEN;
import static peersupport.reasoning.Status.OUTSIDE;
import static peersupport.reasoning.Status.UNGUARDED;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.evidence.Card;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.evidence.card.Factor;
import peersupport.exploring.Comparison.Responsible;
import peersupport.exploring.Impact.Direction;
import peersupport.exploring.Impact.FactorMove;
import peersupport.exploring.Impact.FindingMove;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Status;

/** What moves between two designs, which way, and whether that is a gain or a loss. */
class ImpactTest {
    private static final Factor FACTOR = Small.factor("f");
    private static final Knowledge KNOWLEDGE =
            Small.of(Card.of("P1"), Card.of("N1"), Card.of("N2"), Card.of("T1"), FACTOR);

    @ParameterizedTest
    @CsvSource({
        "P1, NOT_IN_PLACE, OPEN, BETTER",
        "P1, OPEN, IN_PLACE, BETTER",
        "P1, IN_PLACE, OPEN, WORSE",
        "P1, IN_PLACE, NOT_IN_PLACE, WORSE",
        "N1, UNGUARDED, OPEN, BETTER",
        "N1, OPEN, GUARDED, BETTER",
        "N1, UNGUARDED, OUTSIDE, ELSEWHERE",
        "N1, GUARDED, OUTSIDE, ELSEWHERE",
        "N1, OUTSIDE, GUARDED, WORSE",
        "N1, GUARDED, OPEN, WORSE",
        "N1, OPEN, UNGUARDED, WORSE"
    })
    void towardsABenefitOrAHarmPlannedAgainstIsAGainAndAHarmLeftBehindIsNone(
            String card, Status from, Status to, Direction direction) {
        FindingMove move = move(card, from, to);
        assertEquals(direction, move.direction());
        Impact moved = new Impact(List.of(move), List.of());
        assertEquals(direction == Direction.BETTER, moved.gainsAnything());
        assertEquals(direction == Direction.WORSE, moved.losesAnything());
        for (Direction each : Direction.values()) {
            assertEquals(each == direction ? List.of(move) : List.of(), moved.moving(each));
        }
    }

    @Test
    void onlyASettledFindingFlips() {
        assertTrue(move("N1", UNGUARDED, GUARDED).flips());
        assertTrue(move("N1", OUTSIDE, UNGUARDED).flips());
        assertTrue(move("P1", NOT_IN_PLACE, IN_PLACE).flips());
        assertFalse(move("N1", OPEN, GUARDED).flips());
        assertFalse(move("N1", UNGUARDED, OPEN).flips());
        assertFalse(move("N1", OUTSIDE, GUARDED).flips(), "neither is the opposite of the other");
    }

    @ParameterizedTest
    @CsvSource({
        "GAP, OPEN, true, false",
        "GAP, GAP, false, false",
        "OPEN, COVERED, true, false",
        "COVERED, OPEN, false, true",
        "OPEN, GAP, false, true"
    })
    void aFactorIsBetterOrLessWellCovered(FactorState from, FactorState to, boolean gain, boolean loss) {
        FactorMove move = new FactorMove(FACTOR, from, to);
        assertEquals(gain, move.gain());
        assertEquals(loss, move.loss());
        Impact moved = new Impact(List.of(), List.of(move));
        assertEquals(gain, moved.gainsAnything());
        assertEquals(loss, moved.losesAnything());
        assertFalse(moved.none());
    }

    @Test
    void whatComesOutOtherwiseMovesHarmsFirst() {
        Impact moved = Impact.between(
                KNOWLEDGE,
                conclusions(OPEN, OPEN, UNGUARDED, OPEN, FactorState.OPEN),
                conclusions(IN_PLACE, NOT_IN_PLACE, UNGUARDED, GUARDED, FactorState.GAP));
        assertEquals(
                List.of(move("N1", OPEN, GUARDED), move("T1", OPEN, IN_PLACE), move("P1", OPEN, NOT_IN_PLACE)),
                moved.findings());
        assertEquals(List.of(new FactorMove(FACTOR, FactorState.OPEN, FactorState.GAP)), moved.factors());
        assertTrue(moved.moves("N1"));
        assertFalse(moved.moves("N2"));
        assertEquals(NOT_IN_PLACE, moved.to("P1"));
        assertThrows(NoSuchElementException.class, () -> moved.to("N2"));
    }

    @Test
    void whatIsWorthMostIsCountedOnceEach() {
        Impact moved = new Impact(
                List.of(
                        move("N1", UNGUARDED, GUARDED),
                        move("N2", OPEN, GUARDED),
                        move("N3", UNGUARDED, OUTSIDE),
                        move("N4", UNGUARDED, GUARDED),
                        move("R1", UNGUARDED, GUARDED),
                        move("P1", NOT_IN_PLACE, IN_PLACE),
                        move("T1", OPEN, IN_PLACE),
                        move("P2", IN_PLACE, OPEN)),
                List.of(
                        new FactorMove(FACTOR, FactorState.GAP, FactorState.OPEN),
                        new FactorMove(FACTOR, FactorState.COVERED, FactorState.OPEN)));
        assertEquals(2, moved.harmsGuarded(KNOWLEDGE), "harms, unguarded before, and not merely outside");
        assertEquals(2, moved.putInPlace(KNOWLEDGE));
        assertEquals(1, moved.factorsGained());
    }

    @Test
    void nothingMovesBetweenTheSame() {
        Conclusions same = conclusions(OPEN, OPEN, UNGUARDED, OPEN, FactorState.OPEN);
        Impact moved = Impact.between(KNOWLEDGE, same, same);
        assertTrue(moved.none());
        assertFalse(moved.gainsAnything() || moved.losesAnything());
        assertFalse(new Impact(List.of(move("N1", OPEN, UNGUARDED)), List.of()).none());
    }

    @Test
    void aComparisonTellsHarmsAndBenefitsAndAllOthersOnce() {
        Responsible<FindingMove> newHarm = responsible("N1", OPEN, UNGUARDED);
        Responsible<FindingMove> harmGone = responsible("N2", UNGUARDED, GUARDED);
        Responsible<FindingMove> harmNotSaid = responsible("N3", UNGUARDED, OPEN);
        Responsible<FindingMove> guardNotSaid = responsible("N4", GUARDED, OPEN);
        Responsible<FindingMove> lost = responsible("P1", IN_PLACE, NOT_IN_PLACE);
        Responsible<FindingMove> gained = responsible("P2", NOT_IN_PLACE, IN_PLACE);
        Responsible<FindingMove> notSaid = responsible("P3", IN_PLACE, OPEN);
        Responsible<FindingMove> other = responsible("T1", OPEN, IN_PLACE);
        Responsible<FindingMove> arising = responsible("N5", OUTSIDE, GUARDED);
        Comparison comparison = new Comparison(
                List.of(),
                List.of(newHarm, harmGone, harmNotSaid, guardNotSaid, lost, gained, notSaid, other, arising),
                List.of());
        assertEquals(List.of(newHarm), comparison.newHarms());
        assertEquals(List.of(harmGone), comparison.harmsGone());
        assertEquals(List.of(lost), comparison.benefitsLost());
        assertEquals(List.of(gained), comparison.benefitsGained());
        assertEquals(List.of(harmNotSaid, guardNotSaid, notSaid), comparison.noLongerSaid());
        assertEquals(List.of(other, arising), comparison.others());
    }

    @Test
    void aComparisonWithoutDifferenceIsNone() {
        Responsible<FactorMove> factor =
                new Responsible<>(new FactorMove(FACTOR, FactorState.OPEN, FactorState.GAP), List.of(), List.of());
        assertTrue(new Comparison(List.of(), List.of(), List.of()).none());
        assertFalse(new Comparison(List.of(Small.question("q")), List.of(), List.of()).none());
        assertFalse(new Comparison(List.of(), List.of(responsible("N1", OPEN, UNGUARDED)), List.of()).none());
        assertFalse(new Comparison(List.of(), List.of(), List.of(factor)).none());
    }

    private static Conclusions conclusions(Status t1, Status p1, Status n2, Status n1, FactorState factor) {
        return new Conclusions(Map.of("T1", t1, "P1", p1, "N2", n2, "N1", n1), Map.of("f", factor), Map.of(), Map.of());
    }

    private static Responsible<FindingMove> responsible(String card, Status from, Status to) {
        return new Responsible<>(move(card, from, to), List.of(), List.of());
    }

    private static FindingMove move(String card, Status from, Status to) {
        return new FindingMove(
                KNOWLEDGE.configurations().getOrDefault(card, Card.of(card).written()), from, to);
    }
}
