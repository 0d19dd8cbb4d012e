package peersupport.evidence;

/** Whom a context depends on: who comes, what is decided, or where the programme works. */
public enum Level implements Word {
    PEOPLE("who comes"),
    PROGRAMME("what you decide"),
    SETTING("where you work");

    private final String dependsOn;

    Level(String dependsOn) {
        this.dependsOn = dependsOn;
    }

    /** What a finding left open at this level depends on, in the reader's words. */
    public String dependsOn() {
        return dependsOn;
    }
}
