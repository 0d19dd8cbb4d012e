package peersupport.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where each row of the register is used: by id, in words a reader can follow. */
public final class Usage {
    /** What the cautions on sources are used for. */
    public static final String SOURCES = "sources";

    /** What the suggestions for an evaluation are used for. */
    private static final String PLAN = "the evaluation plan";

    private final Map<String, Set<String>> uses = new LinkedHashMap<>();

    /** The uses of every row of this knowledge base. */
    public Usage(Knowledge knowledge) {
        Knowledge.Contents contents = knowledge.contents();
        knowledge.configurations().values().forEach(card -> {
            add(card.rows(), card.id());
            card.routes().forEach(route -> add(route.rows(), card.id()));
            card.safeguards().forEach(safeguard -> add(safeguard.rows(), card.id()));
            card.limits().forEach(limit -> add(limit.rows(), card.id()));
            card.follows().ifPresent(follows -> add(follows.rows(), card.id()));
            card.watch().ifPresent(watch -> add(watch.rows(), card.id()));
            card.rolePlay().ifPresent(play -> add(play.rows(), card.id()));
        });
        add(contents.opening().rows(), "the interview");
        contents.checklist().worries().forEach(worry -> add(worry.rows(), "the checklist"));
        contents.checklist().beforehand().forEach(matter -> add(matter.rows(), "the checklist"));
        contents.checklist().practising().forEach(line -> add(line.rows(), "the checklist"));
        contents.factors().forEach(factor -> {
            add(factor.rows(), factor.name());
            factor.signs().forEach(sign -> add(sign.rows(), factor.name()));
            factor.domains().forEach(link -> add(link.rows(), factor.name()));
        });
        contents.notes().forEach(note -> note.sides().forEach(side -> add(side.rows(), note.id())));
        contents.effects().forEach(effect -> add(effect.rows(), "effects"));
        contents.measures().forEach(measure -> add(measure.rows(), "measures"));
        contents.measureSets().forEach(set -> add(set.rows(), "measures"));
        contents.plan().forEach(topic -> topic.lines().forEach(line -> add(line.rows(), PLAN)));
        contents.standards().forEach(standard -> standard.items().forEach(item -> add(item.rows(), standard.name())));
        contents.theories().forEach(theory -> add(theory.rows(), theory.name()));
        contents.contexts()
                .forEach(context -> context.guidance().ifPresent(guidance -> add(guidance.rows(), "guidance")));
        contents.rows().stream()
                .filter(row -> row.id().startsWith("S-") && row.unused().isEmpty())
                .forEach(row -> add(Set.of(row.id()), SOURCES));
    }

    /** Where this row is used; empty when nowhere. */
    public Set<String> of(String row) {
        return uses.getOrDefault(row, Set.of());
    }

    /** The rows used anywhere. */
    public Stream<String> rows() {
        return uses.keySet().stream();
    }

    private void add(Collection<String> rows, String where) {
        rows.forEach(
                row -> uses.computeIfAbsent(row, key -> new LinkedHashSet<>()).add(where));
    }
}
