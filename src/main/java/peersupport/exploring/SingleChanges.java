package peersupport.exploring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;

/**
 * Every single change of a design put to the rules: what improves it, and which findings hang on one answer. A locked
 * answer is never suggested for change, but a finding may hang on it all the same.
 */
public final class SingleChanges {
    private final List<Tried> tried;
    private final Comparator<Tried> worthMostFirst;

    /**
     * A change, and all that moves with it.
     *
     * @param locked whether it is of a locked answer, so that it is told and never suggested
     */
    public record Tried(Change change, Impact moved, boolean locked) {}

    /**
     * Tries every single change that is a decision and in play.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public SingleChanges(Knowledge knowledge, Advisor advisor, Design design) {
        Probe probe = new Probe(knowledge, advisor);
        worthMostFirst = Comparator.comparing(Tried::moved, Impact.worthMostFirst(knowledge));
        Conclusions before = probe.conclude(design);
        tried = new Changes(knowledge)
                .ofAll(design).stream()
                        .map(change -> new Tried(
                                change,
                                Impact.between(knowledge, before, probe.conclude(change.applyTo(design))),
                                Changes.isLocked(design, change.question())))
                        .sorted(Comparator.comparing(Tried::locked))
                        .toList();
    }

    /** Designs that were put to the rules. */
    public int size() {
        return tried.size();
    }

    /** How many of the changes may be suggested. */
    public long suggestible() {
        return tried.stream().filter(one -> !one.locked()).count();
    }

    /** Changes that gain something and lose nothing, those worth most first, then in the order of the interview. */
    public List<Tried> improvements() {
        return gaining(false);
    }

    /** Changes that gain something and lose something, those worth most first, then in the order of the interview. */
    public List<Tried> tradeOffs() {
        return gaining(true);
    }

    private List<Tried> gaining(boolean losing) {
        return tried.stream()
                .filter(one -> !one.locked()
                        && one.moved().gainsAnything()
                        && one.moved().losesAnything() == losing)
                .sorted(worthMostFirst)
                .toList();
    }

    /** The changes that move this finding, those of locked answers last. */
    public List<Tried> moving(String finding) {
        return tried.stream().filter(one -> one.moved().moves(finding)).toList();
    }

    /** The changes that move this finding this way, those of locked answers last. */
    public List<Tried> moving(String finding, Impact.Direction direction) {
        return tried.stream()
                .filter(one -> one.moved().moving(direction).stream()
                        .anyMatch(move -> move.card().id().equals(finding)))
                .toList();
    }

    /** The findings that are settled and that one changed answer would flip, with the changes that would. */
    public Map<String, List<Change>> fragile() {
        Map<String, List<Change>> fragile = new LinkedHashMap<>();
        for (Tried one : tried) {
            one.moved().findings().stream()
                    .filter(Impact.FindingMove::flips)
                    .forEach(moved -> fragile.computeIfAbsent(moved.card().id(), id -> new ArrayList<>())
                            .add(one.change()));
        }
        return fragile;
    }
}
