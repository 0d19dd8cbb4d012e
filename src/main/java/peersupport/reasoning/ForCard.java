package peersupport.reasoning;

/** What a design makes of a card for. */
public final class ForCard extends CardFact {
    private State needs;

    public ForCard(String id, String bringsAbout) {
        super(id, bringsAbout);
    }

    /** Met when all it needs is as needed, not met when something cannot be. */
    public State getNeeds() {
        return needs;
    }

    public void setNeeds(State needs) {
        this.needs = needs;
    }
}
