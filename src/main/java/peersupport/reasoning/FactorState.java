package peersupport.reasoning;

import peersupport.evidence.Word;

/** How far the signs of an APPEAR factor are in place. Partly and absent are the gaps. */
public enum FactorState implements Word {
    SUPPORTED,
    PARTLY,
    ABSENT,
    NOT_SAID
}
