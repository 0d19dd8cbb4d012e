package peersupport.shell.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.exploring.Next.Turning;
import peersupport.exploring.SinceLastTime;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;
import peersupport.reporting.shared.Wording;
import peersupport.shell.terminal.Page;

/** Half a page of advice, for and against side by side. */
public final class SummaryPage {
    private static final String NOTHING_SEEN = "Nothing that this tool knows; that does not show there is nothing.";

    private SummaryPage() {}

    public static Page of(AdvisedDesign design, Optional<SinceLastTime> since) {
        Findings findings = design.findings();
        List<FindingLine> helping = Stream.concat(findings.inPlace().stream(), findings.hoped().stream())
                .toList();
        Page page = new Page();
        since.ifPresent(moved -> AdvicePage.since(page, moved));
        page.heading("What the evidence says of \"" + design.title() + "\" so far");
        part(page, "What your programme is set up to do", first(helping, 2), "Nothing is in place yet.");
        part(page, "What may harm or go wrong", first(findings.watching(), 3), NOTHING_SEEN);
        part(page, "Who may stay away", first(findings.keepingAway(), 2), "On your answers so far, nobody.");
        page.heading("To decide next");
        for (Turning decision : first(design.decisions(), 3)) {
            page.line(
                    "  ?  ",
                    decision.question().asks() + " (" + decision.question().id() + ": "
                            + (decision.entries().size() == 1
                                    ? "1 open finding turns on it)"
                                    : decision.entries().size() + " open findings turn on it)"));
        }
        return Legend.add(page.gap());
    }

    private static <T> List<T> first(List<T> list, int many) {
        return list.subList(0, Math.min(list.size(), many));
    }

    private static void part(Page page, String heading, List<FindingLine> lines, String none) {
        page.heading(heading);
        for (FindingLine line : lines) {
            page.line(
                    "  " + line.mark() + "  ",
                    Wording.says(line.cards()) + " (" + Wording.ids(line.cards()) + ": " + line.status() + "; "
                            + Wording.each(line.together(), FindingLine::id, FindingLine::evidence) + ")");
        }
        if (lines.isEmpty()) {
            page.line("     ", none);
        }
    }
}
