package peersupport.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import peersupport.reasoning.Theory;

/** Ways to answer so that a condition is as needed, or cannot be: only the questions that it takes. */
final class Ways {
    static final String AND_NO_OTHERS = "and-no-others";
    static final String NONE = "none";
    private static final int MOST = 150;

    private final Theory theory;

    Ways(Theory theory) {
        this.theory = theory;
    }

    /** Designs in which this condition, written as in {@code rules/}, is surely as needed; no more than some. */
    Stream<Map<String, Object>> holding(Object condition) {
        return states(condition, true).stream().map(this::answers).flatMap(Optional::stream);
    }

    /** All contexts that a condition rests on: those behind definitions, gates and what is brought about, too. */
    Set<String> behind(Object condition) {
        Set<String> all = new LinkedHashSet<>();
        addBehind(condition, all);
        return all;
    }

    private void addBehind(Object condition, Set<String> all) {
        if (condition instanceof Map<?, ?> form) {
            form.values().forEach(part -> addBehind(part, all));
        } else if (condition instanceof List<?> parts) {
            parts.forEach(part -> addBehind(part, all));
        } else if (all.add(context(condition))) {
            String context = context(condition);
            Object from = theory.contexts().get(context);
            if (Theory.BROUGHT_ABOUT.equals(from)) {
                feeders(context).forEach(card -> addBehind(card.conditions(), all));
            } else if (from != null) {
                addBehind(from, all);
            } else if (theory.owners().containsKey(context)) {
                addBehind(gate(context), all);
            }
        }
    }

    static String context(Object need) {
        String written = (String) need;
        return written.startsWith("not ") ? written.substring(4) : written;
    }

    static Object all(List<?> parts) {
        return Map.of("all", parts);
    }

    static Object any(List<?> parts) {
        return Map.of("any", parts);
    }

    static Object not(Object part) {
        return Map.of("not", part);
    }

    private Stream<Theory.Card> feeders(String context) {
        return theory.cards().values().stream()
                .filter(card -> card.bringsAbout().equals(context));
    }

    /** What has to be so for the question of this context to be asked. */
    private Object gate(String context) {
        String askWhen = theory.questions().get(theory.owners().get(context)).askWhen();
        return all(askWhen.isEmpty() ? List.of() : List.of(askWhen));
    }

