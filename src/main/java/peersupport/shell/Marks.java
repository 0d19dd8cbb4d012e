package peersupport.shell;

import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reporting.shared.Wording;

/** The marks of the reports, so that a shape means the same on the screen as on paper. */
final class Marks {
    private Marks() {}

    /** The mark of a finding's status. */
    static String of(Finding finding) {
        return Wording.mark(finding.status());
    }

    /** The mark of a condition as it was read. */
    static String of(NeedRead read) {
        return Wording.mark(read);
    }

    /** Adds what the marks mean, on every page where they stand. */
    static Page legend(Page page) {
        return page.line("● in place; or nothing planned against it   ◐ planned against")
                .line("○ not in place; or reported elsewhere   ? open   – does not arise   ◇ named only");
    }
}
