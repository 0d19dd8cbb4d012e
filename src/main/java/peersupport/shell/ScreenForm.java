package peersupport.shell;

import peersupport.evidence.context.Keyword;

/** The forms a portfolio is written in. */
enum ScreenForm implements Keyword {
    HTML,
    XLSX,
    CSV,
    MD,
    JSONL;

    /** Whether it is written line by line, however many designs there are. */
    boolean grows() {
        return this == CSV || this == JSONL;
    }

    /** The name of its file. */
    String fileName() {
        return "portfolio." + word();
    }
}
