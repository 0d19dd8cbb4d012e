package peersupport.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Mention.Role;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.OnlyIf;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Question;
import peersupport.evidence.document.PlanTopic;
import peersupport.evidence.document.Standard;
import peersupport.evidence.register.Studied;

/** Which contexts and sources anything in the knowledge base makes use of, and what for. */
public final class Mentions {
    private final Knowledge knowledge;
    private final Knowledge.Contents contents;
    private final List<Mention> mentions = new ArrayList<>();

    /** All that this knowledge base mentions. */
    public Mentions(Knowledge knowledge) {
        this.knowledge = knowledge;
        contents = knowledge.contents();
        knowledge.configurations().values().forEach(this::card);
        contents.factors()
                .forEach(factor -> factor.signs().stream()
                        .flatMap(sign -> sign.any().stream())
                        .forEach(need -> add(need, Role.SIGN, factor.id(), factor.name())));
        contents.contexts()
                .forEach(context -> add(context.definition(), Role.DEFINITION, context.id(), context.says()));
        knowledge
                .questions()
                .values()
                .forEach(question -> add(question.askWhen().stream(), Role.GATE, question.id(), question.asks()));
        knowledge.questions().values().stream()
                .filter(Question::definesTheProgramme)
                .forEach(question ->
                        add(question.contexts().stream(), Role.DESCRIPTION, question.id(), question.asks()));
        contents.notes().forEach(note -> add(note.applies(), Role.NOTE, note.id(), note.id()));
        contents.effects().forEach(effect -> add(effect.applies(), Role.EFFECT, effect.id(), cite(effect.sources())));
        contents.measures().forEach(measure -> add(measure.applies(), Role.MEASURE, measure.id(), measure.name()));
        contents.measureSets().forEach(set -> add(set.applies(), Role.PLAN, set.id(), set.name()));
        contents.standards().forEach(this::standard);
        contents.plan().forEach(topic -> topic.lines().forEach(line -> line(topic, line)));
        contents.checklist()
                .worries()
                .forEach(worry -> add(worry.applies(), Role.CHECKLIST, worry.when(), worry.when()));
        contents.checklist()
                .beforehand()
                .forEach(matter -> add(matter.applies(), Role.CHECKLIST, matter.name(), matter.name()));
        contents.studied().forEach(this::studied);
    }

    /** Every use of a context: those of cards first. */
    public Stream<Mention> all() {
        return mentions.stream();
    }

    /** The contexts that anything makes use of. */
    public Collection<String> contexts() {
        return all().map(mention -> mention.need().context()).collect(Collectors.toSet());
    }

    private void card(Configuration card) {
        card.conditions().forEach(need -> add(need, Role.NEED, card.id(), card.id()));
        card.limits().stream()
                .flatMap(limit -> limit.when().stream())
                .forEach(need -> add(need, Role.NEED, card.id(), card.id()));
        add(card.names().stream(), Role.LABEL, card.id(), card.id());
        card.watch().ifPresent(watch -> {
            add(watch.training().stream(), Role.TRAINING, card.id(), card.id());
            add(watch.onlyIf().stream().map(OnlyIf::context), Role.CHECKLIST, card.id(), card.id());
        });
    }

    private void standard(Standard standard) {
        add(standard.applies(), Role.STANDARD, standard.id(), standard.name());
        standard.items().forEach(item -> add(item.contexts().stream(), Role.STANDARD, standard.id(), standard.name()));
    }

    private void line(PlanTopic topic, PlanTopic.Line line) {
        add(line.applies(), Role.PLAN, topic.id(), topic.title());
        add(line.contexts().stream(), Role.PLAN, topic.id(), topic.title());
    }

    private void studied(Studied studied) {
        Stream.of(studied.population(), studied.setting(), studied.country())
                .forEach(contexts ->
                        add(contexts.stream(), Role.STUDIED, studied.source(), cite(List.of(studied.source()))));
    }

    /** Others only tell of the first. */
    private String cite(List<String> sources) {
        return knowledge.cite(sources.subList(0, Math.min(1, sources.size())));
    }

    private void add(Optional<Condition> condition, Role role, String id, String name) {
        condition.ifPresent(known -> known.needs().forEach(need -> add(need, role, id, name)));
    }

    private void add(Stream<String> contexts, Role role, String id, String name) {
        contexts.forEach(context -> add(new Need(context, true), role, id, name));
    }

    private void add(Need need, Role role, String id, String name) {
        mentions.add(new Mention(need, role, id, name));
    }

    /** The sources that anything cites. */
    public Collection<String> sources() {
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
}
