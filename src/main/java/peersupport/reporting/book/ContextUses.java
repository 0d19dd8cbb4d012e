package peersupport.reporting.book;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Mention;
import peersupport.evidence.Mentions;
import peersupport.reporting.shared.FindingLine.Behind;

/** What makes use of each context, in words, with the place in the evidence book where it stands. */
public final class ContextUses {
    private final Map<String, Map<String, Set<Use>>> uses = new LinkedHashMap<>();

    /** Something that uses a context, and where it stands in the book; empty where it does not. */
    public record Use(String label, String anchor) {}

    ContextUses(Knowledge knowledge) {
        new Mentions(knowledge)
                .all()
                .forEach(mention -> uses.computeIfAbsent(mention.need().context(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(role(mention), key -> new LinkedHashSet<>())
                        .add(new Use(mention.name(), anchor(knowledge, mention))));
    }

    /** The uses of this context, by what they do with it. */
    Map<String, Set<Use>> of(String context) {
        return uses.getOrDefault(context, Map.of());
    }

    private static String role(Mention mention) {
        return switch (mention.role()) {
            case NEED -> mention.need().met() ? "needed by" : "must not hold for";
            case LABEL -> "named by the label of";
            case TRAINING -> "suggested as training beside";
            case SIGN -> "sign of";
            case DEFINITION -> "part of";
            case GATE -> "opens the question";
            case DESCRIPTION -> "named in documents, from the question";
            case NOTE -> "note";
            case EFFECT -> "results from";
            case MEASURE -> "measure";
            case STANDARD -> "checklist";
            case PLAN -> "suggested evaluation plan";
            case CHECKLIST -> "suggested risk checklist";
            case STUDIED -> "studied by";
        };
    }

    /** The lines of the evaluation plan are no evidence, and stand on a page of their own; so do optional questions. */
    private static String anchor(Knowledge knowledge, Mention mention) {
        return switch (mention.role()) {
            case NEED, LABEL, TRAINING -> Behind.chain(mention.id()).anchor();
            case SIGN -> mention.id();
            case DEFINITION -> "context-" + mention.id();
            case GATE, DESCRIPTION ->
                knowledge.questions().get(mention.id()).contexts().isEmpty() ? "" : "question-" + mention.id();
            case NOTE -> "note-" + mention.id();
            case EFFECT -> "all-results";
            case MEASURE -> "measure-" + mention.id();
            case STANDARD -> "standard-" + mention.id();
            case STUDIED -> "source-" + mention.id();
            case PLAN, CHECKLIST -> "";
        };
    }
}
