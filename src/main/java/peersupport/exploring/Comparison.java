package peersupport.exploring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.Status;

/**
 * Two designs side by side: what moves from the one to the other, and which answers are responsible, each shown to be so
 * by putting the first design to the rules again with only these answers changed.
 *
 * @param differing the questions they answer differently
 * @param moved findings that come out otherwise
 * @param factors factors that come out otherwise
 */
public record Comparison(
        List<Question> differing, List<Responsible<Moved.Finding>> moved, List<Responsible<Moved.FactorMove>> factors) {

    /**
     * A finding or a factor that comes out otherwise, and the answers responsible.
     *
     * @param alone answers each of which moves it by itself
     * @param together when none does alone: a smallest set of answers that does
     */
    public record Responsible<T>(T move, List<Question> alone, List<Question> together) {}

    /**
     * Compares two designs.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public static Comparison of(Knowledge knowledge, Advisor advisor, Design first, Design second) {
        return new Comparing(knowledge, advisor, first, second).comparison();
    }

    /** No answer differs and nothing moves. */
    public boolean none() {
        return differing.isEmpty() && moved.isEmpty() && factors.isEmpty();
    }

    /** Harms with nothing planned against them in the second, and not so in the first. */
    public List<Responsible<Moved.Finding>> newHarms() {
        return moved(move -> move.card().family() == Family.HARM && move.to() == Status.UNGUARDED);
    }

    /** Harms with nothing planned against them in the first, and in the second planned against or reported elsewhere. */
    public List<Responsible<Moved.Finding>> harmsGone() {
        return moved(move ->
                move.card().family() == Family.HARM && move.from() == Status.UNGUARDED && move.to() != Status.OPEN);
    }

    /** Benefits that were in place in the first and are not in place in the second. */
    public List<Responsible<Moved.Finding>> benefitsLost() {
        return moved(move -> move.card().family() == Family.BENEFIT
                && move.to() == Status.NOT_IN_PLACE
                && move.from() == Status.IN_PLACE);
    }

    /** Benefits that are in place in the second and were not in the first. */
    public List<Responsible<Moved.Finding>> benefitsGained() {
        return moved(move -> move.card().family() == Family.BENEFIT && move.to() == Status.IN_PLACE);
    }

    /** Findings that the first settles, and the second leaves open: neither lost nor gone, only no longer said. */
    public List<Responsible<Moved.Finding>> noLongerSaid() {
        return moved(move -> move.to() == Status.OPEN);
    }

    /** All findings that move and stand in none of these. */
    public List<Responsible<Moved.Finding>> others() {
        List<Responsible<Moved.Finding>> others = new ArrayList<>(moved);
        List.of(newHarms(), harmsGone(), benefitsLost(), benefitsGained(), noLongerSaid())
                .forEach(others::removeAll);
        return others;
    }

    private List<Responsible<Moved.Finding>> moved(Predicate<Moved.Finding> such) {
        return moved.stream().filter(one -> such.test(one.move())).toList();
    }

    private record Comparing(Knowledge knowledge, Advisor advisor, Design first, Design second) {

        Comparison comparison() {
            List<Question> differing = knowledge.questions().values().stream()
                    .filter(question -> !Objects.equals(
                            first.answers().get(question.id()), second.answers().get(question.id())))
                    .toList();
            Moved moved = Moved.between(knowledge, conclude(first), conclude(second));
            return new Comparison(
                    differing,
                    moved.findings().stream()
                            .map(move -> responsible(
                                    move,
                                    move.card().id(),
                                    differing,
                                    conclusions ->
                                            conclusions.status(move.card().id()) == move.to()))
                            .toList(),
                    moved.factors().stream()
                            .map(move -> responsible(
                                    move,
                                    move.factor().id(),
                                    differing,
                                    conclusions ->
                                            conclusions.factor(move.factor().id()) == move.to()))
                            .toList());
        }

        /** The answers, among those that differ and this finding or factor rests on, that make it come out as it does. */
        private <T> Responsible<T> responsible(
                T move, String id, List<Question> differing, Predicate<Conclusions> comesOut) {
            Goal goal = Goal.of(knowledge, id).orElseThrow();
            List<Question> resting = goal.questions(knowledge).stream()
                    .filter(differing::contains)
                    .toList();
            List<List<Question>> sets = List.of();
            for (int size = 1; sets.isEmpty() && size <= resting.size(); size++) {
                sets = subsets(resting, size).stream()
                        .filter(set -> comesOut.test(conclude(taking(set))))
                        .toList();
            }
            boolean single = sets.get(0).size() == 1;
            return new Responsible<>(
                    move,
                    single ? sets.stream().flatMap(List::stream).toList() : List.of(),
                    single ? List.of() : sets.get(0));
        }

        /** All choices of so many of these questions, in the order of the interview. */
        private static List<List<Question>> subsets(List<Question> questions, int size) {
            if (size == 0) {
                return List.of(List.of());
            }
            List<List<Question>> subsets = new ArrayList<>();
            for (int at = 0; at <= questions.size() - size; at++) {
                for (List<Question> rest : subsets(questions.subList(at + 1, questions.size()), size - 1)) {
                    List<Question> subset = new ArrayList<>(List.of(questions.get(at)));
                    subset.addAll(rest);
                    subsets.add(subset);
                }
            }
            return subsets;
        }

        /** The first design with the second's answers to these questions. */
        private Design taking(List<Question> questions) {
            Design taken = first;
            for (Question question : questions) {
                Answer answer = second.answers().get(question.id());
                taken = answer == null ? taken.without(question.id()) : taken.with(question.id(), answer);
            }
            return taken;
        }

        private Conclusions conclude(Design design) {
            return new Trying(knowledge, advisor).conclude(design);
        }
    }
}
