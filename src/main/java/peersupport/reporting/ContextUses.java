package peersupport.reporting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peersupport.evidence.Condition;
import peersupport.evidence.Condition.Need;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;

/** What makes use of each context: cards, signs of APPEAR, other contexts, questions, notes, results, measures. */
final class ContextUses {
    private final Map<String, Map<String, Set<Use>>> uses = new LinkedHashMap<>();

    /**
     * Something that uses a context.
     *
     * @param label its short name
     * @param anchor where it stands in the book
     */
    public record Use(String label, String anchor) {}

    ContextUses(Knowledge knowledge) {
        Knowledge.Contents all = knowledge.contents();
        knowledge.configurations().values().forEach(this::card);
        all.factors()
                .forEach(factor ->
                        factor.signs().forEach(sign -> add(sign.need(), "sign of", factor.name(), factor.id())));
        all.contexts()
                .forEach(context -> add(context.definition(), "part of", context.says(), "context-" + context.id()));
        knowledge
                .questions()
                .values()
                .forEach(question -> question.askWhen()
                        .ifPresent(gate -> add(
                                new Need(gate, true),
                                "opens the question",
                                question.asks(),
                                "question-" + question.id())));
        all.notes().forEach(note -> add(note.touches(), "note", note.id(), "note-" + note.id()));
        all.effects()
                .forEach(effect -> add(
                        effect.applies(),
                        "results from",
                        knowledge.sources().get(effect.sources().get(0)).cite(),
                        "all-results"));
        all.measures().forEach(measure -> add(measure.applies(), "measure", measure.name(), "measure-" + measure.id()));
        all.standards().forEach(standard -> {
            add(standard.applies(), "checklist", standard.name(), "standard-" + standard.id());
            standard.items()
                    .forEach(item -> item.contexts()
                            .forEach(context -> add(
                                    new Need(context, true),
                                    "checklist",
                                    standard.name(),
                                    "standard-" + standard.id())));
        });
    }

    /** The uses of this context, by what they do with it. */
    Map<String, Set<Use>> of(String context) {
        return uses.getOrDefault(context, Map.of());
    }

    private void card(Configuration card) {
        String anchor = FindingLine.anchor(card.id());
        card.needs().forEach(need -> add(need, need.met() ? "needed by" : "must not hold for", card.id(), anchor));
        card.names().ifPresent(context -> add(new Need(context, true), "named by the label of", card.id(), anchor));
        card.watch()
                .ifPresent(watch -> watch.training()
                        .forEach(context ->
                                add(new Need(context, true), "suggested as training beside", card.id(), anchor)));
    }

    private void add(Optional<Condition> condition, String role, String label, String anchor) {
        condition.ifPresent(known -> known.needs().forEach(need -> add(need, role, label, anchor)));
    }

    private void add(Need need, String role, String label, String anchor) {
        uses.computeIfAbsent(need.context(), key -> new LinkedHashMap<>())
                .computeIfAbsent(role, key -> new LinkedHashSet<>())
                .add(new Use(label, anchor));
    }
}
