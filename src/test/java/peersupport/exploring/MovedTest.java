package peersupport.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static peersupport.reasoning.Concluding.conclude;
import static peersupport.reasoning.Status.ACTIVE;
import static peersupport.reasoning.Status.BLOCKED;
import static peersupport.reasoning.Status.OPEN;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.evidence.Card;
import peersupport.evidence.Factor;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.exploring.Comparison.Responsible;
import peersupport.exploring.Moved.FactorMove;
import peersupport.exploring.Moved.Finding;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Status;

/** What moves between two designs, which way, and whether that is a gain or a loss. */
class MovedTest {
    private static final Factor FACTOR = Small.factor("f");
    private static final Knowledge KNOWLEDGE =
            Small.of(Card.of("P1"), Card.of("N1"), Card.of("N2"), Card.of("T1"), FACTOR);

    @ParameterizedTest
    @CsvSource({
        "P1, BLOCKED, OPEN, true",
        "P1, OPEN, ACTIVE, true",
        "P1, ACTIVE, OPEN, false",
        "P1, ACTIVE, BLOCKED, false",
        "N1, ACTIVE, OPEN, true",
        "N1, OPEN, BLOCKED, true",
        "N1, BLOCKED, OPEN, false",
        "N1, OPEN, ACTIVE, false"
    })
    void towardsABenefitOrAwayFromAHarmIsAGain(String card, Status from, Status to, boolean gain) {
        Finding move = move(card, from, to);
        assertEquals(gain, move.gain());
        Moved moved = new Moved(List.of(move), List.of());
        assertEquals(gain, moved.gainsAnything());
        assertEquals(!gain, moved.losesAnything());
        assertEquals(gain ? List.of(move) : List.of(), moved.gains());
        assertEquals(gain ? List.of() : List.of(move), moved.losses());
    }

    @Test
    void onlyASettledFindingFlips() {
        assertTrue(move("N1", ACTIVE, BLOCKED).flips());
        assertFalse(move("N1", OPEN, BLOCKED).flips());
        assertFalse(move("N1", ACTIVE, OPEN).flips());
    }

    @ParameterizedTest
    @CsvSource({
        "ABSENT, PARTLY, true, false",
        "PARTLY, NOT_SAID, false, false",
        "NOT_SAID, SUPPORTED, true, false",
        "SUPPORTED, PARTLY, false, true",
        "NOT_SAID, ABSENT, false, true"
    })
    void aFactorIsBetterOrLessWellSupported(FactorState from, FactorState to, boolean gain, boolean loss) {
        FactorMove move = new FactorMove(FACTOR, from, to);
        assertEquals(gain, move.gain());
        assertEquals(loss, move.loss());
        Moved moved = new Moved(List.of(), List.of(move));
        assertEquals(gain, moved.gainsAnything());
        assertEquals(loss, moved.losesAnything());
        assertFalse(moved.none());
    }

    @Test
    void whatComesOutOtherwiseMovesHarmsFirst() {
        Moved moved = Moved.between(
                KNOWLEDGE,
                conclusions(OPEN, OPEN, ACTIVE, OPEN, FactorState.PARTLY),
                conclusions(ACTIVE, BLOCKED, ACTIVE, BLOCKED, FactorState.ABSENT));
        assertEquals(
                List.of(move("N1", OPEN, BLOCKED), move("T1", OPEN, ACTIVE), move("P1", OPEN, BLOCKED)),
                moved.findings());
        assertEquals(List.of(new FactorMove(FACTOR, FactorState.PARTLY, FactorState.ABSENT)), moved.factors());
        assertTrue(moved.moves("N1"));
        assertFalse(moved.moves("N2"));
        assertEquals(BLOCKED, moved.to("P1"));
        assertThrows(NoSuchElementException.class, () -> moved.to("N2"));
    }

    @Test
    void nothingMovesBetweenTheSame() {
        Conclusions same = conclusions(OPEN, OPEN, ACTIVE, OPEN, FactorState.PARTLY);
        Moved moved = Moved.between(KNOWLEDGE, same, same);
        assertTrue(moved.none());
        assertFalse(moved.gainsAnything() || moved.losesAnything());
        assertFalse(new Moved(List.of(move("N1", OPEN, ACTIVE)), List.of()).none());
    }

    @Test
    void aComparisonTellsHarmsAndBenefitsAndAllOthersOnce() {
        Responsible<Finding> newHarm = responsible("N1", OPEN, ACTIVE);
        Responsible<Finding> harmGone = responsible("N2", ACTIVE, OPEN);
        Responsible<Finding> lost = responsible("P1", ACTIVE, BLOCKED);
        Responsible<Finding> gained = responsible("P2", BLOCKED, ACTIVE);
        Responsible<Finding> other = responsible("T1", OPEN, ACTIVE);
        Responsible<Finding> opened = responsible("P3", BLOCKED, OPEN);
        Comparison comparison =
                new Comparison(List.of(), List.of(newHarm, harmGone, lost, gained, other, opened), List.of());
        assertEquals(List.of(newHarm), comparison.newHarms());
        assertEquals(List.of(harmGone), comparison.harmsGone());
        assertEquals(List.of(lost), comparison.benefitsLost());
        assertEquals(List.of(gained), comparison.benefitsGained());
        assertEquals(List.of(other, opened), comparison.others());
    }

    @Test
    void aComparisonWithoutDifferenceIsNone() {
        Responsible<FactorMove> factor =
                new Responsible<>(new FactorMove(FACTOR, FactorState.PARTLY, FactorState.ABSENT), List.of(), List.of());
        assertTrue(new Comparison(List.of(), List.of(), List.of()).none());
        assertFalse(new Comparison(List.of(Small.question("q")), List.of(), List.of()).none());
        assertFalse(new Comparison(List.of(), List.of(responsible("N1", OPEN, ACTIVE)), List.of()).none());
        assertFalse(new Comparison(List.of(), List.of(), List.of(factor)).none());
    }

    private static Conclusions conclusions(Status t1, Status p1, Status n2, Status n1, FactorState factor) {
        Conclusions conclusions = new Conclusions();
        conclude(conclusions, "T1", t1);
        conclude(conclusions, "P1", p1);
        conclude(conclusions, "N2", n2);
        conclude(conclusions, "N1", n1);
        conclusions.factor("f", factor);
        return conclusions;
    }

    private static Responsible<Finding> responsible(String card, Status from, Status to) {
        return new Responsible<>(move(card, from, to), List.of(), List.of());
    }

    private static Finding move(String card, Status from, Status to) {
        return new Finding(
                KNOWLEDGE.configurations().getOrDefault(card, Card.of(card).written()), from, to);
    }
}
