package peersupport.reporting;

import java.util.List;
import peersupport.evidence.Configuration.Watch;

/** The risks of the checklist as a table that a spreadsheet opens: one line for each block, in the same order. */
final class RiskRegister {
    private static final List<String> HEADER = List.of(
            "id",
            "risk",
            "signs (suggested)",
            "owner (suggested)",
            "action (suggested)",
            "when (suggested)",
            "how known (suggested)",
            "status",
            "kind",
            "strength",
            "basis of the risk",
            "rows behind the risk",
            "rows that prompted the suggestions",
            "programme",
            "made with");

    private RiskRegister() {}

    /** The register as text. */
    static String of(ReportModel report) {
        PracticePart practice = report.practice();
        StringBuilder text = new StringBuilder(Csv.start(HEADER));
        add(text, "may harm people", practice.harms(), report);
        add(text, "may weaken the work", practice.risks(), report);
        add(text, "may keep people away", practice.away(), report);
        return text.toString();
    }

    private static void add(StringBuilder text, String kind, List<FindingLine> lines, ReportModel report) {
        for (FindingLine line : lines) {
            Watch watch = line.card().watch().orElseThrow();
            text.append(Csv.line(List.of(
                    line.id(),
                    line.says(),
                    String.join("\n", watch.signs()),
                    watch.who(),
                    String.join("\n", watch.steps()),
                    watch.when(),
                    watch.known(),
                    line.status(),
                    kind,
                    line.evidence(),
                    line.card().basis().says(),
                    String.join(" ", line.card().rows()),
                    String.join(" ", watch.rows()),
                    report.title(),
                    // in words: a spreadsheet would make 1 of 1.0
                    "Peer Support Design Advisor, evidence version " + report.knowledge())));
        }
    }
}
