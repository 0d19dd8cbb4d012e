package peersupport.exploring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Question;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.Readings;
import peersupport.reasoning.Status;

/**
 * Two designs side by side: what moves from the one to the other, and which answers are responsible, each shown to be so
 * by putting the first design to the rules again with only these answers changed.
 *
 * @param differing the questions they answer differently
 * @param moved what moves, with the answers that move it
 * @param factors factors that come out otherwise
 */
public record Comparison(List<Question> differing, List<Responsible> moved, List<Moved.FactorMove> factors) {

    /**
     * A finding that comes out otherwise.
     *
     * @param alone answers each of which moves it by itself
     * @param together when none does alone: a smallest set of answers that does
     */
    public record Responsible(Moved.Finding finding, List<Question> alone, List<Question> together) {}

    /** Compares two designs. */
    public static Comparison of(Knowledge knowledge, Advisor advisor, Design first, Design second) {
        return new Comparing(knowledge, advisor, first, second).comparison();
    }

    /** No answer differs and nothing moves. */
    public boolean none() {
        return differing.isEmpty() && moved.isEmpty() && factors.isEmpty();
    }

    /** Harms that are active in the second and were not in the first. */
    public List<Responsible> newHarms() {
        return moved.stream()
                .filter(one -> one.finding().card().family() == Family.HARM
                        && one.finding().to() == Status.ACTIVE)
                .toList();
    }

    /** Harms that were active in the first and are not in the second. */
    public List<Responsible> harmsGone() {
        return moved.stream()
                .filter(one -> one.finding().card().family() == Family.HARM
                        && one.finding().from() == Status.ACTIVE)
                .toList();
    }

    /** Benefits that were active in the first and are not in the second. */
    public List<Responsible> benefitsLost() {
        return moved.stream()
                .filter(one -> one.finding().card().family() == Family.BENEFIT
                        && one.finding().from() == Status.ACTIVE)
                .toList();
    }

    /** Benefits that are active in the second and were not in the first. */
    public List<Responsible> benefitsGained() {
        return moved.stream()
                .filter(one -> one.finding().card().family() == Family.BENEFIT
                        && one.finding().to() == Status.ACTIVE)
                .toList();
    }

    /** All that moves and stands in none of these. */
    public List<Responsible> others() {
        List<Responsible> others = new ArrayList<>(moved);
        others.removeAll(newHarms());
        others.removeAll(harmsGone());
        others.removeAll(benefitsLost());
        others.removeAll(benefitsGained());
        return others;
    }

    private record Comparing(Knowledge knowledge, Advisor advisor, Design first, Design second) {

        Comparison comparison() {
            List<Question> differing = knowledge.questions().values().stream()
                    .filter(question -> !Objects.equals(
                            first.answers().get(question.id()), second.answers().get(question.id())))
                    .toList();
            Moved moved = Moved.between(knowledge, conclude(first), conclude(second));
            Map<Question, Conclusions> single = new LinkedHashMap<>();
            differing.forEach(question -> single.put(question, conclude(taking(List.of(question)))));
            return new Comparison(
                    differing,
                    moved.findings().stream()
                            .map(finding -> responsible(finding, single))
                            .toList(),
                    moved.factors());
        }

        private Responsible responsible(Moved.Finding finding, Map<Question, Conclusions> single) {
            String id = finding.card().id();
            List<Question> alone = single.entrySet().stream()
                    .filter(entry -> entry.getValue().status(id) == finding.to())
                    .map(Map.Entry::getKey)
                    .toList();
            if (!alone.isEmpty()) {
                return new Responsible(finding, alone, List.of());
            }
            List<Question> together = new ArrayList<>(single.keySet());
            for (Question question : single.keySet()) {
                List<Question> fewer = new ArrayList<>(together);
                fewer.remove(question);
                if (conclude(taking(fewer)).status(id) == finding.to()) {
                    together = fewer;
                }
            }
            return new Responsible(finding, List.of(), List.copyOf(together));
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
            return advisor.conclude(new Readings(knowledge, design));
        }
    }
}
