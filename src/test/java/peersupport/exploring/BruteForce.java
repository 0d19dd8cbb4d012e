package peersupport.exploring;

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
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.State;

/**
 * Every single change of a design and every set of them, worked out from law 7 alone and with no thought for speed, so
 * that what the searches find can be held against it.
 */
final class BruteForce {
    private final Knowledge knowledge;
    private final Advisor advisor;

    BruteForce(Knowledge knowledge, Advisor advisor) {
        this.knowledge = knowledge;
        this.advisor = advisor;
    }

    /**
     * One answer replaced, or one option put on a list or left out of it.
     *
     * @param option the option; empty when a list is closed as it stands
     * @param chosen whether the option is chosen then; to leave it out of a list whose rest is undecided is to say no to it
     */
    record Atom(Question question, Optional<String> option, boolean chosen) {

        /** Whether it would change anything, and is said as one change. */
        boolean possible(Design design) {
            Answer answer = design.answers().get(question.id());
            if (!question.many()) {
                return !Answer.of(option.orElseThrow()).equals(answer);
            }
            Chosen before = list(answer);
            boolean listed = option.filter(before.options()::contains).isPresent();
            boolean no = option.filter(before.ruledOut()::contains).isPresent();
            return option.isEmpty()
                    ? before.restNotDecided()
                    : chosen ? !listed : listed || before.restNotDecided() && !no;
        }

        Design applyTo(Design design) {
            if (!question.many()) {
                return design.with(question.id(), Answer.of(option.orElseThrow()));
            }
            Chosen before = list(design.answers().get(question.id()));
            return design.with(
                    question.id(),
                    new Chosen(
                            with(before.options(), chosen),
                            with(before.ruledOut(), !chosen),
                            option.isPresent() && before.restNotDecided(),
                            before.somethingElse()));
        }

        /** These options with the one at hand among them, or not, in the order of the question. */
        private List<String> with(List<String> options, boolean among) {
            return question.options().stream()
                    .map(Option::id)
                    .filter(id -> option.equals(Optional.of(id)) ? among : options.contains(id))
                    .toList();
        }

        private static Chosen list(Answer answer) {
            return answer instanceof Chosen chosen ? chosen : new Chosen(List.of(), true);
        }
    }

    /** Whether the question asks for a decision that is not locked. */
    boolean changeable(Design design, Question question) {
        return question.contexts().stream()
                        .map(context -> knowledge.contexts().get(context).level())
                        .allMatch(level -> level == Level.FEATURE || level == Level.PROVISION)
                && !design.locked().contains(question.id())
                && (!question.definesTheProgramme() || design.unlocked().contains(question.id()));
    }

    /** Every change of these questions that may be made, in play already or only after others. */
    List<Atom> atoms(Design design, List<Question> questions) {
        return questions.stream()
                .filter(question -> changeable(design, question))
                .flatMap(question -> atoms(design, question))
                .toList();
    }

    List<Atom> atoms(Design design) {
        return atoms(design, List.copyOf(knowledge.questions().values()));
    }

    private static Stream<Atom> atoms(Design design, Question question) {
        Stream<Atom> options = question.options().stream()
                .filter(option -> option.leavesOpen().isEmpty())
                .flatMap(option -> Stream.of(true, false)
                        .limit(question.many() ? 2 : 1)
                        .map(chosen -> new Atom(question, Optional.of(option.id()), chosen)));
        Stream<Atom> closing =
                question.many() ? Stream.of(new Atom(question, Optional.empty(), false)) : Stream.empty();
        return Stream.concat(options, closing).filter(atom -> atom.possible(design));
    }

    /** The designs that so many of these changes lead to, each set applied in an order that is possible. */
    Stream<Design> reachable(Design design, List<Atom> atoms, int size) {
        return subsets(atoms, size).filter(BruteForce::oneAnswerToEach).flatMap(set -> applied(design, set).stream());
    }

    /** Whether no two say something else of the same: of a question with one answer, or of one option of a list. */
    private static boolean oneAnswerToEach(List<Atom> set) {
        return set.stream()
                        .map(atom -> atom.question().id() + (atom.question().many() ? atom.option() : ""))
                        .distinct()
                        .count()
                == set.size();
    }

    /** The design with these changes made; empty when every order comes to a question that does not arise then. */
    private Optional<Design> applied(Design design, List<Atom> set) {
        if (set.isEmpty()) {
            return Optional.of(design);
        }
        ContextStates readings = new ContextStates(knowledge, design);
        return set.stream()
                .filter(atom -> readings.gate(atom.question()) == State.MET && atom.possible(design))
                .flatMap(atom -> {
                    List<Atom> others = new ArrayList<>(set);
                    others.remove(atom);
                    return applied(atom.applyTo(design), others).stream();
                })
                .findFirst();
    }

    static <T> Stream<List<T>> subsets(List<T> all, int size) {
        if (size == 0) {
            return Stream.of(List.of());
        }
        return Stream.iterate(0, at -> at <= all.size() - size, at -> at + 1)
                .flatMap(at -> subsets(all.subList(at + 1, all.size()), size - 1)
                        .map(rest -> Stream.concat(Stream.of(all.get(at)), rest.stream())
                                .toList()));
    }

    /** What advising on two designs says otherwise: "id: from → to", findings and factors. */
    Set<String> differences(Design before, Design after) {
        Map<String, String> was = advised(before);
        Set<String> differences = new LinkedHashSet<>();
        advised(after).forEach((id, is) -> {
            if (!is.equals(was.get(id))) {
                differences.add(id + ": " + was.get(id) + " → " + is);
            }
        });
        return differences;
    }

    private Map<String, String> advised(Design design) {
        Advice advice = advisor.advise(design);
        Map<String, String> advised = new LinkedHashMap<>(advice.statuses());
        advice.factors()
                .forEach(reading ->
                        advised.put(reading.factor().id(), reading.state().word()));
        return advised;
    }

    /** The same, as a change was told to move them. */
    static Set<String> told(Moved moved) {
        Set<String> told = new LinkedHashSet<>();
        moved.findings()
                .forEach(move -> told.add(move.card().id() + ": " + move.from().word() + " → "
                        + move.to().word()));
        moved.factors()
                .forEach(move -> told.add(move.factor().id() + ": "
                        + move.from().word() + " → " + move.to().word()));
        return told;
    }

    /** What the rules conclude of every finding and factor, in words, by id. */
    Map<String, String> said(Design design) {
        Conclusions conclusions = advisor.conclude(new ContextStates(knowledge, design));
        Map<String, String> said = new LinkedHashMap<>();
        knowledge
                .configurations()
                .keySet()
                .forEach(id -> said.put(id, conclusions.status(id).word()));
        knowledge
                .contents()
                .factors()
                .forEach(factor ->
                        said.put(factor.id(), conclusions.factor(factor.id()).word()));
        return said;
    }
}
