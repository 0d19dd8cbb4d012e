package peersupport.reporting.annex;

/** The shapes that mark a result: firm enough to lean on, or weak. */
public enum Sign {
    FIRM,
    WEAK
}
