package peersupport.evidence.register;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import peersupport.evidence.context.Condition;

/**
 * A result of a trial or a review, as printed.
 *
 * @param metric SMD, g, MD, d, RR, risk, or none when only a direction was seen
 * @param favourable "higher" or "lower": which way the printed figure favours peer support
 * @param weak whether the source or this figure is too weak to lean on
 * @param applies the designs it speaks to; every design when empty
 * @param otherwise why it does not apply to other designs
 */
public record Effect(
        String id,
        String says,
        String population,
        String outcome,
        String metric,
        OptionalDouble estimate,
        OptionalDouble low,
        OptionalDouble high,
        String studies,
        String people,
        String heterogeneity,
        String favourable,
        String design,
        String quality,
        boolean weak,
        Optional<Condition> applies,
        String otherwise,
        List<String> rows,
        List<String> sources) {
    private static final Set<String> STANDARDISED = Set.of("SMD", "g", "d");
    private static final Set<String> COMPARING = Set.of("meta-analysis", "trial");

    /** Whether it is a standardised mean difference, under whichever name its source gives it. */
    public boolean standardised() {
        return STANDARDISED.contains(metric);
    }

    /** Whether it is a difference, in standard deviations, that a comparison with others could be planned on. */
    public boolean sizesAComparison() {
        return standardised() && COMPARING.contains(design) && estimate.isPresent();
    }
}
