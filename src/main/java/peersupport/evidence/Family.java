package peersupport.evidence;

/** The four families of configurations, in the order they are reported. */
public enum Family implements Keyword {
    TAKE_UP,
    BENEFIT,
    HARM,
    IMPLEMENTATION
}
