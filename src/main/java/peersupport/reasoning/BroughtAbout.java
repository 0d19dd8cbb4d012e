package peersupport.reasoning;

/** A fact for the rules: whether configurations bring a context about. */
public record BroughtAbout(String context, State state) {}
