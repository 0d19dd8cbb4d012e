package peersupport.reasoning.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Case;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition.Need;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.Finding;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/** Tries every card: its cases must come out as it says and notice a changed need, and open must mean open. */
public final class CaseCheck {
    private final Knowledge knowledge;
    private final Map<String, String> places;
    private final Advisor advisor;
    private final MutationCheck unnoticed;

    /**
     * A trial of this knowledge.
     *
     * @param places file and line by kind and id
     */
    public CaseCheck(Knowledge knowledge, Map<String, String> places, Advisor advisor) {
        this.knowledge = knowledge;
        this.places = places;
        this.advisor = advisor;
        this.unnoticed = new MutationCheck(knowledge, places, advisor);
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
        Status concluded =
                advisor.conclude(new ContextStates(knowledge, example.design())).status(card.id());
        if (concluded.word().equals(example.expect())) {
            return Optional.empty();
        }
        Finding finding = advisor.advise(example.design()).finding(card.id()).orElseThrow();
        return Optional.of(
                card.id() + " is " + finding.status().word() + ", not " + example.expect() + ", in the case '"
                        + example.says() + "': "
                        + finding.conditions().stream()
                                .map(need -> need.need() + " is " + need.state().word())
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /**
     * A design for which the card is reported open although every way to complete it comes to the same. Conditions that
     * share no question are tried apart, with all the others so that the card holds: a card for in place, a card against
     * unguarded.
     */
    public Optional<String> notOpen(Configuration card) {
        List<Completions> groups = Completions.of(knowledge, card);
        List<Completions.Partial> asNeeded = new ArrayList<>();
        for (Completions group : groups) {
            Optional<Completions.Partial> found = group.partials()
                    .filter(partial -> asNeeded(card, group, partial))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.of(card.id() + " can never be " + (card.isFor() ? "in place" : "unguarded")
                        + ": no answers are as it needs. Change its conditions.");
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
        // what is brought about may stay not said, whatever is answered
        return statuses.size() == 2 || statuses.contains(Status.OPEN)
                ? Optional.empty()
                : Optional.of(card.id() + " is open for " + partial.and(rest) + ", yet however that is completed it is "
                        + statuses.get(0).word()
                        + ". Change its conditions, or the definitions behind them.");
    }

    /** Whether all conditions of the card that rest on this group's questions are so that the card holds. */
    public boolean asNeeded(Configuration card, Completions group, Completions.Partial partial) {
        Set<Need> safeguards =
                card.safeguards().stream().map(Configuration.Safeguard::need).collect(Collectors.toSet());
        return card.conditions()
                .filter(need -> group.concerns(need.context()))
                .allMatch(need -> safeguards.contains(need)
                        ? state(need, partial).ruledOut(need)
                        : state(need, partial).asNeeded(need));
    }

    /** The state of a needed context, read or brought about. */
    public State state(Need need, Completions.Partial partial) {
        ContextStates readings = new ContextStates(knowledge, partial.design());
        return knowledge.contexts().get(need.context()).broughtAbout()
                ? advisor.conclude(readings).broughtAbout().get(need.context())
                : readings.state(need.context());
    }

    private Status status(Configuration card, Completions.Partial partial) {
        return advisor.conclude(new ContextStates(knowledge, partial.design())).status(card.id());
    }

    private Problem at(Configuration card, String says) {
        return new Problem(places.getOrDefault("configuration " + card.id(), "rules/configurations"), says);
    }
}
