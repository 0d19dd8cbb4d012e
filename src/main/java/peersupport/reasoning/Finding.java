package peersupport.reasoning;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Level;

/** A configuration read against a design. */
public record Finding(Configuration card, Status status, List<NeedRead> needs, Directness directness) {

    /**
     * One context a configuration needs, as it was read.
     *
     * @param because for met and not met the answers or findings that suffice; for not said the questions still to be
     *     answered
     */
    public record NeedRead(Need need, Context context, State state, List<Reason> because) {

        /** The questions, by id, whose answers would settle the context; none when it is settled. */
        public Stream<String> unanswered() {
            return because.stream()
                    .filter(Reason.Unanswered.class::isInstance)
                    .map(reason -> ((Reason.Unanswered) reason).question());
        }

        /** Whether the context is as needed. */
        public boolean asNeeded() {
            return state.asNeeded(need);
        }

        /** Whether the context cannot be as needed, however the open questions are answered. */
        public boolean ruledOut() {
            return state.ruledOut(need);
        }
    }

    /** The id of the card. */
    public String id() {
        return card.id();
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }

    public boolean open() {
        return status == Status.OPEN;
    }

    public boolean blocked() {
        return status == Status.BLOCKED;
    }

    /** Active or open: what this design has to reckon with. */
    public boolean live() {
        return active() || open();
    }

    /** A label whose context is met: the review names it, and no more is known. */
    public boolean named() {
        return status == Status.NAMED_ONLY && needs.stream().allMatch(NeedRead::asNeeded);
    }

    /** What is still to be said before the status is settled. */
    public List<NeedRead> missing() {
        return needs.stream().filter(need -> need.state() == State.NOT_SAID).toList();
    }

    /** What rules the configuration out; each alone does. */
    public List<NeedRead> blockers() {
        return needs.stream().filter(NeedRead::ruledOut).toList();
    }

    /** On what an open finding depends: who comes, what you decide, where you work. */
    public Set<Level> dependsOn() {
        return missing().stream()
                .map(need -> need.context().level())
                .collect(Collectors.toCollection(() -> new TreeSet<>()));
    }
}
