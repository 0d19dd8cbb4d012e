package peersupport.reasoning;

import peersupport.evidence.Condition.Need;
import peersupport.evidence.Word;

/** What a design says of one context. Out of play: the question that owns it makes no sense for this design. */
public enum State implements Word {
    MET,
    NOT_MET,
    NOT_SAID,
    OUT_OF_PLAY;

    /** Whether a context in this state is as needed. */
    boolean asNeeded(Need need) {
        return this == (need.met() ? MET : NOT_MET);
    }

    /** Whether a context in this state cannot be as needed, however the open questions are answered. */
    boolean ruledOut(Need need) {
        return this != NOT_SAID && !asNeeded(need);
    }
}
