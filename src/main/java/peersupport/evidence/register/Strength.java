package peersupport.evidence.register;

import peersupport.evidence.context.Keyword;

/** How much evidence there is for a configuration. */
public enum Strength implements Keyword {
    STRONG("strong"),
    SOME("some"),
    THIN("thin"),
    CONFLICTING("conflicting"),
    NOT_FOUND("looked for and not found");

    private final String says;

    Strength(String says) {
        this.says = says;
    }

    /** The strength in the reader's words. */
    public String says() {
        return says;
    }
}
