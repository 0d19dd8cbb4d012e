package peersupport.samplesize;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How precisely a number of people, each measured once and none resembling another more than the rest, measures
 * something. Intervals are two-sided 95 % intervals.
 *
 * @param people those measured, at least one
 */
public record Precision(int people) {
    private static final double ONE_SIDED_ERROR = 0.05;

    public Precision {
        if (people < 1) {
            throw new IllegalArgumentException("there are no " + people + " people to measure");
        }
    }

    /**
     * Half the width of the interval round a mean, in standard deviations of these people: <i>t</i>/√<i>N</i>, with
     * <i>N</i> − 1 degrees of freedom. One person has no spread to measure it by.
     */
    public OptionalDouble halfWidthOfMean() {
        return people == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        TDistribution.of(people - 1.0).inverseCumulativeProbability(0.975) / Math.sqrt(people));
    }

    /** The interval round a share, by Wilson's score method, which holds for small numbers too. */
    public Interval share(double seen) {
        double z = Normal.BOTH_SIDES;
        double shrunk = 1 + z * z / people;
        double middle = (seen + z * z / (2 * people)) / shrunk;
        double half = z * Math.sqrt(seen * (1 - seen) / people + z * z / (4.0 * people * people)) / shrunk;
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** The largest true share that would still leave a chance of 5 % of seeing it in nobody: 1 − 0.05^(1/N). */
    public double mostWhenNoneSeen() {
        return 1 - Math.pow(ONE_SIDED_ERROR, 1.0 / people);
    }
}
