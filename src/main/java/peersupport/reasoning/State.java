package peersupport.reasoning;

import peersupport.evidence.Word;

/** What a design says of one context. Out of play: the question that owns it makes no sense for this design. */
public enum State implements Word {
    MET,
    NOT_MET,
    NOT_SAID,
    OUT_OF_PLAY
}
