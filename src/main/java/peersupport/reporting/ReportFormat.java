package peersupport.reporting;

import peersupport.evidence.Word;

/** The forms a report is written in. Markdown is made from the HTML, so that nothing is said twice. */
public enum ReportFormat implements Word {
    HTML,
    MD;

    /** The name of the file of this report in this form. */
    public String fileName(ReportKind kind) {
        return kind.file() + "." + word();
    }
}
