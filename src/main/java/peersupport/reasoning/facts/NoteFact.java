package peersupport.reasoning.facts;

import peersupport.reasoning.State;

/** Whether a note, or a result, concerns a design. */
public final class NoteFact extends Fact {
    private State applies = State.NOT_SAID;

    public NoteFact(String id) {
        super(id);
    }

    /** Met when it does, not met when it cannot. */
    public State getApplies() {
        return applies;
    }

    public void setApplies(State applies) {
        this.applies = applies;
    }
}
