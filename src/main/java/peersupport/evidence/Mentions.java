package peersupport.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which contexts and sources anything in the knowledge base makes use of. */
final class Mentions {
    private final Knowledge.Contents contents;

    Mentions(Knowledge knowledge) {
        contents = knowledge.contents();
    }

    Collection<String> contexts() {
        Set<String> used = new HashSet<>();
        contents.contexts().forEach(context -> add(used, context.definition()));
        contents.configurations().forEach(card -> {
            card.needs().forEach(need -> used.add(need.context()));
            card.names().ifPresent(used::add);
            card.watch().ifPresent(watch -> used.addAll(watch.training()));
        });
        contents.sections()
                .forEach(section -> section.questions()
                        .forEach(question -> question.askWhen().ifPresent(used::add)));
        contents.factors()
                .forEach(factor ->
                        factor.signs().forEach(sign -> used.add(sign.need().context())));
        contents.notes().forEach(note -> add(used, note.touches()));
        contents.effects().forEach(effect -> add(used, effect.applies()));
        contents.measures().forEach(measure -> add(used, measure.applies()));
        contents.standards().forEach(standard -> {
            add(used, standard.applies());
            standard.items().forEach(item -> used.addAll(item.contexts()));
        });
        contents.plan()
                .forEach(topic -> topic.lines().forEach(line -> {
                    add(used, line.applies());
                    used.addAll(line.contexts());
                }));
        contents.studied().forEach(studied -> {
            used.addAll(studied.population());
            used.addAll(studied.setting());
            used.addAll(studied.country());
        });
        return used;
    }

    Collection<String> sources() {
        Set<String> cited = new HashSet<>();
        contents.configurations().forEach(card -> cited.addAll(card.sources()));
        contents.notes().forEach(note -> note.sides().forEach(side -> cited.addAll(side.sources())));
        contents.effects().forEach(effect -> cited.addAll(effect.sources()));
        contents.measures().forEach(measure -> cited.addAll(measure.sources()));
        contents.standards().forEach(standard -> cited.addAll(standard.sources()));
        contents.theories().forEach(theory -> cited.addAll(theory.sources()));
        contents.rows().forEach(row -> cited.addAll(row.sources()));
        return cited;
    }

    private static void add(Set<String> used, Optional<Condition> condition) {
        condition.ifPresent(known -> known.needs().forEach(need -> used.add(need.context())));
    }
}
