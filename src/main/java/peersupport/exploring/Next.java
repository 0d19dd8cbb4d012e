package peersupport.exploring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Question;
import peersupport.reasoning.Advice;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.State;

/**
 * What to decide next: the questions without a definite answer, by what rests on them. Those on which most harms rest
 * come first, then those on which most findings rest, then the order of the interview.
 *
 * @param open questions that an open finding or an unsettled factor rests on
 * @param idle questions in play, without a definite answer, on which nothing rests any more
 */
public record Next(List<Turning> open, List<Question> idle) {

    /**
     * A question, and what its answer can still settle.
     *
     * @param entries findings, harms first; those that always agree stand and count as one
     */
    public record Turning(Question question, List<List<Finding>> entries, List<FactorReading> factors) {

        /** Each finding by itself. */
        public List<Finding> findings() {
            return entries.stream().flatMap(List::stream).toList();
        }

        /** How many of them are harms. */
        public long harms() {
            return entries.stream()
                    .filter(entry -> entry.get(0).card().family() == Family.HARM)
                    .count();
        }
    }

    private static final Comparator<Turning> MOST_FIRST = Comparator.comparingLong(Turning::harms)
            .thenComparingInt(turning -> turning.entries().size())
            .reversed();

    /** What to decide next after this advice. */
    public static Next after(Knowledge knowledge, Advice advice) {
        Map<String, Map<String, Finding>> findings = new LinkedHashMap<>();
        advice.findings().stream()
                .filter(Finding::open)
                .forEach(finding -> rest(findings, finding.id(), finding, finding.missing().stream()));
        // a gap stays one; once a sign that is only also seen is missing, nothing but a missing sign that matters
        // changes what is open
        Map<String, Map<String, FactorReading>> factors = new LinkedHashMap<>();
        advice.factors().stream()
                .filter(factor -> factor.state() == FactorState.OPEN)
                .forEach(factor -> rest(
                        factors,
                        factor.factor().id(),
                        factor,
                        factor.signs().stream()
                                .filter(sign -> sign.state() == State.NOT_SAID)
                                .filter(sign -> sign.sign().matters()
                                        || factor.signs().stream().noneMatch(other -> other.state() == State.NOT_MET))
                                .flatMap(sign -> sign.any().stream())));
        List<Turning> open = new ArrayList<>();
        List<Question> idle = new ArrayList<>();
        for (Question question : knowledge.questions().values()) {
            Collection<Finding> resting =
                    findings.getOrDefault(question.id(), Map.of()).values();
            Collection<FactorReading> signs =
                    factors.getOrDefault(question.id(), Map.of()).values();
            if (!resting.isEmpty() || !signs.isEmpty()) {
                open.add(new Turning(
                        question, knowledge.entries(harmsFirst(resting), Finding::card), List.copyOf(signs)));
            } else if (advice.open().contains(question)) {
                idle.add(question);
            }
        }
        open.sort(MOST_FIRST);
        return new Next(List.copyOf(open), List.copyOf(idle));
    }

    /** What the answer to this question can still settle; empty when nothing rests on it any more. */
    public Optional<Turning> on(Question question) {
        return open.stream()
                .filter(turning -> turning.question().equals(question))
                .findFirst();
    }

    /** Notes, by question and id, what rests on the answers that these conditions still want. */
    private static <T> void rest(Map<String, Map<String, T>> resting, String id, T what, Stream<NeedRead> reads) {
        reads.filter(read -> read.state() == State.NOT_SAID)
                .flatMap(NeedRead::unanswered)
                .forEach(question -> resting.computeIfAbsent(question, first -> new LinkedHashMap<>())
                        .put(id, what));
    }

    private static List<Finding> harmsFirst(Collection<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(finding -> finding.card().family() != Family.HARM))
                .toList();
    }
}
