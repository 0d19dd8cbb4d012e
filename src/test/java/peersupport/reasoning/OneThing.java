package peersupport.reasoning;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;

/** Changes one thing about a design. */
final class OneThing {
    private final Knowledge knowledge;
    private final RandomDesigns random;
    private final Random choose;

    OneThing(Knowledge knowledge, RandomDesigns random, long seed) {
        this.knowledge = knowledge;
        this.random = random;
        this.choose = new Random(seed);
    }

    /** One of these options instead of whatever was said. */
    UnaryOperator<Design> instead(String question, String... options) {
        return design -> design.with(question, Answer.of(options[choose.nextInt(options.length)]));
    }

    /**
     * One of these options, of any where none are named, beside whatever was said; where nothing was, the rest stays
     * undecided.
     */
    UnaryOperator<Design> adding(String question, String... options) {
        List<String> from = options.length > 0
                ? List.of(options)
                : knowledge.questions().get(question).options().stream()
                        .map(Option::id)
                        .toList();
        return design -> {
            Set<String> more = new HashSet<>(Set.of(from.get(choose.nextInt(from.size()))));
            boolean rest = true;
            if (design.answers().get(question) instanceof Chosen chosen) {
                more.addAll(chosen.options());
                rest = chosen.restNotDecided();
            }
            return design.with(question, new Chosen(List.copyOf(more), rest));
        };
    }

    /** Other answers to questions about who comes. */
    Design othersCome(Design design) {
        Design changed = design;
        for (Question question : aboutPeople()) {
            changed = choose.nextBoolean() ? changed.with(question.id(), random.answer(question)) : changed;
        }
        return changed;
    }

    /** More people, and more that is true of some of them. */
    Design welcomingMore(Design design) {
        Design changed = design;
        for (Question question : aboutPeople()) {
            changed = adding(question.id()).apply(changed);
        }
        return changed;
    }

    private List<Question> aboutPeople() {
        return knowledge.questions().values().stream()
                .filter(question -> !question.contexts().isEmpty())
                .filter(question -> question.contexts().stream()
                        .allMatch(context -> knowledge.contexts().get(context).level() == Level.PEOPLE))
                .toList();
    }
}
