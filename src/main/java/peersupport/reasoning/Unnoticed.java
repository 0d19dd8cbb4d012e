package peersupport.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.reasoning.Completions.Partial;

/**
 * Takes away each need of a card, and puts each other need in its stead: the card's cases must notice. What no case can
 * notice, because it makes no difference, is listed as an exception.
 */
final class Unnoticed {
    /** The kind of thing an exception is, among the places. */
    static final String EXCEPTION = "exception ";

    private final Knowledge knowledge;
    private final Map<String, String> places;
    private final Advisor advisor;
    private final Set<Need> all;

    /** Of this knowledge, with the places of the exceptions among those of all else. */
    Unnoticed(Knowledge knowledge, Map<String, String> places, Advisor advisor) {
        this.knowledge = knowledge;
        this.places = places;
        this.advisor = advisor;
        this.all = knowledge.configurations().values().stream()
                .flatMap(card -> card.needs().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A card's needs with one of them changed. */
    private record Change(String name, Need lost, Optional<Need> instead, List<Need> needs) {}

    /** The changes that no case notices, and the exceptions that are none. */
    List<Problem> problems(Configuration card) {
        List<Problem> problems = new ArrayList<>();
        Set<String> listed = places.keySet().stream()
                .filter(key -> key.startsWith(EXCEPTION + card.id() + " "))
                .map(key -> key.substring(EXCEPTION.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Function<Need, State>> cases = card.cases().stream()
                .map(example -> states(new Partial(example.design().answers())))
                .toList();
        Set<Need> told = new LinkedHashSet<>();
        for (Change change : changes(card)) {
            boolean unnoticed = cases.stream()
                    .allMatch(states -> status(change.needs(), states) == status(card.needs(), states));
            boolean exception = unnoticed && listed.remove(change.name());
            if (unnoticed && (exception || !told.contains(change.lost()))) {
                Optional<String> says = exception
                        ? makesADifference(card, change)
                        : makesADifference(card, change).or(() -> Optional.of(makesNone(change)));
                says.ifPresent(what -> {
                    told.add(change.lost());
                    problems.add(new Problem(
                            places.getOrDefault("configuration " + card.id(), "rules/configurations"), what));
                });
            }
        }
        listed.forEach(name -> problems.add(new Problem(
                places.get(EXCEPTION + name),
                "'" + name + "' is noticed by a case, or changes nothing that " + card.id()
                        + " needs. Take the line out.")));
        return problems;
    }

    private static String makesNone(Change change) {
        return "'" + change.name() + "' makes no difference, however the questions are answered. Change the needs, or "
                + "list it in exceptions.yaml and say why.";
    }

    private Optional<String> makesADifference(Configuration card, Change change) {
        return unlike(card, change).map(way -> {
            Function<Need, State> states = states(way);
            return "no case notices '" + change.name() + "'. Add one that does, such as " + way + ": "
                    + status(card.needs(), states).word() + ", and " + status(change.needs(), states).word()
                    + " with the change.";
        });
    }

    /** Answers for which a change makes a difference. Needs that share no question with it are as needed. */
    private Optional<Partial> unlike(Configuration card, Change change) {
        List<Need> needs = new ArrayList<>(card.needs());
        change.instead().ifPresent(needs::add);
        Stream<Partial> ways = Stream.of(new Partial(Map.of()));
        for (Completions group : Completions.of(knowledge, needs)) {
            List<Partial> some = group.concerns(change.lost().context())
                            || change.instead().filter(need -> group.concerns(need.context())).isPresent()
                    ? group.partials().toList()
                    : group.partials()
                            .filter(partial -> status(
                                            card.needs().stream()
                                                    .filter(need -> group.concerns(need.context()))
                                                    .toList(),
                                            states(partial))
                                    == Status.ACTIVE)
                            .limit(1)
                            .toList();
            ways = ways.flatMap(way -> some.stream().map(way::and));
        }
        return ways.filter(way -> {
                    Function<Need, State> states = states(way);
                    return status(card.needs(), states) != status(change.needs(), states);
                })
                .findFirst();
    }

    private List<Change> changes(Configuration card) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Need lost : card.needs()) {
            add(changes, card, lost, Optional.empty());
        }
        for (Need lost : card.needs()) {
            Stream.of(Stream.of(lost.negated()), all.stream(), siblings(lost))
                    .flatMap(others -> others)
                    .filter(other -> !card.needs().contains(other) && !restsOn(other, card))
                    .forEach(other -> add(changes, card, lost, Optional.of(other)));
        }
        return List.copyOf(changes.values());
    }

    private static void add(Map<String, Change> changes, Configuration card, Need lost, Optional<Need> instead) {
        List<Need> needs = card.needs().stream()
                .flatMap(need -> need.equals(lost) ? instead.stream() : Stream.of(need))
                .toList();
        String name = card.id()
                + instead.map(other -> " with " + other + " instead of ").orElse(" without ")
                + lost;
        changes.putIfAbsent(name, new Change(name, lost, instead, needs));
    }

    /** What the same question could also have made of this need. */
    private Stream<Need> siblings(Need need) {
        return knowledge.owner(need.context()).stream()
                .flatMap(question -> question.contexts().stream())
                .map(context -> new Need(context, need.met()));
    }

    /** Whether a need rests on what the card brings about: the check refuses that. */
    private boolean restsOn(Need need, Configuration card) {
        Set<String> behind = new LinkedHashSet<>();
        card.broughtAbout().ifPresent(context -> knowledge.addWithAllBehind(need.context(), behind));
        return card.broughtAbout().filter(behind::contains).isPresent();
    }

    private Function<Need, State> states(Partial partial) {
        Readings readings = new Readings(knowledge, partial.design());
        List<Conclusions> concluded = new ArrayList<>();
        return need -> {
            if (!knowledge.contexts().get(need.context()).broughtAbout()) {
                return readings.state(need.context());
            }
            if (concluded.isEmpty()) {
                concluded.add(advisor.conclude(readings));
            }
            return concluded.get(0).broughtAbout(need.context());
        };
    }

    /** What the rules would conclude, were they written for these needs. */
    private static Status status(List<Need> needs, Function<Need, State> states) {
        if (needs.stream().anyMatch(need -> states.apply(need).ruledOut(need))) {
            return Status.BLOCKED;
        }
        return needs.stream().allMatch(need -> states.apply(need).asNeeded(need)) ? Status.ACTIVE : Status.OPEN;
    }
}
