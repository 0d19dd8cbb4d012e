package peersupport.reasoning;

/** A fact about one thing of the knowledge base. */
public abstract class Fact {
    private final String id;

    Fact(String id) {
        this.id = id;
    }

    /** The id of what it is about. */
    public String getId() {
        return id;
    }

    /** What has been concluded; once the rules have fired, never null. */
    static <T> T concluded(T conclusion, Fact about) {
        if (conclusion == null) {
            throw new IllegalStateException("the rules concluded nothing about " + about.id);
        }
        return conclusion;
    }
}
