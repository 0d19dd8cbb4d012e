package peersupport.reasoning.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.context.Condition.Need;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.AgainstCard;
import peersupport.reasoning.CardFact;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.ForCard;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/**
 * Takes away each condition, route and safeguard of a card, turns each condition round and lets each safeguard answer
 * every way: the card's cases must notice. What no case can notice, because it makes no difference, is listed as an
 * exception.
 */
final class MutationCheck {
    /** The kind of thing an exception is, among the places. */
    static final String EXCEPTION = "exception ";

    private final Knowledge knowledge;
    private final Map<String, String> places;
    private final Advisor advisor;

    /** Of this knowledge, with the places of the exceptions among those of all else. */
    MutationCheck(Knowledge knowledge, Map<String, String> places, Advisor advisor) {
        this.knowledge = knowledge;
        this.places = places;
        this.advisor = advisor;
    }

    /** The changes that no case notices, and the exceptions that are none. */
    List<Problem> problems(Configuration card) {
        KieSession rules = advisor.session();
        try {
            return problems(card, rules);
        } finally {
            rules.dispose();
        }
    }

    private List<Problem> problems(Configuration card, KieSession rules) {
        List<Problem> problems = new ArrayList<>();
        Set<String> listed = places.keySet().stream()
                .filter(key -> key.startsWith(EXCEPTION + card.id() + " "))
                .map(key -> key.substring(EXCEPTION.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Function<Need, State>> cases = card.cases().stream()
                .map(example -> states(new ContextStates(knowledge, example.design())))
                .toList();
        Conditions conditions = Conditions.of(card);
        List<Status> unchanged =
                cases.stream().map(states -> status(conditions, states, rules)).toList();
        conditions.changes().forEach((change, changed) -> {
            String name = card.id() + change;
            boolean unnoticed = IntStream.range(0, cases.size())
                    .allMatch(at -> status(changed, cases.get(at), rules) == unchanged.get(at));
            if (unnoticed && !listed.remove(name)) {
                problems.add(new Problem(
                        places.getOrDefault("configuration " + card.id(), "rules/configurations"),
                        "no case notices '" + name + "'. Add one that does; if none can, list it in exceptions.yaml "
                                + "and say why."));
            }
        });
        listed.forEach(name -> problems.add(new Problem(
                places.get(EXCEPTION + name),
                "'" + name + "' is noticed by a case, or changes nothing of " + card.id() + ". Take the line out.")));
        return problems;
    }

    private Function<Need, State> states(ContextStates readings) {
        return need -> (knowledge.contexts().get(need.context()).broughtAbout()
                        ? advisor.conclude(readings).broughtAbout().get(need.context())
                        : readings.state(need.context()))
                .of(need);
    }

    /** Changed conditions have no rule of their own: they are put to the rules that say what a status is, and to no others. */
    private static Status status(Conditions conditions, Function<Need, State> states, KieSession rules) {
        CardFact fact;
        if (conditions.isFor()) {
            ForCard isFor = new ForCard("", "");
            isFor.setNeeds(all(conditions.needs(), states));
            fact = isFor;
        } else {
            AgainstCard against = new AgainstCard("", "");
            against.setArises(all(conditions.arises(), states));
            against.setWays(conditions.ways().stream()
                    .map(route -> AgainstCard.way(
                            all(route.when(), states),
                            State.any(conditions.safeguards().stream()
                                    .filter(safeguard -> safeguard.answers(route))
                                    .map(safeguard -> states.apply(safeguard.need()))
                                    .toArray(State[]::new))))
                    .toList());
            fact = against;
        }
        FactHandle handle = rules.insert(fact);
        rules.fireAllRules();
        rules.delete(handle);
        return fact.status();
    }

    private static State all(List<Need> needs, Function<Need, State> states) {
        return State.all(needs.stream().map(states).toArray(State[]::new));
    }

    /** What decides the status of a card. */
    private record Conditions(
            boolean isFor, List<Need> needs, List<Need> arises, List<Route> routes, List<Safeguard> safeguards) {
        static Conditions of(Configuration card) {
            return new Conditions(card.isFor(), card.needs(), card.arises(), card.routes(), card.safeguards());
        }

        List<Route> ways() {
            return routes.isEmpty() ? List.of(Route.ALWAYS) : routes;
        }

        Conditions withRoutes(List<Route> changed) {
            return new Conditions(isFor, needs, arises, changed, safeguards);
        }

        Conditions withSafeguards(List<Safeguard> changed) {
            return new Conditions(isFor, needs, arises, routes, changed);
        }

        /** With each thing taken away, turned round or widened, by what was done. */
        Map<String, Conditions> changes() {
            Map<String, Conditions> changes = new LinkedHashMap<>();
            lists(needs)
                    .forEach((name, changed) ->
                            changes.put(name, new Conditions(isFor, changed, arises, routes, safeguards)));
            lists(arises)
                    .forEach((name, changed) ->
                            changes.put(name, new Conditions(isFor, needs, changed, routes, safeguards)));
            for (Route route : routes) {
                changes.put(" without the way " + route.id(), withRoutes(without(routes, route)));
                lists(route.when())
                        .forEach((name, when) ->
                                changes.put(name, withRoutes(replaced(routes, route, old -> old.open(when)))));
            }
            for (Safeguard safeguard : safeguards) {
                changes.put(" without " + safeguard.context(), withSafeguards(without(safeguards, safeguard)));
                if (!safeguard.answers().isEmpty()) {
                    changes.put(
                            " with " + safeguard.context() + " against every way",
                            withSafeguards(replaced(safeguards, safeguard, Safeguard::againstEveryWay)));
                }
            }
            return changes;
        }
    }

    /** These conditions with each of them taken away, and turned round. */
    private static Map<String, List<Need>> lists(List<Need> needs) {
        Map<String, List<Need>> lists = new LinkedHashMap<>();
        for (Need need : needs) {
            lists.put(" without " + need, without(needs, need));
            lists.put(" with " + need.negated() + " instead of " + need, replaced(needs, need, Need::negated));
        }
        return lists;
    }

    private static <T> List<T> without(List<T> list, T one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }

    private static <T> List<T> replaced(List<T> list, T one, UnaryOperator<T> by) {
        return list.stream()
                .flatMap(each -> Stream.of(each.equals(one) ? by.apply(each) : each))
                .toList();
    }
}
