package peersupport.reasoning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import peersupport.design.Answer.Chosen;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.reasoning.check.CaseCheck;
import peersupport.reasoning.check.Completions;

/**
 * Seeded random designs. Every second one is steered from a card, so that the rules are met near their edges: a
 * card for in place and a card against unguarded, one answer short, or one answer wrong, with random answers to
 * everything else.
 */
public final class RandomDesigns {
    /** How to answer so that each card holds: the same for all random designs on one knowledge, and long to find. */
    private static final Map<Knowledge, Map<String, List<List<Completions.Partial>>>> HOLDING =
            new ConcurrentHashMap<>();

    private final Knowledge knowledge;
    private final CaseCheck trial;
    private final Random random;
    private final List<Configuration> cards;

    /** Designs on this knowledge; the same seed gives the same designs. */
    public RandomDesigns(Knowledge knowledge, Advisor advisor, long seed) {
        this.knowledge = knowledge;
        this.trial = new CaseCheck(knowledge, Map.of(), advisor);
        this.random = new Random(seed);
        this.cards = knowledge.configurations().values().stream()
                .filter(card -> !card.labelOnly())
                .toList();
    }

    /** So many designs. */
    public Stream<Design> designs(int count) {
        return Stream.generate(this::next).limit(count);
    }

    /** The next design. */
    public Design next() {
        Map<String, Answer> answers = random.nextBoolean() ? new LinkedHashMap<>() : steered();
        double said = random.nextDouble();
        for (Question question : knowledge.questions().values()) {
            if (!answers.containsKey(question.id()) && random.nextDouble() < said) {
                answers.put(question.id(), answer(question));
            }
        }
        return Design.named("A random design").withAnswers(answers);
    }

    /** A random answer of any kind. */
    public Answer answer(Question question) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Answer.DontKnow();
        }
        return kind == 1 && question.mayNotApply()
                ? new Answer.DoesNotApply()
                : chosen(question, question.options(), kind < 5);
    }

    /** A random definite answer that leaves nothing open. */
    public Answer definite(Question question) {
        return chosen(
                question,
                question.options().stream()
                        .filter(option -> option.leavesOpen().isEmpty())
                        .toList(),
                false);
    }

    private Answer chosen(Question question, List<Option> from, boolean rest) {
        if (!question.many()) {
            return Answer.of(pick(from).id());
        }
        List<String> yes = new ArrayList<>();
        List<String> no = new ArrayList<>();
        from.forEach(option ->
                List.of(yes, no, new ArrayList<String>()).get(random.nextInt(3)).add(option.id()));
        String own = question.somethingElse() && random.nextInt(4) == 0 ? "people from the village" : "";
        return rest && yes.isEmpty() && no.isEmpty() && own.isEmpty()
                ? new Answer.DontKnow()
                : new Chosen(yes, no, rest, own);
    }

    private Map<String, Answer> steered() {
        Configuration card = pick(cards);
        Map<String, Answer> answers = new LinkedHashMap<>();
        HOLDING.computeIfAbsent(knowledge, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(card.id(), id -> holding(card))
                .forEach(ways -> answers.putAll(pick(ways).answers()));
        int how = random.nextInt(3);
        if (how > 0) {
            String question = pick(new ArrayList<>(answers.keySet()));
            answers.remove(question);
            if (how == 2) {
                answers.put(question, answer(knowledge.questions().get(question)));
            }
        }
        return answers;
    }

    /** For each group of conditions that share questions, some ways to answer these so that the card holds. */
    private List<List<Completions.Partial>> holding(Configuration card) {
        return Completions.of(knowledge, card).stream()
                .map(group -> {
                    List<Completions.Partial> partials =
                            new ArrayList<>(group.partials().toList());
                    Collections.shuffle(partials, new Random(card.id().hashCode()));
                    return partials.stream()
                            .filter(partial -> trial.asNeeded(card, group, partial))
                            .limit(20)
                            .toList();
                })
                .toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
