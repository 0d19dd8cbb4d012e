package peersupport.samplesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic agrees with printed tables, and says nothing where there is nothing to say. */
class SizingTest {

    @ParameterizedTest(name = "{0} people: ± {1}")
    @DisplayName("Half-width of the interval round a mean: the t tables, divided by the root of N")
    @CsvSource({
        "2, 8.985",
        "3, 2.484",
        "5, 1.242",
        "10, 0.715",
        "24, 0.422",
        "30, 0.373",
        "100, 0.198",
        "1000000, 0.00196"
    })
    void meansByTheTTable(int people, double expected) {
        assertEquals(expected, new Precision(people).halfWidthOfMean().getAsDouble(), 0.0006);
    }

    @Test
    @DisplayName("One person has no spread")
    void onePersonHasNoSpread() {
        assertEquals(OptionalDouble.empty(), new Precision(1).halfWidthOfMean());
    }

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @DisplayName("Wilson's interval for a share")
    @CsvSource({
        "5, 10, 0.237, 0.763",
        "12, 24, 0.314, 0.686",
        "50, 100, 0.404, 0.596",
        "0, 10, 0, 0.278",
        "10, 10, 0.722, 1",
        "1, 1, 0.207, 1"
    })
    void sharesByWilson(int seen, int of, double low, double high) {
        Interval interval = new Precision(of).share((double) seen / of);
        assertEquals(low, interval.low(), 0.0006);
        assertEquals(high, interval.high(), 0.0006);
    }

    @ParameterizedTest(name = "none of {0}: up to {1}")
    @DisplayName("What seeing nobody still leaves possible, close to three in N where N is large")
    @CsvSource({"1, 0.95", "10, 0.259", "24, 0.117", "30, 0.095", "100, 0.0295", "1000, 0.0030"})
    void noneSeen(int people, double expected) {
        assertEquals(expected, new Precision(people).mostWhenNoneSeen(), 0.0006);
    }

    @ParameterizedTest(name = "d {0}: {1} each for 80 %, {2} for 90 %")
    @DisplayName("How many in each of two groups: as the tables from the exact (noncentral) t have it")
    @CsvSource({
        "0.05, 6281, 8407",
        "0.2, 394, 527",
        "-0.2, 394, 527",
        "0.3, 176, 235",
        "0.43, 86, 115",
        "0.5, 64, 86",
        "0.8, 26, 34",
        "1.2, 12, 16"
    })
    void neededByTheTables(double difference, int eighty, int ninety) {
        assertEquals(OptionalInt.of(eighty), new TwoGroups(0.8).needed(difference));
        assertEquals(OptionalInt.of(ninety), new TwoGroups(0.9).needed(difference));
    }

    @ParameterizedTest(name = "{0} each: {1} with 80 %, {2} with 90 %")
    @DisplayName("Which difference a number shows: within 3 in 100 of the exact t, from five in each group")
    @CsvSource({"5, 2.024, 2.348", "7, 1.632, 1.890", "15, 1.060, 1.226", "49, 0.572, 0.662"})
    void shownNearTheExact(int each, double eighty, double ninety) {
        assertEquals(1, new TwoGroups(0.8).shown(each).getAsDouble() / eighty, 0.03);
        assertEquals(1, new TwoGroups(0.9).shown(each).getAsDouble() / ninety, 0.03);
    }

    @ParameterizedTest
    @DisplayName("What a number shows needs that number, and a larger difference no more")
    @ValueSource(ints = {5, 6, 17, 64, 394, 5000})
    void thereAndBack(int each) {
        TwoGroups groups = new TwoGroups(0.8);
        double shown = groups.shown(each).getAsDouble();
        assertEquals(each, groups.needed(shown * 1.0001).getAsInt());
        assertTrue(groups.needed(shown * 2).getAsInt() <= each);
    }

    @Test
    @DisplayName("Nothing is said of groups too small to compare, nor of a difference of nothing")
    void edges() {
        assertEquals(OptionalDouble.empty(), new TwoGroups(0.8).shown(0));
        assertEquals(OptionalDouble.empty(), new TwoGroups(0.8).shown(4));
        assertEquals(OptionalInt.empty(), new TwoGroups(0.8).needed(0));
        assertEquals(OptionalInt.empty(), new TwoGroups(0.8).needed(0.00001));
        assertEquals(5, new TwoGroups(0.9).needed(10).getAsInt());
    }

    @Test
    @DisplayName("Nobody, and a power that is none, are refused")
    void refused() {
        assertThrows(IllegalArgumentException.class, () -> new Precision(0));
        assertThrows(IllegalArgumentException.class, () -> new TwoGroups(1));
        assertThrows(IllegalArgumentException.class, () -> new TwoGroups(Double.NaN));
    }
}
