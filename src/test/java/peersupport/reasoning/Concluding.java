package peersupport.reasoning;

/** Concludes what a test wants concluded, without rules. */
public final class Concluding {
    private Concluding() {}

    /** This configuration has this status. */
    public static void conclude(Conclusions conclusions, String id, Status status) {
        switch (status) {
            case ACTIVE -> conclusions.active(id);
            case BLOCKED -> conclusions.blocked(id);
            case OPEN -> conclusions.open(id);
            case NAMED_ONLY -> conclusions.namedOnly(id);
        }
    }
}
