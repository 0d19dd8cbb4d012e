package peersupport.exploring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;

/**
 * Why a finding is not in place, or does not arise: what is as needed and what is ruled out of its needs, or of the
 * circumstances it was reported in, and what of all it turns on is only not said. A context not said never stands among
 * those ruled out.
 */
public record WhyNot(Finding finding, List<NeedRead> asNeeded, List<NeedRead> ruledOut, List<NeedRead> notSaid) {

    /** Why this finding is not in place, or does not arise. */
    public static WhyNot of(Finding finding) {
        return new WhyNot(
                finding,
                conditions(finding).filter(NeedRead::asNeeded).toList(),
                conditions(finding).filter(NeedRead::ruledOut).toList(),
                finding.missing());
    }

    private static Stream<NeedRead> conditions(Finding finding) {
        return Stream.concat(finding.needs().stream(), finding.arises().stream());
    }

    /** "3 of 4 conditions are as needed"; of a card for its needs, of a card against the circumstances it was reported in. */
    public String count() {
        long all = conditions(finding).count();
        if (all == 0) {
            return "it can arise anywhere";
        }
        return asNeeded.size() + " of " + all + (all == 1 ? " condition is" : " conditions are") + " as needed";
    }

    /** Whether a condition is a safeguard: met, it would guard against the finding. */
    public boolean guards(NeedRead read) {
        return finding.safeguards().stream()
                .anyMatch(safeguard -> safeguard.read().equals(read));
    }

    /** How many conditions are not as needed. */
    public int missing() {
        return (int) conditions(finding).count() - asNeeded.size();
    }

    /** What may help and is not in place but comes near it, nearest first: fewest conditions short, then as advised. */
    public static List<WhyNot> nearMisses(Advice advice) {
        return advice.findings().stream()
                .filter(finding -> finding.card().isFor() && !finding.inPlace())
                .map(WhyNot::of)
                .filter(whyNot -> !whyNot.asNeeded().isEmpty())
                .sorted(Comparator.comparingInt(WhyNot::missing)
                        .thenComparing(whyNot -> whyNot.ruledOut().size()))
                .toList();
    }
}