    /** Which contexts that questions own would have to be met, or not met: each map is one way. */
    private List<Map<String, Boolean>> states(Object condition, boolean wanted) {
        if (condition instanceof String need) {
            return ofNeed(need, wanted);
        }
        Map.Entry<?, ?> form = ((Map<?, ?>) condition).entrySet().iterator().next();
        if (form.getKey().equals("not")) {
            return states(form.getValue(), !wanted);
        }
        List<?> members = (List<?>) form.getValue();
        if (form.getKey().equals("all") == wanted) {
            return each(members, wanted);
        }
        List<Map<String, Boolean>> ways = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) { // this one alone, so that it is the one that matters
            ways.addAll(joined(states(members.get(i), wanted), each(others(members, i), !wanted)));
        }
        members.forEach(member -> ways.addAll(states(member, wanted)));
        return some(ways);
    }

    static List<?> others(List<?> members, int but) {
        List<Object> others = new ArrayList<>(members);
        others.remove(but);
        return others;
    }

    private List<Map<String, Boolean>> each(List<?> members, boolean wanted) {
        return each(members, wanted, List.of(Map.of()));
    }

    /** Goes on from these ways, so that what cannot be is left out early. */
    private List<Map<String, Boolean>> each(List<?> members, boolean wanted, List<Map<String, Boolean>> from) {
        List<Map<String, Boolean>> ways = from;
        for (Object member : members) {
            ways = member instanceof Map<?, ?> form && form.get(wanted ? "all" : "any") instanceof List<?> inner
                    ? each(inner, wanted, ways)
                    : joined(ways, states(member, wanted));
        }
        return ways;
    }

    private List<Map<String, Boolean>> ofNeed(String need, boolean wanted) {
        String context = context(need);
        boolean not = !need.equals(context);
        boolean met = wanted != not;
        Object from = theory.contexts().get(context);
        if (Theory.BROUGHT_ABOUT.equals(from)) {
            return met
                    ? some(feeders(context)
                            .flatMap(card -> each(card.needs(), true).stream())
                            .toList())
                    : List.of();
        }
        if (from != null) {
            return states(from, met);
        }
        if (!theory.owners().containsKey(context)) {
            return List.of();
        }
        List<Map<String, Boolean>> ways =
                new ArrayList<>(joined(List.of(Map.of(context, met)), states(gate(context), true)));
        if (!wanted) { // a question that makes no sense will do as well
            ways.addAll(states(gate(context), false));
        }
        return ways;
    }

    private static List<Map<String, Boolean>> joined(List<Map<String, Boolean>> some, List<Map<String, Boolean>> more) {
        return some(some.stream()
                .flatMap(one -> more.stream()
                        .filter(other -> other.entrySet().stream()
                                .allMatch(state ->
                                        one.getOrDefault(state.getKey(), state.getValue()) == state.getValue()))
                        .map(other -> {
                            Map<String, Boolean> both = new LinkedHashMap<>(one);
                            both.putAll(other);
                            return both;
                        }))
                .limit(MOST)
                .toList());
    }

    private static List<Map<String, Boolean>> some(List<? extends Map<String, Boolean>> ways) {
        return ways.stream()
                .<Map<String, Boolean>>map(way -> way)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Optional<Map<String, Object>> answers(Map<String, Boolean> states) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Theory.Asked> question : theory.questions().entrySet()) {
            List<String> so = of(question.getKey(), states, true);
            List<String> notSo = of(question.getKey(), states, false);
            if (!so.isEmpty() || !notSo.isEmpty()) {
                Optional<Object> answer = answer(question.getValue(), so, notSo);
                if (answer.isEmpty()) {
                    return Optional.empty();
                }
                answers.put(question.getKey(), answer.get());
            }
        }
        return Optional.of(answers);
    }

    private List<String> of(String question, Map<String, Boolean> states, boolean wanted) {
        return states.entrySet().stream()
                .filter(state -> state.getValue() == wanted)
                .map(Map.Entry::getKey)
                .filter(context -> theory.owners().get(context).equals(question))
                .toList();
    }

    private static Optional<Object> answer(Theory.Asked asked, List<String> so, List<String> notSo) {
        List<Map.Entry<String, Theory.Option>> possible = asked.options().entrySet().stream()
                .filter(option -> Stream.concat(
                                option.getValue().makes().stream(), option.getValue().leavesOpen().stream())
                        .noneMatch(notSo::contains))
                .sorted(Comparator.comparingInt(
                        option -> option.getValue().makes().size()))
                .toList();
        if (!asked.many()) {
            return possible.stream()
                    .filter(option -> option.getValue().makes().containsAll(so))
                    .<Object>map(Map.Entry::getKey)
                    .findFirst();
        }
        Set<String> picked = new LinkedHashSet<>();
        Set<String> made = new LinkedHashSet<>();
        for (String context : so) {
            if (!made.contains(context)) {
                Optional<Map.Entry<String, Theory.Option>> making = possible.stream()
                        .filter(option -> option.getValue().makes().contains(context))
                        .findFirst();
                if (making.isEmpty()) {
                    return Optional.empty();
                }
                picked.add(making.get().getKey());
                made.addAll(making.get().getValue().makes());
            }
        }
        return Optional.of(closed(asked, picked));
    }

    /** A list that says no to all that it does not name, in the order of the options. */
    static Object closed(Theory.Asked asked, Set<String> picked) {
        List<String> list = new ArrayList<>(
                asked.options().keySet().stream().filter(picked::contains).toList());
        list.add(AND_NO_OTHERS);
        return picked.isEmpty() ? NONE : list;
    }

    /** What else could be answered here, one option otherwise; and nothing at all, which is null. */
    static List<Object> otherwise(Theory.Asked asked, Object answer) {
        List<Object> other = new ArrayList<>();
        if (asked.many()) {
            Set<String> picked = picked(answer);
            asked.options().keySet().forEach(option -> {
                Set<String> changed = new LinkedHashSet<>(picked);
                if (!changed.remove(option)) {
                    changed.add(option);
                }
                other.add(closed(asked, changed));
            });
        } else {
            other.addAll(asked.options().keySet());
        }
        if (answer != null) {
            other.remove(answer);
            other.add(null);
        }
        return other;
    }

    private static Set<String> picked(Object answer) {
        Set<String> picked = new LinkedHashSet<>();
        if (answer instanceof List<?> list) {
            list.forEach(word -> picked.add((String) word));
        }
        picked.remove(AND_NO_OTHERS);
        return picked;
    }
}
