package peersupport.reasoning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Limit;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;
import peersupport.evidence.register.Strength;

/**
 * A configuration read against a design.
 *
 * @param needs what a card for needs, or what a label names, as it was read
 * @param arises the circumstances a card against was reported in, as they were read
 * @param ways how a card against comes about, and what answers it, as it was read
 * @param limits what weakens it, as it was read
 * @param directness every source that carries the claim, the closest to the design first
 */
public record Finding(
        Configuration card,
        Status status,
        List<NeedRead> needs,
        List<NeedRead> arises,
        List<WayRead> ways,
        List<LimitRead> limits,
        List<Directness> directness) {

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

        /** Whether nothing was said that settles it. */
        public boolean notSaid() {
            return state == State.NOT_SAID;
        }
    }

    /**
     * A known way in which something against comes about.
     *
     * @param when what it takes
     * @param safeguards what answers it
     */
    public record WayRead(Route route, List<NeedRead> when, List<SafeguardRead> safeguards) {

        /** Met when the way is in this plan, not met when it is not. */
        public State state() {
            return State.all(states(when.stream()));
        }

        /** Met when a safeguard is planned, not met when none is or can be. */
        public State guard() {
            return State.any(states(safeguards.stream().map(SafeguardRead::read)));
        }

        /** Whether it is in this plan with nothing planned against it. */
        public boolean unguarded() {
            return state() == State.MET && guard() == State.NOT_MET;
        }

        /** Whether it is answered, or not in this plan. */
        public boolean settled() {
            return state() == State.NOT_MET || guard() == State.MET;
        }

        private static State[] states(Stream<NeedRead> reads) {
            return reads.map(read -> read.state().of(read.need())).toArray(State[]::new);
        }
    }

    /** A safeguard, as it was read. */
    public record SafeguardRead(Safeguard safeguard, NeedRead read) {}

    /** A limit, as it was read. */
    public record LimitRead(Limit limit, List<NeedRead> when) {
        /** Whether it is worth saying: not when what it speaks of is ruled out. */
        public boolean worthSaying() {
            return when.stream().noneMatch(NeedRead::ruledOut);
        }
    }

    /** The id of the card. */
    public String id() {
        return card.id();
    }

    public boolean inPlace() {
        return status == Status.IN_PLACE;
    }

    public boolean open() {
        return status == Status.OPEN;
    }

    public boolean unguarded() {
        return status == Status.UNGUARDED;
    }

    public boolean guarded() {
        return status == Status.GUARDED;
    }

    public boolean outside() {
        return status == Status.OUTSIDE;
    }

    /** Whether all it arises in is so here. */
    public boolean arising() {
        return arises.stream().allMatch(NeedRead::asNeeded);
    }

    /** Whether a card for is in place, or a card against can arise with nothing planned against it. */
    public boolean holds() {
        return inPlace() || unguarded();
    }

    /** Not in place, or reported in other circumstances. */
    public boolean absent() {
        return status == Status.NOT_IN_PLACE || outside();
    }

    /** What this design has to reckon with: all but labels, what is not in place and what was reported elsewhere. */
    public boolean live() {
        return holds() || open() || guarded();
    }

    /** A label whose context is not ruled out: the review names it, and no more is known. Not said is never no. */
    public boolean named() {
        return status == Status.NAMED_ONLY && needs.stream().noneMatch(NeedRead::ruledOut);
    }

    /** Every condition that was read, each once, in the order of the card. */
    public List<NeedRead> conditions() {
        return Stream.of(
                        needs.stream(),
                        arises.stream(),
                        ways.stream().flatMap(way -> way.when().stream()),
                        safeguards().stream().map(SafeguardRead::read))
                .flatMap(part -> part)
                .distinct()
                .toList();
    }

    /** Every safeguard, each once. */
    public List<SafeguardRead> safeguards() {
        return ways.stream()
                .flatMap(way -> way.safeguards().stream())
                .distinct()
                .toList();
    }

    /** The safeguards that are planned against ways that are, or may be, in this plan. */
    public List<SafeguardRead> planned() {
        return ways.stream()
                .filter(way -> way.state() != State.NOT_MET)
                .flatMap(way -> way.safeguards().stream())
                .filter(safeguard -> safeguard.read().asNeeded())
                .distinct()
                .toList();
    }

    /** What is still to be said before the status is settled. */
    public List<NeedRead> missing() {
        return Stream.of(
                        needs.stream(),
                        arises.stream(),
                        ways.stream()
                                .filter(way -> !way.settled())
                                .flatMap(way -> Stream.concat(
                                        way.when().stream(),
                                        way.safeguards().stream().map(SafeguardRead::read))))
                .flatMap(part -> part)
                .filter(NeedRead::notSaid)
                .distinct()
                .toList();
    }

    /**
     * What settles the status, enough by itself: for in place and unguarded all that holds, for not in place and outside
     * what rules it out (each alone does), for guarded what answers each way.
     */
    public List<NeedRead> settledBy() {
        return switch (status) {
            case IN_PLACE, NAMED_ONLY -> needs;
            case NOT_IN_PLACE -> needs.stream().filter(NeedRead::ruledOut).toList();
            case OUTSIDE -> arises.stream().filter(NeedRead::ruledOut).toList();
            case UNGUARDED ->
                Stream.concat(
                                arises.stream(),
                                ways.stream()
                                        .filter(WayRead::unguarded)
                                        .flatMap(way -> Stream.concat(
                                                way.when().stream(),
                                                way.safeguards().stream().map(SafeguardRead::read))))
                        .distinct()
                        .toList();
            case GUARDED ->
                Stream.concat(
                                arises.stream(),
                                ways.stream()
                                        .flatMap(way -> way.guard() == State.MET
                                                ? way.safeguards().stream()
                                                        .map(SafeguardRead::read)
                                                        .filter(NeedRead::asNeeded)
                                                : way.when().stream().filter(NeedRead::ruledOut)))
                        .distinct()
                        .toList();
            case OPEN -> List.of();
        };
    }

    /** On what an open finding depends: who comes, what you decide, where you work. */
    public Set<Level> dependsOn() {
        return missing().stream()
                .map(need -> need.context().level())
                .collect(Collectors.toCollection(() -> new TreeSet<>()));
    }

    /** The source closest to this design. */
    public Optional<Directness> closest() {
        return directness.stream().findFirst();
    }

    /** What the closest source shows. */
    public Strength strength() {
        return closest().map(Directness::strength).orElse(Strength.NOT_FOUND);
    }
}
