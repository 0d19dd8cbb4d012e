package peersupport.exploring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.Readings;

/** Every single change of a design put to the rules: what improves it, and which findings hang on one answer. */
public final class Sweep {
    private final List<Tried> tried;

    /** A change, and all that moves with it. */
    public record Tried(Change change, Moved moved) {}

    /** Tries every single change that is a decision, not locked, and in play. */
    public Sweep(Knowledge knowledge, Advisor advisor, Design design) {
        Conclusions before = advisor.conclude(new Readings(knowledge, design));
        tried = new Changes(knowledge)
                .of(design).stream()
                        .map(change -> new Tried(
                                change,
                                Moved.between(
                                        knowledge,
                                        before,
                                        advisor.conclude(new Readings(knowledge, change.applyTo(design))))))
                        .toList();
    }

    /** Designs that were put to the rules. */
    public int size() {
        return tried.size();
    }

    /** Changes that gain something and lose nothing, in the order of the interview. */
    public List<Tried> improvements() {
        return tried.stream()
                .filter(one -> one.moved().gainsAnything() && !one.moved().losesAnything())
                .toList();
    }

    /** Changes that gain something and lose something, in the order of the interview. */
    public List<Tried> tradeOffs() {
        return tried.stream()
                .filter(one -> one.moved().gainsAnything() && one.moved().losesAnything())
                .toList();
    }

    /** The changes that move this finding. */
    public List<Tried> moving(String finding) {
        return tried.stream().filter(one -> one.moved().moves(finding)).toList();
    }

    /** The changes that move this finding for the better, or for the worse. */
    public List<Tried> moving(String finding, boolean better) {
        return moving(finding).stream()
                .filter(one -> one.moved().gains().stream()
                                .anyMatch(move -> move.card().id().equals(finding))
                        == better)
                .toList();
    }

    /** The findings that are settled and that one changed answer would flip, with the changes that would. */
    public Map<String, List<Change>> fragile() {
        Map<String, List<Change>> fragile = new LinkedHashMap<>();
        for (Tried one : tried) {
            one.moved().findings().stream()
                    .filter(Moved.Finding::flips)
                    .forEach(moved -> fragile.computeIfAbsent(moved.card().id(), id -> new ArrayList<>())
                            .add(one.change()));
        }
        return fragile;
    }
}
