package peersupport.reasoning;

/** A fact for the rules: what a configuration that brings something about has come to. */
public record Concluded(String id, Status status) {

    /** Whether the conditions are in place. */
    public boolean active() {
        return status == Status.ACTIVE;
    }

    /** Whether a condition cannot be as needed. */
    public boolean blocked() {
        return status == Status.BLOCKED;
    }

    /** Whether something it needs is not said. */
    public boolean open() {
        return status == Status.OPEN;
    }
}
