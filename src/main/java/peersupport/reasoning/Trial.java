package peersupport.reasoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import peersupport.evidence.Case;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;

/** Tries every card: its cases must come out as it says, and open must mean open. */
public final class Trial {
    private final Knowledge knowledge;
    private final Map<String, String> places;
    private final Advisor advisor;

    /**
     * A trial of this knowledge.
     *
     * @param places file and line by kind and id
     */
    public Trial(Knowledge knowledge, Map<String, String> places, Advisor advisor) {
        this.knowledge = knowledge;
        this.places = places;
        this.advisor = advisor;
    }

    /** What does not come out as the cards say; nothing when all does. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Configuration card : knowledge.configurations().values()) {
            card.cases().forEach(example -> wrong(card, example).ifPresent(says -> problems.add(at(card, says))));
            if (!card.labelOnly()) {
                notOpen(card).ifPresent(says -> problems.add(at(card, says)));
            }
        }
        return problems;
    }

    /** Why a case does not come out as its card says. */
    public Optional<String> wrong(Configuration card, Case example) {
        Finding finding = advisor.advise(example.design()).finding(card.id()).orElseThrow();
        if (finding.status().word().equals(example.expect())) {
            return Optional.empty();
        }
        return Optional.of(card.id() + " is " + finding.status().word() + ", not " + example.expect() + ", in the case '"
                + example.says() + "': "
                + finding.needs().stream()
                        .map(need -> need.need() + " is " + need.state().word())
                        .collect(Collectors.joining(", "))
                + ".");
    }

    /** A design for which the card is reported open although every way to complete it comes to the same. */
    public Optional<String> notOpen(Configuration card) {
        Completions completions = new Completions(knowledge, card);
        for (Completions.Partial partial : completions.partials()) {
            if (status(card, partial) != Status.OPEN) {
                continue;
            }
            Set<Status> statuses = new HashSet<>();
            for (Completions.Partial complete : completions.of(partial)) {
                statuses.add(status(card, complete));
                if (statuses.size() > 1) {
                    break;
                }
            }
            if (statuses.size() < 2) {
                return Optional.of(card.id() + " is open for " + partial + ", yet however that is completed it is "
                        + statuses.iterator().next().word() + ".");
            }
        }
        return Optional.empty();
    }

    private Status status(Configuration card, Completions.Partial partial) {
        return advisor.conclude(new Readings(knowledge, partial.design())).status(card.id());
    }

    private Problem at(Configuration card, String says) {
        return new Problem(places.getOrDefault("configuration " + card.id(), "rules/configurations"), says);
    }
}
