package peersupport.reasoning;

import peersupport.evidence.Word;

/** What a configuration comes to for a design. Active means: the conditions the evidence names are in place. */
public enum Status implements Word {
    ACTIVE,
    BLOCKED,
    OPEN,
    NAMED_ONLY
}
