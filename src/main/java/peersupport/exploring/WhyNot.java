package peersupport.exploring;

import java.util.Comparator;
import java.util.List;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;

/**
 * Why a finding is not active: what is as needed, what is ruled out, and what is only not said. A context not said never
 * stands among those ruled out.
 */
public record WhyNot(Finding finding, List<NeedRead> asNeeded, List<NeedRead> ruledOut, List<NeedRead> notSaid) {

    /** Why this finding is not active. */
    public static WhyNot of(Finding finding) {
        return new WhyNot(
                finding,
                finding.needs().stream().filter(NeedRead::asNeeded).toList(),
                finding.blockers(),
                finding.missing());
    }

    /** "3 of 4 conditions are as needed". */
    public String count() {
        return asNeeded.size() + " of " + finding.needs().size()
                + (finding.needs().size() == 1 ? " condition is" : " conditions are") + " as needed";
    }

    /** How many conditions are not as needed. */
    public int missing() {
        return finding.needs().size() - asNeeded.size();
    }

    /** The findings that are not active but come near it, nearest first: fewest conditions short, then as advised. */
    public static List<WhyNot> nearMisses(Advice advice) {
        return advice.findings().stream()
                .filter(finding -> finding.open() || finding.blocked())
                .map(WhyNot::of)
                .filter(whyNot -> !whyNot.asNeeded().isEmpty())
                .sorted(Comparator.comparingInt(WhyNot::missing)
                        .thenComparing(whyNot -> whyNot.ruledOut().size()))
                .toList();
    }
}
