package peersupport.evidence.card;

import peersupport.evidence.context.Keyword;

/** The four families of configurations, in the order they are reported. */
public enum Family implements Keyword {
    TAKE_UP,
    BENEFIT,
    HARM,
    IMPLEMENTATION
}
