package peersupport.reasoning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the rules have concluded from one design's readings. */
public final class Conclusions {
    private final Map<String, Status> statuses = new HashMap<>(256);
    private final Map<String, FactorState> factors = new HashMap<>();
    private final Map<String, State> broughtAbout = new HashMap<>();
    private final Set<String> notes = new HashSet<>();

    /** The conditions of this configuration are in place. */
    public void active(String id) {
        conclude(id, Status.ACTIVE);
    }

    /** Something this configuration needs cannot be as needed. */
    public void blocked(String id) {
        conclude(id, Status.BLOCKED);
    }

    /** Something this configuration needs is not said, and nothing it needs is ruled out. */
    public void open(String id) {
        conclude(id, Status.OPEN);
    }

    /** Only the label of this configuration is known. */
    public void namedOnly(String id) {
        conclude(id, Status.NAMED_ONLY);
    }

    /** The state of an APPEAR factor. */
    public void factor(String id, FactorState state) {
        once(factors.put(id, state), id);
    }

    /** Whether a context is brought about. */
    public void broughtAbout(BroughtAbout fact) {
        once(broughtAbout.put(fact.context(), fact.state()), fact.context());
    }

    /** The design touches this note. */
    public void note(String id) {
        notes.add(id);
    }

    /**
     * The status of a configuration.
     *
     * @throws IllegalStateException when the rules concluded none, which would be a fault in the rules
     */
    public Status status(String id) {
        return concluded(statuses.get(id), id);
    }

    /** The state of a factor. */
    public FactorState factor(String id) {
        return concluded(factors.get(id), id);
    }

    State broughtAbout(String context) {
        return concluded(broughtAbout.get(context), context);
    }

    boolean noted(String id) {
        return notes.contains(id);
    }

    private void conclude(String id, Status status) {
        once(statuses.put(id, status), id);
    }

    private static void once(Object before, String id) {
        if (before != null) {
            throw new IllegalStateException("the rules concluded twice about " + id);
        }
    }

    private static <T> T concluded(T conclusion, String id) {
        if (conclusion == null) {
            throw new IllegalStateException("the rules concluded nothing about " + id);
        }
        return conclusion;
    }
}
