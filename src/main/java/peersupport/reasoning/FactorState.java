package peersupport.reasoning;

import peersupport.evidence.context.Keyword;

/** How far the signs of an APPEAR factor are in place. */
public enum FactorState implements Keyword {
    /** Every sign in play is as needed. */
    COVERED,
    /** A sign whose absence matters is not as needed. */
    GAP,
    /** The rest, and where no sign is in play. */
    OPEN
}
