package peersupport.evidence.context;

/**
 * Whom a context depends on. What is decided about a programme is a feature (what it is) or a provision (what is done to
 * make it go well).
 */
public enum Level implements Keyword {
    PEOPLE("who comes"),
    FEATURE("what you decide"),
    PROVISION("what you decide"),
    SETTING("where you work");

    private final String dependsOn;

    Level(String dependsOn) {
        this.dependsOn = dependsOn;
    }

    /** What a finding left open at this level depends on, in the reader's words. */
    public String dependsOn() {
        return dependsOn;
    }

    /** Whether it is decided about the programme: a feature or a provision. */
    public boolean programme() {
        return this == FEATURE || this == PROVISION;
    }
}
