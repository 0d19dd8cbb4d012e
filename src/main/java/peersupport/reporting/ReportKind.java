package peersupport.reporting;

import peersupport.evidence.Word;

/** The three reports, each for a reader of its own. */
public enum ReportKind implements Word {
    DESIGN("design-report"),
    CHECKLIST("risk-checklist"),
    EVALUATION("evaluation-plan");

    private final String file;

    ReportKind(String file) {
        this.file = file;
    }

    /** The name of its files, without an ending; also the name of its template. */
    public String file() {
        return file;
    }
}
