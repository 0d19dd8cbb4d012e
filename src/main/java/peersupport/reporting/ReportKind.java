package peersupport.reporting;

import peersupport.evidence.Word;

/** The documents, each for a reader of its own, and the annex behind all of them. */
public enum ReportKind implements Word {
    DESIGN("design-report", 2_000),
    BID("words-for-a-bid", 1_000),
    CHECKLIST("risk-checklist", 3_400),
    EVALUATION("evaluation-plan", 4_300),
    ANNEX("annex", 21_500);

    private final String file;
    private final int words;

    ReportKind(String file, int words) {
        this.file = file;
        this.words = words;
    }

    /** The name of its files, without an ending; also the name of its template. */
    public String file() {
        return file;
    }

    /** The most words it may have, what was typed by the designer included. */
    int words() {
        return words;
    }
}
