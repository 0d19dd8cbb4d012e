package peersupport.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;

/** Every way to answer the questions that something rests on, told apart only where it can make a difference. */
final class Completely {
    private final Theory theory;
    private final Map<String, Set<String>> questions = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    Completely(Theory theory) {
        this.theory = theory;
    }

    /** Adds the questions behind a condition as written, a list of needs, or a single one. */
    Completely behind(Object condition) {
        if (condition instanceof String need) {
            context(need.startsWith("not ") ? need.substring(4) : need);
        } else if (condition instanceof Map<?, ?> form) {
            form.values().forEach(this::behind);
        } else if (condition instanceof List<?> members) {
            members.forEach(this::behind);
        }
        return this;
    }

    private void context(String id) {
        if (!seen.add(id)) {
            return;
        }
        Object from = theory.contexts().get(id);
        if (Theory.BROUGHT_ABOUT.equals(from)) {
            theory.cards().values().stream()
                    .filter(card -> card.bringsAbout().equals(id))
                    .forEach(card -> behind(card.conditions()));
        } else if (from != null) {
            behind(from);
        } else if (theory.owners().containsKey(id)) {
            String question = theory.owners().get(id);
            questions.computeIfAbsent(question, key -> new LinkedHashSet<>()).add(id);
            String gate = theory.questions().get(question).askWhen();
            if (!gate.isEmpty()) {
                context(gate);
            }
        }
    }

    /** All ways. */
    Stream<Map<String, Answer>> ways() {
        Stream<Map<String, Answer>> ways = Stream.of(Map.of());
        for (Map.Entry<String, Set<String>> question : questions.entrySet()) {
            List<Optional<Answer>> answers = answers(question.getKey(), question.getValue());
            ways = ways.flatMap(way -> answers.stream().map(answer -> and(way, question.getKey(), answer)));
        }
        return ways;
    }

    private static Map<String, Answer> and(Map<String, Answer> way, String question, Optional<Answer> answer) {
        Map<String, Answer> both = new LinkedHashMap<>(way);
        answer.ifPresent(given -> both.put(question, given));
        return both;
    }

    /** One answer for each thing that the question can say of these contexts. */
    private List<Optional<Answer>> answers(String question, Set<String> contexts) {
        Theory.Asked asked = theory.questions().get(question);
        List<String> telling = asked.options().entrySet().stream()
                .filter(option -> Stream.concat(
                                option.getValue().makes().stream(), option.getValue().leavesOpen().stream())
                        .anyMatch(contexts::contains))
                .map(Map.Entry::getKey)
                .toList();
        List<Answer> possible = new ArrayList<>();
        if (asked.many()) {
            for (int set = 0; set < 1 << telling.size(); set++) {
                List<String> picked = new ArrayList<>();
                for (int i = 0; i < telling.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        picked.add(telling.get(i));
                    }
                }
                List<String> others = telling.stream()
                        .filter(option -> !picked.contains(option))
                        .toList();
                possible.add(new Chosen(picked, false));
                for (int not = 0; not < 1 << others.size(); not++) {
                    List<String> no = new ArrayList<>();
                    for (int i = 0; i < others.size(); i++) {
                        if ((not >> i & 1) == 1) {
                            no.add(others.get(i));
                        }
                    }
                    possible.add(new Chosen(picked, no, true));
                }
            }
        } else {
            asked.options().keySet().forEach(option -> possible.add(Answer.of(option)));
        }
        Map<List<State>, Optional<Answer>> distinct = new LinkedHashMap<>();
        Function<Optional<Answer>, List<State>> says = answer -> {
            Oracle oracle = new Oracle(
                    ungated(question),
                    answer.map(given -> Map.of(question, given)).orElse(Map.of()));
            return contexts.stream().map(oracle::state).toList();
        };
        distinct.put(says.apply(Optional.empty()), Optional.empty());
        possible.forEach(answer -> distinct.putIfAbsent(says.apply(Optional.of(answer)), Optional.of(answer)));
        return List.copyOf(distinct.values());
    }

    private Theory ungated(String question) {
        Theory.Asked asked = theory.questions().get(question);
        return new Theory(
                Map.of(question, new Theory.Asked(asked.many(), "", asked.optional(), asked.options())),
                Map.of(),
                theory.owners(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of());
    }
}
