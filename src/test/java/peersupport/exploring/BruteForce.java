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
import peersupport.evidence.Level;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.Readings;
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
     * One answer replaced, or one option added to or taken from a list.
     *
     * @param option the option chosen or toggled; empty when a list is closed as it stands
     */
    record Atom(Question question, Optional<String> option) {

        /** Whether it takes an option from a list whose rest is undecided: then nothing would be said of that option. */
        boolean unsays(Design design) {
            return design.answers().get(question.id()) instanceof Chosen chosen
                    && chosen.restNotDecided()
                    && option.filter(chosen.options()::contains).isPresent();
        }

        Design applyTo(Design design) {
            if (!question.many()) {
                return design.with(question.id(), Answer.of(option.orElseThrow()));
            }
            Answer answer = design.answers().get(question.id());
            Chosen before = answer instanceof Chosen chosen ? chosen : new Chosen(List.of(), true);
            Set<String> options = new LinkedHashSet<>();
            question.options().stream()
                    .map(Option::id)
                    .filter(id -> before.options().contains(id) != option.equals(Optional.of(id)))
                    .forEach(options::add);
            return design.with(
                    question.id(), new Chosen(List.copyOf(options), option.isPresent() && before.restNotDecided()));
        }
    }

    /** Whether the question asks for a decision that is not locked. */
    boolean changeable(Design design, Question question) {
        return question.contexts().stream()
                        .allMatch(context -> knowledge.contexts().get(context).level() == Level.PROGRAMME)
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
        Answer answer = design.answers().get(question.id());
        Stream<Atom> options = question.options().stream()
                .filter(option -> option.leavesOpen().isEmpty())
                .filter(option -> question.many() || !Answer.of(option.id()).equals(answer))
                .map(option -> new Atom(question, Optional.of(option.id())));
        boolean closed = answer instanceof Chosen chosen && !chosen.restNotDecided();
        return question.many() && !closed
                ? Stream.concat(options, Stream.of(new Atom(question, Optional.empty())))
                : options;
    }

    /** The designs that so many of these changes lead to, each set applied in an order that is possible. */
    Stream<Design> reachable(Design design, List<Atom> atoms, int size) {
        return subsets(atoms, size)
                .filter(BruteForce::oneAnswerToAQuestion)
                .flatMap(set -> applied(design, set).stream());
    }

    private static boolean oneAnswerToAQuestion(List<Atom> set) {
        List<Question> single = set.stream()
                .map(Atom::question)
                .filter(question -> !question.many())
                .toList();
        return single.size() == Set.copyOf(single).size();
    }

    /** The design with these changes made; empty when every order comes to a question that does not arise then. */
    private Optional<Design> applied(Design design, List<Atom> set) {
        if (set.isEmpty()) {
            return Optional.of(design);
        }
        Readings readings = new Readings(knowledge, design);
        return set.stream()
                .filter(atom -> readings.gate(atom.question()) == State.MET && !atom.unsays(design))
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
        Conclusions conclusions = advisor.conclude(new Readings(knowledge, design));
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
