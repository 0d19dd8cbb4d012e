package peersupport.exploring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import peersupport.evidence.Knowledge;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Family;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Status;

/**
 * What moves between two designs: harms first, then the order of the advice. A move towards a benefit, or to a harm that
 * is planned against, is a gain, the other way a loss; gains and losses are told side by side and never added up. A harm
 * that the changed programme leaves behind, since it was reported of others, is neither.
 */
public record Impact(List<FindingMove> findings, List<FactorMove> factors) {
    /** {@link #worthMostFirst}, for the reader. */
    public static final String ORDER =
            "Changes that plan against the most harms with nothing planned against them come first, then those that put the most"
                    + " in place, then those that cover the most factors better.";

    /** The order of changes by what they move. */
    public static Comparator<Impact> worthMostFirst(Knowledge knowledge) {
        return Comparator.comparingInt((Impact moved) -> moved.harmsGuarded(knowledge))
                .thenComparingInt(moved -> moved.putInPlace(knowledge))
                .thenComparingLong(Impact::factorsGained)
                .reversed();
    }

    /** A finding that comes out otherwise. */
    public record FindingMove(Configuration card, Status from, Status to) {

        /** How the move is to be told. */
        public Direction direction() {
            return to == Status.OUTSIDE
                    ? Direction.ELSEWHERE
                    : RANKS.get(to) > RANKS.get(from) ? Direction.BETTER : Direction.WORSE;
        }

        /** Whether a settled finding turns into its opposite. */
        public boolean flips() {
            return RANKS.get(from) * RANKS.get(to) < 0;
        }

        /** Reported in other circumstances comes before planned against: what newly arises is a loss, guarded or not. */
        private static final Map<Status, Integer> RANKS = Map.of(
                Status.NOT_IN_PLACE, -1,
                Status.UNGUARDED, -1,
                Status.NAMED_ONLY, 0,
                Status.OPEN, 0,
                Status.IN_PLACE, 1,
                Status.GUARDED, 1,
                Status.OUTSIDE, 2);
    }

    /** Which way a finding moves. */
    public enum Direction {
        /** Towards a benefit, or a harm planned against. */
        BETTER,
        /** Away from them, or a harm that newly arises. */
        WORSE,
        /** A harm reported elsewhere: that does not show that it cannot happen. */
        ELSEWHERE
    }

    /** A factor that comes out otherwise. */
    public record FactorMove(Factor factor, FactorState from, FactorState to) {
        private static final Map<FactorState, Integer> RANKS =
                Map.of(FactorState.GAP, 0, FactorState.OPEN, 1, FactorState.COVERED, 2);

        /** Whether the factor is better covered. */
        public boolean gain() {
            return RANKS.get(to) > RANKS.get(from);
        }

        /** Whether it is less well covered. */
        public boolean loss() {
            return RANKS.get(to) < RANKS.get(from);
        }
    }

    static Impact between(Knowledge knowledge, Conclusions before, Conclusions after) {
        List<FindingMove> harms = new ArrayList<>();
        List<FindingMove> others = new ArrayList<>();
        for (Configuration card : knowledge.configurations().values()) {
            Status from = before.status(card.id());
            Status to = after.status(card.id());
            if (from != to) {
                (card.family() == Family.HARM ? harms : others).add(new FindingMove(card, from, to));
            }
        }
        harms.addAll(others);
        List<FactorMove> factors = knowledge.contents().factors().stream()
                .map(factor -> new FactorMove(factor, before.factor(factor.id()), after.factor(factor.id())))
                .filter(move -> move.from() != move.to())
                .toList();
        return new Impact(List.copyOf(harms), factors);
    }

    /** Whether this finding comes out otherwise. */
    public boolean moves(String finding) {
        return findings.stream().anyMatch(move -> move.card().id().equals(finding));
    }

    /** What a finding that moves comes to. */
    public Status to(String finding) {
        return findings.stream()
                .filter(move -> move.card().id().equals(finding))
                .findFirst()
                .orElseThrow()
                .to();
    }

    /** Nothing moves. */
    public boolean none() {
        return findings.isEmpty() && factors.isEmpty();
    }

    /** Findings that move this way. */
    public List<FindingMove> moving(Direction direction) {
        return findings.stream()
                .filter(finding -> finding.direction() == direction)
                .toList();
    }

    /** How many harms with nothing planned against them are planned against; those that always agree count as one. */
    public int harmsGuarded(Knowledge knowledge) {
        return count(
                knowledge,
                move -> move.card().family() == Family.HARM
                        && move.from() == Status.UNGUARDED
                        && move.to() == Status.GUARDED);
    }

    /** How many findings for the programme are put in place; those that always agree count as one. */
    public int putInPlace(Knowledge knowledge) {
        return count(knowledge, move -> move.to() == Status.IN_PLACE);
    }

    private int count(Knowledge knowledge, Predicate<FindingMove> such) {
        return knowledge
                .entries(findings.stream().filter(such).toList(), FindingMove::card)
                .size();
    }

    /** How many factors are better covered. */
    public long factorsGained() {
        return factors.stream().filter(FactorMove::gain).count();
    }

    /** Whether anything gets better. */
    public boolean gainsAnything() {
        return !moving(Direction.BETTER).isEmpty() || factorsGained() > 0;
    }

    /** Whether anything gets worse. */
    public boolean losesAnything() {
        return !moving(Direction.WORSE).isEmpty() || factors.stream().anyMatch(FactorMove::loss);
    }
}
