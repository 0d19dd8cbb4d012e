package peersupport.evidence.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import peersupport.evidence.Small;

/** Answers that stand for amounts. */
class AmountsTest {
    private static final Band TEN_TO_TWENTY = new Band(Unit.PEOPLE, 10, OptionalInt.of(20));

    @Test
    void aBandMeetsAmountsThatReachItsEnds() {
        assertTrue(TEN_TO_TWENTY.meets(20, 30) && TEN_TO_TWENTY.meets(5, 10) && TEN_TO_TWENTY.meets(12, 13));
        assertFalse(TEN_TO_TWENTY.meets(21, 30) || TEN_TO_TWENTY.meets(5, 9));
        assertTrue(new Band(Unit.PEOPLE, 10, OptionalInt.empty()).meets(1_000, 1_000));
    }

    @Test
    void aQuestionsUnitIsThatOfItsBandsAndOnlyPeopleAreCountedAsPeople() {
        Option people = amounts(TEN_TO_TWENTY);
        Option weeks = amounts(new Band(Unit.WEEKS, 1, OptionalInt.of(4)));
        assertEquals(Optional.of(TEN_TO_TWENTY), people.people());
        assertEquals(Optional.empty(), weeks.people());
        assertEquals(Optional.of(Unit.WEEKS), Small.question("length", weeks).unit());
        assertEquals(
                Optional.empty(), Small.question("place", Small.option("hall")).unit());
    }

    private static Option amounts(Band band) {
        return new Option("some", "Some", List.of(), List.of(), Optional.of(band));
    }
}
