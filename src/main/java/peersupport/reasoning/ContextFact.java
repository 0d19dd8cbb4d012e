package peersupport.reasoning;

/** What a design says of a context. */
public final class ContextFact extends Fact {
    private final boolean broughtAbout;
    private State state = State.NOT_SAID;

    public ContextFact(String id, boolean broughtAbout) {
        super(id);
        this.broughtAbout = broughtAbout;
    }

    /** Whether configurations bring it about. */
    public boolean isBroughtAbout() {
        return broughtAbout;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }
}
