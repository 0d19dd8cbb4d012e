package peersupport.samplesize;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Two equal groups of people, compared once by a two-sided t test at 5 %: how many show a difference, and which
 * difference a number shows. By the normal approximation with its correction for t: <i>n</i> in each group =
 * 2(<i>z</i>₁ + <i>z</i>₂)²/<i>d</i>² + <i>z</i>₁²/4, rounded up. It is within one person of the exact count for
 * differences of up to two standard deviations.
 *
 * @param power the chance of showing a difference that is there
 */
public record TwoGroups(double power) {
    /** With fewer in each group the approximation does not hold, nor would anybody compare them. */
    private static final int FEWEST = 5;

    private static final double CORRECTION = Normal.BOTH_SIDES * Normal.BOTH_SIDES / 4;

    public TwoGroups {
        if (!(power > 0.5 && power < 1)) {
            throw new IllegalArgumentException("a power lies between a half and one, not at " + power);
        }
    }

    /**
     * How many are needed in each group; empty where that is more than anybody could count.
     *
     * @param difference between the means, in standard deviations; its sign does not matter
     */
    public OptionalInt needed(double difference) {
        double each = Math.ceil(squared() / (difference * difference) + CORRECTION);
        return each <= Integer.MAX_VALUE ? OptionalInt.of(Math.max(FEWEST, (int) each)) : OptionalInt.empty();
    }

    /** The smallest difference these many in each group would show, in standard deviations; empty for too few. */
    public OptionalDouble shown(int each) {
        return each < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squared() / (each - CORRECTION)));
    }

    private double squared() {
        double sum = Normal.BOTH_SIDES + Normal.below(power);
        return 2 * sum * sum;
    }
}
