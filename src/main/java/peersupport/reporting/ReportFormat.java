package peersupport.reporting;

import java.util.Set;
import peersupport.evidence.Word;

/** The forms a report is written in. Documents are made from its HTML, so that nothing is said twice. */
public enum ReportFormat implements Word {
    HTML,
    PDF,
    DOCX,
    MD,
    /** A table: the risk register, of the checklist. */
    CSV,
    /** Tables to work in: the risk register, of the checklist, and checklists to fill in, of the annex. */
    XLSX;

    private static final Set<ReportFormat> PAGES = Set.of(HTML, PDF, DOCX, MD);

    /** Whether it is the page in another form, and no table. */
    boolean page() {
        return PAGES.contains(this);
    }

    /** Whether this report is written in this form. */
    public boolean fits(ReportKind kind) {
        return page() || kind == ReportKind.CHECKLIST || this == XLSX && kind == ReportKind.ANNEX;
    }

    /** The name of the file of this report in this form. */
    public String fileName(ReportKind kind) {
        String name = page() ? kind.file() : kind == ReportKind.ANNEX ? "checklists" : "risk-register";
        return name + "." + word();
    }
}
