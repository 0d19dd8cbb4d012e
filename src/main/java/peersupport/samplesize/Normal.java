package peersupport.samplesize;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The points of the normal curve that the formulas of this package share. */
final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** What leaves 2.5 % on either side: two-sided 95 % intervals, and tests at 5 %. */
    static final double BOTH_SIDES = below(0.975);

    private Normal() {}

    /** The point that this share of the curve lies below. */
    static double below(double share) {
        return STANDARD.inverseCumulativeProbability(share);
    }
}
