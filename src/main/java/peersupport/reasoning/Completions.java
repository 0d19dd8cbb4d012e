package peersupport.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Question;

/** Every way to answer the questions a card rests on, and every way to complete what is left open. */
final class Completions {
    private final Knowledge knowledge;
    private final Set<String> contexts = new LinkedHashSet<>();
    private final Map<String, List<Optional<Answer>>> answers = new LinkedHashMap<>();

    Completions(Knowledge knowledge, Configuration card) {
        this.knowledge = knowledge;
        card.needs().forEach(need -> rest(need.context()));
        for (Question question : knowledge.questions().values()) {
            if (question.contexts().stream().anyMatch(contexts::contains)) {
                answers.put(question.id(), answers(question));
            }
        }
    }

    /** Answers to the questions a card rests on; a question not answered is absent. */
    record Partial(Map<String, Answer> answers) {
        Design design() {
            return Design.named("").withAnswers(answers);
        }

        @Override
        public String toString() {
            return answers.isEmpty() ? "a design with no answers" : "the answers " + answers;
        }
    }

    /**
     * All combinations, complete and not. One with an answer that is held back says no more than the one without it, and
     * is left out.
     */
    List<Partial> partials() {
        return product(answers).stream().filter(this::nothingHeldBack).toList();
    }

    private boolean nothingHeldBack(Partial partial) {
        Readings readings = new Readings(knowledge, partial.design());
        return partial.answers().keySet().stream()
                .allMatch(id -> readings.gate(knowledge.questions().get(id)) != State.NOT_SAID);
    }

    /** All complete combinations that keep what this one says. */
    List<Partial> of(Partial partial) {
        Map<String, List<Optional<Answer>>> kept = new LinkedHashMap<>();
        answers.forEach((question, all) -> kept.put(
                question,
                all.stream()
                        .filter(answer -> answer.isPresent() && definite(answer.get()))
                        .filter(answer -> keeps(partial.answers().get(question), answer.get()))
                        .toList()));
        return product(kept);
    }

    private static boolean definite(Answer answer) {
        return !(answer instanceof Chosen chosen && chosen.restNotDecided());
    }

    private static boolean keeps(Answer before, Answer after) {
        if (before == null || before.equals(after)) {
            return true;
        }
        return before instanceof Chosen some
                && some.restNotDecided()
                && after instanceof Chosen all
                && all.options().containsAll(some.options());
    }

    private static List<Partial> product(Map<String, List<Optional<Answer>>> choices) {
        List<Partial> all = List.of(new Partial(Map.of()));
        for (Map.Entry<String, List<Optional<Answer>>> choice : choices.entrySet()) {
            List<Partial> longer = new ArrayList<>();
            for (Partial partial : all) {
                for (Optional<Answer> answer : choice.getValue()) {
                    Map<String, Answer> answers = new LinkedHashMap<>(partial.answers());
                    answer.ifPresent(given -> answers.put(choice.getKey(), given));
                    longer.add(new Partial(answers));
                }
            }
            all = longer;
        }
        return all;
    }

    /** One answer for each thing the question can say of the contexts the card rests on. */
    private List<Optional<Answer>> answers(Question question) {
        List<Optional<Answer>> all = new ArrayList<>();
        all.add(Optional.empty());
        if (question.mayNotApply()) {
            all.add(Optional.of(new Answer.DoesNotApply()));
        }
        Map<List<String>, Option> distinct = new LinkedHashMap<>();
        question.options().forEach(option -> distinct.putIfAbsent(
                Stream.concat(
                                option.makes().stream().filter(contexts::contains),
                                option.leavesOpen().stream().filter(contexts::contains).map(id -> "?" + id))
                        .toList(),
                option));
        if (!question.many()) {
            distinct.values().forEach(option -> all.add(Optional.of(Answer.of(option.id()))));
            return all;
        }
        distinct.remove(List.of());
        List<List<String>> subsets = new ArrayList<>(List.of(List.of()));
        for (Option option : distinct.values()) {
            for (List<String> subset : List.copyOf(subsets)) {
                subsets.add(Stream.concat(subset.stream(), Stream.of(option.id())).toList());
            }
        }
        for (List<String> subset : subsets) {
            all.add(Optional.of(new Chosen(subset, false)));
            all.add(Optional.of(new Chosen(subset, true)));
        }
        return all;
    }

    private void rest(String id) {
        if (!contexts.add(id)) {
            return;
        }
        Context context = knowledge.contexts().get(id);
        if (context.broughtAbout()) {
            knowledge.feeders(id).forEach(card -> card.needs().forEach(need -> rest(need.context())));
        }
        context.definition().ifPresent(definition -> definition.needs().map(Need::context).forEach(this::rest));
        knowledge.owner(id).flatMap(Question::askWhen).ifPresent(this::rest);
    }
}
