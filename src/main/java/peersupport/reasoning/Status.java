package peersupport.reasoning;

import peersupport.evidence.context.Keyword;

/** What a configuration comes to for a design. */
public enum Status implements Keyword {
    /** For: everything this tool looks for is in place. */
    IN_PLACE,
    /** For: something it needs cannot be as needed. */
    NOT_IN_PLACE,
    /** Against: it can arise here, and nothing is planned against a way it is known to come about. */
    UNGUARDED,
    /** Against: it can arise here, and each known way is answered by what is planned, or is not in this plan. */
    GUARDED,
    /** Against: a circumstance it was reported in is not there, which does not show that it cannot happen. */
    OUTSIDE,
    /** It turns on what is not said. */
    OPEN,
    /** Only the label is known. */
    NAMED_ONLY
}
