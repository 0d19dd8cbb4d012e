package peersupport.exploring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.exploring.Change.Kind;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/**
 * The single changes open to a design: of what is decided, never of people or of the setting. Each says something definite:
 * to leave an option out of a list whose rest is undecided is to say no to it.
 */
public final class Changes {
    private final Knowledge knowledge;

    /** Changes in the words of this knowledge base. */
    public Changes(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Whether a question is about what is decided, so that another answer is the designer's to give. */
    public boolean isDecision(Question question) {
        return question.contexts().stream()
                .allMatch(context -> knowledge.contexts().get(context).level().programme());
    }

    /** Whether the answer to a question may not be changed: locked by hand, or because it defines the programme. */
    public static boolean isLocked(Design design, Question question) {
        return design.locked().contains(question.id())
                || question.definesTheProgramme() && !design.unlocked().contains(question.id());
    }

    /** Every change of these questions that is a decision, not locked, and in play, in the order of the interview. */
    public List<Change> of(Design design, List<Question> questions) {
        return ofAll(
                design,
                questions.stream()
                        .filter(question -> !isLocked(design, question))
                        .toList());
    }

    /** Every change of any question that is a decision and in play, locked ones too, in the order of the interview. */
    public List<Change> ofAll(Design design) {
        return ofAll(design, List.copyOf(knowledge.questions().values()));
    }

    private List<Change> ofAll(Design design, List<Question> questions) {
        ContextStates readings = new ContextStates(knowledge, design);
        return questions.stream()
                .filter(question -> isDecision(question) && readings.gate(question) == State.MET)
                .flatMap(question -> of(question, design.answers().get(question.id())))
                .toList();
    }

    private static Stream<Change> of(Question question, Answer answer) {
        Stream<Option> definite =
                question.options().stream().filter(option -> option.leavesOpen().isEmpty());
        if (!question.many()) {
            return definite.filter(option -> !Answer.of(option.id()).equals(answer))
                    .map(option -> new Change(question, Kind.CHOOSE, Optional.of(option), Answer.of(option.id())));
        }
        Chosen before = answer instanceof Chosen chosen ? chosen : new Chosen(List.of(), true);
        Stream<Change> each = definite.flatMap(option -> each(question, before, option));
        return before.restNotDecided() ? Stream.concat(each, Stream.of(settled(question, before))) : each;
    }

    /** The option added, unless it is on the list, and left out, unless that is said. */
    private static Stream<Change> each(Question question, Chosen before, Option option) {
        if (before.options().contains(option.id())) {
            return Stream.of(without(question, before, option));
        }
        boolean undecided = before.restNotDecided() && !before.ruledOut().contains(option.id());
        return undecided
                ? Stream.of(with(question, before, option), without(question, before, option))
                : Stream.of(with(question, before, option));
    }

    /** A list that is open, or not given at all, closed as it stands. */
    private static Change settled(Question question, Chosen before) {
        Kind kind = before.options().isEmpty() ? Kind.NONE : Kind.SETTLE;
        return new Change(
                question,
                kind,
                Optional.empty(),
                new Chosen(before.options(), List.of(), false, before.somethingElse()));
    }

    private static Change with(Question question, Chosen before, Option option) {
        List<String> options = new ArrayList<>(before.options());
        options.add(option.id());
        return new Change(
                question,
                Kind.ADD,
                Optional.of(option),
                before.with(question.inOrder(options), removed(question, before.ruledOut(), option)));
    }

    private static Change without(Question question, Chosen before, Option option) {
        List<String> ruledOut = new ArrayList<>(before.ruledOut());
        ruledOut.add(option.id());
        return new Change(
                question,
                Kind.LEAVE_OUT,
                Optional.of(option),
                before.with(removed(question, before.options(), option), question.inOrder(ruledOut)));
    }

    private static List<String> removed(Question question, List<String> options, Option option) {
        return question.inOrder(options).stream()
                .filter(other -> !other.equals(option.id()))
                .toList();
    }
}
