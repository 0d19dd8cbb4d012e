package peersupport.reasoning.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer.Chosen;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/**
 * Every way to answer the questions that some conditions of a card rest on, and every way to complete what is left open.
 * Conditions that share no question can be answered apart, and are kept apart: their combinations add up instead of multiplying.
 */
public final class Completions {
    private final Knowledge knowledge;
    private final Set<String> contexts;
    private final Map<String, List<Optional<Answer>>> answers = new LinkedHashMap<>();

    private Completions(Knowledge knowledge, Set<String> contexts) {
        this.knowledge = knowledge;
        this.contexts = contexts;
        for (Question question : knowledge.questions().values()) {
            if (question.contexts().stream().anyMatch(contexts::contains)) {
                answers.put(question.id(), answers(question));
            }
        }
    }

    /** The completions of a card's conditions, one for each group of conditions that share questions. */
    public static List<Completions> of(Knowledge knowledge, Configuration card) {
        List<Set<String>> groups = new ArrayList<>();
        for (Need need : card.conditions().toList()) {
            Set<String> contexts = new LinkedHashSet<>();
            knowledge.addWithAllBehind(need.context(), contexts);
            for (Set<String> group : List.copyOf(groups)) {
                if (shareQuestions(knowledge, group, contexts)) {
                    groups.remove(group);
                    contexts.addAll(group);
                }
            }
            groups.add(contexts);
        }
        return groups.stream().map(group -> new Completions(knowledge, group)).toList();
    }

    private static boolean shareQuestions(Knowledge knowledge, Set<String> some, Set<String> others) {
        Set<Question> questions = new HashSet<>();
        some.forEach(context -> knowledge.owner(context).ifPresent(questions::add));
        return others.stream()
                .flatMap(context -> knowledge.owner(context).stream())
                .anyMatch(questions::contains);
    }

    /** Whether this context is one of those at hand. */
    public boolean concerns(String context) {
        return contexts.contains(context);
    }

    /** Answers to the questions; one not answered is absent. */
    public record Partial(Map<String, Answer> answers) {
        /** A design of nothing else. */
        public Design design() {
            return Design.named("").withAnswers(answers);
        }

        /** These answers and those. */
        public Partial and(Partial others) {
            Map<String, Answer> both = new LinkedHashMap<>(others.answers());
            both.putAll(answers);
            return new Partial(both);
        }

        @Override
        public String toString() {
            return answers.isEmpty()
                    ? "a design without answers"
                    : answers.entrySet().stream()
                            .map(answer -> answer.getKey() + ": "
                                    + answer.getValue().toString().replace("[]", "none"))
                            .sorted()
                            .collect(Collectors.joining(", ", "a design that answers ", ""));
        }
    }

    /**
     * All combinations, complete and not. One with an answer that is held back says no more than the one without it, and
     * is left out.
     */
    public Stream<Partial> partials() {
        return product(answers).filter(this::nothingHeldBack);
    }

    private boolean nothingHeldBack(Partial partial) {
        ContextStates readings = new ContextStates(knowledge, partial.design());
        return partial.answers().keySet().stream()
                .allMatch(id -> readings.gate(knowledge.questions().get(id)) != State.NOT_SAID);
    }

    /** All combinations that leave nothing open and keep what this one says. */
    public Stream<Partial> of(Partial partial) {
        Map<String, List<Optional<Answer>>> kept = new LinkedHashMap<>();
        answers.forEach((id, all) -> {
            Question question = knowledge.questions().get(id);
            Answer before = partial.answers().get(id);
            kept.put(
                    id,
                    all.stream()
                            .filter(after -> completes(question, before, after.orElse(null)))
                            .toList());
        });
        return product(kept);
    }

    /** Whether an answer keeps all that another says of the contexts at hand, and leaves none of them open. */
    private boolean completes(Question question, Answer before, Answer after) {
        return question.contexts().stream().filter(contexts::contains).allMatch(context -> {
            State was = ContextStates.answered(context, question, before);
            State is = ContextStates.answered(context, question, after);
            return is != State.NOT_SAID && (was == State.NOT_SAID || was == is);
        });
    }

    private static Stream<Partial> product(Map<String, List<Optional<Answer>>> choices) {
        Stream<Partial> all = Stream.of(new Partial(Map.of()));
        for (Map.Entry<String, List<Optional<Answer>>> choice : choices.entrySet()) {
            all = all.flatMap(partial -> choice.getValue().stream()
                    .map(answer -> answer.map(given -> new Partial(Map.of(choice.getKey(), given)).and(partial))
                            .orElse(partial)));
        }
        return all;
    }

    /** One answer for each thing the question can say of the contexts at hand. */
    private List<Optional<Answer>> answers(Question question) {
        Map<List<State>, Optional<Answer>> distinct = new LinkedHashMap<>();
        List<String> own =
                question.contexts().stream().filter(contexts::contains).toList();
        Stream.concat(
                        Stream.of(Optional.<Answer>empty()),
                        possible(question, own).map(Optional::of))
                .forEach(answer -> distinct.putIfAbsent(
                        own.stream()
                                .map(context -> ContextStates.answered(context, question, answer.orElse(null)))
                                .toList(),
                        answer));
        return List.copyOf(distinct.values());
    }

    private static Stream<Answer> possible(Question question, List<String> own) {
        if (!question.many()) {
            Stream<Answer> notApplying = question.mayNotApply() ? Stream.of(new Answer.DoesNotApply()) : Stream.empty();
            return Stream.concat(question.options().stream().map(option -> Answer.of(option.id())), notApplying);
        }
        List<Option> telling = question.options().stream()
                .filter(option -> Stream.concat(option.makes().stream(), option.leavesOpen().stream())
                        .anyMatch(own::contains))
                .toList();
        List<List<String>> subsets = new ArrayList<>(List.of(List.of()));
        for (Option option : telling) {
            for (List<String> subset : List.copyOf(subsets)) {
                subsets.add(
                        Stream.concat(subset.stream(), Stream.of(option.id())).toList());
            }
        }
        // to a list, "does not apply" says what "none of these" says
        return subsets.stream().flatMap(subset -> Stream.of(new Chosen(subset, false), new Chosen(subset, true)));
    }
}
