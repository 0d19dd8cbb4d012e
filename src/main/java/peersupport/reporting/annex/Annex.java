package peersupport.reporting.annex;

import java.util.List;
import peersupport.reporting.checklist.RiskChecklist;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;

/** What stands behind the other documents. */
public record Annex(
        List<GettingThere> ways, List<FindingLine> plays, List<FindingLine> supervised, List<ForestPlot> plots) {
    /** The annex on this design. */
    public static Annex of(AdvisedDesign design) {
        List<FindingLine> practised = RiskChecklist.practised(design);
        return new Annex(
                GettingThere.of(design),
                practised.stream()
                        .filter(line -> line.card().rolePlay().isPresent())
                        .toList(),
                practised.stream()
                        .filter(line -> line.card()
                                .watch()
                                .filter(watch -> !watch.supervision().isEmpty())
                                .isPresent())
                        .toList(),
                ForestPlot.of(design.results()));
    }
}
