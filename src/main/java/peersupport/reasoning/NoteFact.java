package peersupport.reasoning;

/** Whether notes or results concern a design; the id of the first stands for all of the same condition. */
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
