package peersupport.reporting;

import peersupport.evidence.context.Keyword;

/**
 * The documents, each for a reader of its own, and the annex behind all of them. The words each may have are those that
 * 4, 1, 6, 8 and 25 pages of A4 hold.
 */
public enum ReportKind implements Keyword {
    DESIGN("design-report", 2_000, 560),
    BID("words-for-a-bid", 1_000, 1_000),
    CHECKLIST("risk-checklist", 3_700, 680),
    EVALUATION("evaluation-plan", 4_300, 4_300),
    ANNEX("annex", 22_000, 22_000);

    private final String file;
    private final int words;
    private final int firstPage;

    ReportKind(String file, int words, int firstPage) {
        this.file = file;
        this.words = words;
        this.firstPage = firstPage;
    }

    /** The name of its files, without an ending; also the name of its template. */
    public String file() {
        return file;
    }

    /** The most words it may have, beside what the designer typed. */
    int words() {
        return words;
    }

    /** The most words that its first page has room for, where it is a sheet by itself. */
    int firstPage() {
        return firstPage;
    }
}
