package peersupport.evidence.register;

import peersupport.evidence.context.Keyword;

/** How a statement rests on its source. */
public enum Basis implements Keyword {
    STATED("stated by the source"),
    INFERRED("inferred from the source"),
    LABEL("only the label is known"),
    SUGGESTED("suggested by this project");

    private final String says;

    Basis(String says) {
        this.says = says;
    }

    /** The basis in the reader's words. */
    public String says() {
        return says;
    }
}
