package peersupport.reporting;

import peersupport.evidence.Word;

/** The forms a report is written in. Documents are made from its HTML, so that nothing is said twice. */
public enum ReportFormat implements Word {
    HTML,
    PDF,
    DOCX,
    MD,
    /** A table of the risks: of the checklist only. */
    CSV;

    /** Whether this report is written in this form. */
    public boolean fits(ReportKind kind) {
        return this != CSV || kind == ReportKind.CHECKLIST;
    }

    /** The name of the file of this report in this form. */
    public String fileName(ReportKind kind) {
        return (this == CSV ? "risk-register" : kind.file()) + "." + word();
    }
}
