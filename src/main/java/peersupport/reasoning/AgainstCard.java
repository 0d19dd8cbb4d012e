package peersupport.reasoning;

import java.util.List;

/** What a design makes of a card against. */
public final class AgainstCard extends CardFact {
    private State arises;
    private List<Way> ways = List.of();

    public AgainstCard(String id, String bringsAbout) {
        super(id, bringsAbout);
    }

    /** Met when all the circumstances it was reported in are there, not met when one is not. */
    public State getArises() {
        return arises;
    }

    public void setArises(State arises) {
        this.arises = arises;
    }

    /** The known ways it comes about. */
    public List<Way> getWays() {
        return ways;
    }

    public void setWays(List<Way> ways) {
        this.ways = ways;
    }

    /**
     * A known way in which it comes about.
     *
     * @param route met when the way is in this plan
     * @param guard met when one of the safeguards that answer it is planned, not met when none is or can be
     */
    public record Way(State route, State guard) {
        public State getRoute() {
            return route;
        }

        public State getGuard() {
            return guard;
        }
    }

    /** For rules: all of these are so where the way is in the plan. */
    public static State where(State... conditions) {
        return State.all(conditions);
    }

    /** For rules: one of these, planned, answers the way. */
    public static State safeguardedBy(State... safeguards) {
        return State.any(safeguards);
    }

    /** For rules. */
    public static Way way(State route, State guard) {
        return new Way(route, guard);
    }

    /** For rules. */
    public static List<Way> ways(Way... ways) {
        return List.of(ways);
    }
}
