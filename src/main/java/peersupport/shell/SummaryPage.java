package peersupport.shell;

import java.util.List;
import java.util.Optional;
import peersupport.exploring.SinceLastTime;
import peersupport.reasoning.Advice;
import peersupport.reporting.Decisions.Decision;
import peersupport.reporting.FindingLine;
import peersupport.reporting.Summary;

/** Half a page of advice, for and against side by side. */
final class SummaryPage {
    private SummaryPage() {}

    static Page of(Advice advice, Summary summary, Optional<SinceLastTime> since) {
        Page page = new Page();
        since.ifPresent(moved -> AdvicePage.since(page, moved));
        page.heading("What the evidence says of \"" + advice.design().title() + "\" so far");
        part(page, "Likely to help", summary.helping(2), "Nothing is in place yet that the evidence names as helping.");
        part(page, "To watch", summary.watching(2), "Nothing to watch is live.");
        part(page, "Who may stay away", summary.stayingAway(2), "Nothing said so far would keep people away.");
        page.heading("To decide next");
        for (Decision decision : summary.decisions(3)) {
            page.line(
                    "  ?  ",
                    decision.question().asks() + " (" + decision.question().id() + ": "
                            + (decision.turns().size() == 1
                                    ? "1 open finding turns on it)"
                                    : decision.turns().size() + " open findings turn on it)"));
        }
        return Marks.legend(page.gap());
    }

    private static void part(Page page, String heading, List<FindingLine> lines, String none) {
        page.heading(heading);
        for (FindingLine line : lines) {
            page.line(
                    "  " + line.mark() + "  ",
                    line.card().says() + " (" + line.id() + ", evidence: "
                            + line.card().strength().says() + ")");
        }
        if (lines.isEmpty()) {
            page.line("     ", none);
        }
    }
}
