package peersupport.shell;

import java.util.List;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reporting.FindingLine;
import peersupport.reporting.FindingLine.NeedLine;

/** The marks of the reports, so that a shape means the same on the screen as on paper. */
final class Marks {
    private Marks() {}

    /** The mark of a finding's status. */
    static String of(Finding finding) {
        return FindingLine.mark(finding.status());
    }

    /** The mark of a condition as it was read. */
    static String of(NeedRead read) {
        return new NeedLine(read, List.of(), List.of()).mark();
    }

    /** Adds what the marks mean, on every page where they stand. */
    static Page legend(Page page) {
        return page.line("● the conditions the evidence names are in place   ○ they are not in place")
                .line("? still open: something is not said yet   – does not arise   ◇ named only");
    }
}
