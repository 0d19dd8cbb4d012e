package peersupport.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import peersupport.evidence.Case;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;

/** Tries every card: its cases must come out as it says and notice a changed need, and open must mean open. */
public final class Trial {
    private final Knowledge knowledge;
    private final Map<String, String> places;
    private final Advisor advisor;
    private final Unnoticed unnoticed;

    /**
     * A trial of this knowledge.
     *
     * @param places file and line by kind and id
     */
    public Trial(Knowledge knowledge, Map<String, String> places, Advisor advisor) {
        this.knowledge = knowledge;
        this.places = places;
        this.advisor = advisor;
        this.unnoticed = new Unnoticed(knowledge, places, advisor);
    }

    /** What does not come out as the cards say; nothing when all does. */
    public List<Problem> problems() {
        return knowledge.configurations().values().stream()
                .flatMap(card -> problems(card).stream())
                .toList();
    }

    /** What does not come out as this card says. */
    public List<Problem> problems(Configuration card) {
        List<Problem> problems = new ArrayList<>();
        card.cases().forEach(example -> wrong(card, example).ifPresent(says -> problems.add(at(card, says))));
        if (!card.labelOnly()) {
            notOpen(card).ifPresent(says -> problems.add(at(card, says)));
            if (problems.isEmpty()) {
                problems.addAll(unnoticed(card));
            }
        }
        return problems;
    }

    /** What the cases of this card would not notice, and what is an exception in vain. */
    public List<Problem> unnoticed(Configuration card) {
        return unnoticed.problems(card);
    }

    /** Why a case does not come out as its card says. */
    public Optional<String> wrong(Configuration card, Case example) {
        Finding finding = advisor.advise(example.design()).finding(card.id()).orElseThrow();
        if (finding.status().word().equals(example.expect())) {
            return Optional.empty();
        }
        return Optional.of(
                card.id() + " is " + finding.status().word() + ", not " + example.expect() + ", in the case '"
                        + example.says() + "': "
                        + finding.needs().stream()
                                .map(need -> need.need() + " is " + need.state().word())
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /**
     * A design for which the card is reported open although every way to complete it comes to the same. Needs that share
     * no question are tried apart, with all the others as needed.
     */
    public Optional<String> notOpen(Configuration card) {
        List<Completions> groups = Completions.of(knowledge, card);
        List<Completions.Partial> asNeeded = new ArrayList<>();
        for (Completions group : groups) {
            Optional<Completions.Partial> found = group.partials()
                    .filter(partial -> asNeeded(card, group, partial))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.of(card.id() + " can never be active: no answers are as it needs. Change its needs.");
            }
            asNeeded.add(found.get());
        }
        for (int i = 0; i < groups.size(); i++) {
            Completions group = groups.get(i);
            Completions.Partial others = new Completions.Partial(Map.of());
            for (int j = 0; j < groups.size(); j++) {
                others = i == j ? others : others.and(asNeeded.get(j));
            }
            Completions.Partial rest = others;
            Optional<String> wrong = group.partials()
                    .filter(partial -> status(card, partial.and(rest)) == Status.OPEN)
                    .flatMap(partial -> oneWayOnly(card, group, partial, rest).stream())
                    .findFirst();
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> oneWayOnly(
            Configuration card, Completions group, Completions.Partial partial, Completions.Partial rest) {
        List<Status> statuses = group.of(partial)
                .map(complete -> status(card, complete.and(rest)))
                .distinct()
                .limit(2)
                .toList();
        return statuses.size() == 2
                ? Optional.empty()
                : Optional.of(card.id() + " is open for " + partial.and(rest) + ", yet however that is completed it is "
                        + statuses.stream().map(Status::word).findFirst().orElse("open")
                        + ". Change its needs, or the definitions behind them.");
    }

    /** Whether all needs of the card that rest on this group's questions are as needed. */
    boolean asNeeded(Configuration card, Completions group, Completions.Partial partial) {
        return card.needs().stream()
                .filter(need -> group.concerns(need.context()))
                .allMatch(need -> state(need, partial).asNeeded(need));
    }

    /** The state of a needed context, read or brought about. */
    State state(Need need, Completions.Partial partial) {
        Readings readings = new Readings(knowledge, partial.design());
        return knowledge.contexts().get(need.context()).broughtAbout()
                ? advisor.conclude(readings).broughtAbout(need.context())
                : readings.state(need.context());
    }

    private Status status(Configuration card, Completions.Partial partial) {
        return advisor.conclude(new Readings(knowledge, partial.design())).status(card.id());
    }

    private Problem at(Configuration card, String says) {
        return new Problem(places.getOrDefault("configuration " + card.id(), "rules/configurations"), says);
    }
}
