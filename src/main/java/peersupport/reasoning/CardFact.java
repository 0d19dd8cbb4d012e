package peersupport.reasoning;

/** What a card comes to. */
public abstract class CardFact extends Fact {
    private final String bringsAbout;
    private Status status;

    CardFact(String id, String bringsAbout) {
        super(id);
        this.bringsAbout = bringsAbout;
    }

    /** The context it brings about; empty for none. */
    public String getBringsAbout() {
        return bringsAbout;
    }

    public Status getStatus() {
        return status;
    }

    /** The status the rules have concluded. */
    public Status status() {
        return concluded(status, this);
    }

    public void setStatus(Status status) {
        this.status = status;
    }
}
