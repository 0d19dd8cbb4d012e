package peersupport.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Domain;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Grounds;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.evidence.document.BidHeading;
import peersupport.evidence.document.Checklist;
import peersupport.evidence.document.Measure;
import peersupport.evidence.document.MeasureSet;
import peersupport.evidence.document.PlanTopic;
import peersupport.evidence.document.Standard;
import peersupport.evidence.register.Effect;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.evidence.register.Studied;
import peersupport.evidence.register.Theory;

/**
 * The knowledge base as one immutable value, with look-ups by id. Everything about the subject is here; the code around
 * it names no question, context or theory.
 */
public final class Knowledge {
    private final Contents contents;
    private final Map<String, Question> questions;
    private final Map<String, Context> contexts;
    private final Map<String, Configuration> configurations;
    private final Map<String, Source> sources;
    private final Map<String, Row> rows;
    private final Map<String, Measure> measures;
    private final Map<String, Studied> studied;
    private final Map<String, Domain> domains;
    private final Map<String, Question> owners = new HashMap<>();
    private final Map<String, List<Configuration>> feeders;
    private final Map<String, List<Configuration>> together = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Set<String>> behind = new HashMap<>();
    private final List<String> groups;
    private final List<List<String>> places;

    /**
     * Everything the folder {@code rules/} holds, in file order.
     *
     * @param version the version printed with every advice
     * @param moved former cards, by id: the card that says it now
     * @param opening what the interview opens with
     * @param appearCaution what must be said wherever APPEAR is read
     */
    public record Contents(
            String version,
            Map<String, String> moved,
            Opening opening,
            List<Section> sections,
            List<Context> contexts,
            List<Configuration> configurations,
            String appearCaution,
            List<Domain> domains,
            List<Factor> factors,
            List<Note> notes,
            List<Effect> effects,
            List<Measure> measures,
            List<MeasureSet> measureSets,
            List<Standard> standards,
            Checklist checklist,
            List<PlanTopic> plan,
            List<BidHeading> bid,
            List<Theory> theories,
            List<Studied> studied,
            List<Row> rows,
            List<Source> sources) {}

    /** One finding from an example, to open the interview with; the rows it rests on. */
    public record Opening(List<String> lines, List<String> rows) {}

    /** The knowledge base with these contents; their ids are taken to be unique. */
    public Knowledge(Contents contents) {
        this.contents = contents;
        questions = byId(
                contents.sections().stream()
                        .flatMap(s -> s.questions().stream())
                        .toList(),
                Question::id);
        contexts = byId(contents.contexts(), Context::id);
        configurations =
                byId(contents.configurations().stream().sorted(REPORT_ORDER).toList(), Configuration::id);
        sources = byId(contents.sources().stream().sorted(AS_CITED).toList(), Source::id);
        rows = byId(contents.rows(), Row::id);
        measures = byId(contents.measures(), Measure::id);
        studied = byId(contents.studied(), Studied::source);
        domains = byId(contents.domains(), Domain::id);
        questions.values().forEach(q -> q.contexts().forEach(context -> owners.put(context, q)));
        feeders = configurations.values().stream()
                .filter(card -> card.broughtAbout().isPresent())
                .collect(Collectors.groupingBy(card -> card.broughtAbout().get(), Collectors.toUnmodifiableList()));
        configurations.values().stream()
                .filter(card -> !card.labelOnly())
                .collect(Collectors.groupingBy(card -> Grounds.of(card, contexts)))
                .values()
                .forEach(alike -> alike.forEach(card -> together.put(card.id(), List.copyOf(alike))));
        contexts.keySet().forEach(id -> order.put(id, order.size()));
        contexts.keySet().forEach(id -> {
            Set<String> found = new LinkedHashSet<>();
            addWithAllBehind(id, found);
            found.stream()
                    .flatMap(context -> owner(context).stream())
                    .forEach(question -> behind.computeIfAbsent(question.id(), key -> new LinkedHashSet<>())
                            .add(id));
        });
        groups = askedBeside(Studied::population)
                .flatMap(question -> question.contexts().stream())
                .toList();
        places = askedBeside(Studied::setting).map(Question::contexts).toList();
    }

    /** The questions that ask about what sources studied. */
    private Stream<Question> askedBeside(Function<Studied, List<String>> studied) {
        return contents.studied().stream()
                .flatMap(source -> studied.apply(source).stream())
                .flatMap(context -> owner(context).stream())
                .distinct();
    }

    /** Family, then the letter of the id, then its number. */
    private static final Comparator<Configuration> REPORT_ORDER = Comparator.comparing(Configuration::family)
            .thenComparing(card -> card.id().substring(0, 1), Comparator.comparing(Configuration.LETTERS::indexOf))
            .thenComparing(card -> Integer.parseInt(card.id().substring(1)));

    private static final Pattern BESIDE_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** As readers look them up: by their short citations, in the order of English letters. */
    private static final Comparator<Source> AS_CITED = Comparator.comparing((Source source) -> BESIDE_LETTERS
                    .matcher(Normalizer.normalize(source.cite(), Normalizer.Form.NFD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT))
            .thenComparing(Source::id);

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(id.apply(value), value));
        return Collections.unmodifiableMap(map);
    }

    /** The contents in file order. */
    public Contents contents() {
        return contents;
    }

    /** The questions by id, in the order of the interview. */
    public Map<String, Question> questions() {
        return questions;
    }

    /** The questions that count as open until they are answered, in the order of the interview: not the optional ones. */
    public List<Question> counting() {
        return contents.sections().stream()
                .filter(section -> !section.optional())
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** The first few questions, in the order they are put. */
    public List<Question> firstQuestions() {
        return questions.values().stream()
                .filter(question -> question.first().isPresent())
                .sorted(Comparator.comparingInt(question -> question.first().getAsInt()))
                .toList();
    }

    /** The contexts by id. */
    public Map<String, Context> contexts() {
        return contexts;
    }

    /** The cards by id, in the order they are reported: family, then number. */
    public Map<String, Configuration> configurations() {
        return configurations;
    }

    /** The cards that always agree with this one, itself included: a source keeps them apart, readers see one entry. */
    public List<Configuration> together(Configuration card) {
        return together.getOrDefault(card.id(), List.of(card));
    }

    /** What is told of cards, as entries: what is told of those that always agree stands in the place of the first. */
    public <T> List<List<T>> entries(Collection<T> told, Function<T, Configuration> card) {
        return List.copyOf(told.stream()
                .collect(Collectors.groupingBy(
                        one -> together(card.apply(one)).get(0).id(),
                        LinkedHashMap::new,
                        Collectors.toUnmodifiableList()))
                .values());
    }

    /** The card that says now what a former card with this id said. */
    public Optional<Configuration> movedTo(String id) {
        return Optional.ofNullable(contents.moved().get(id)).map(configurations::get);
    }

    /** The sources by id, in the order of their short citations. */
    public Map<String, Source> sources() {
        return sources;
    }

    /** Short citations of the sources with these ids, in one line. */
    public String cite(List<String> ids) {
        return ids.stream().map(id -> sources.get(id).cite()).collect(Collectors.joining("; "));
    }

    /** The register of evidence rows by id. */
    public Map<String, Row> rows() {
        return rows;
    }

    /** The measures by id. */
    public Map<String, Measure> measures() {
        return measures;
    }

    /** The recovery domains by id. */
    public Map<String, Domain> domains() {
        return domains;
    }

    /** Whom this source studied, where the register says. */
    public Optional<Studied> studied(String source) {
        return Optional.ofNullable(studied.get(source));
    }

    /** The question that owns this context; empty for definitions and what is brought about. */
    public Optional<Question> owner(String context) {
        return Optional.ofNullable(owners.get(context));
    }

    /** The contexts that a changed answer to this question may touch, through definitions and gates. */
    public Set<String> behind(Question question) {
        return behind.getOrDefault(question.id(), Set.of());
    }

    /** The groups of people a programme can be for: the contexts of the questions that say whom sources studied. */
    public List<String> groups() {
        return groups;
    }

    /** The settings a programme can work in, by the questions that say where sources studied. */
    public List<List<String>> places() {
        return places;
    }

    /** Ids of the notes and results by the designs they concern: those with the same condition together. */
    public Map<Condition, List<String>> concerned() {
        Map<Condition, List<String>> concerned = new LinkedHashMap<>();
        contents.notes()
                .forEach(note -> concerned
                        .computeIfAbsent(note.applies().orElse(new Condition.All(List.of())), key -> new ArrayList<>())
                        .add(note.id()));
        contents.effects()
                .forEach(effect -> concerned
                        .computeIfAbsent(speaksFor(effect), key -> new ArrayList<>())
                        .add(effect.id()));
        return concerned;
    }

    /**
     * The designs a result speaks for: those it applies to, of people and in settings that its sources studied. Where
     * it was not seen whom or where they studied, it may or may not speak.
     */
    public Condition speaksFor(Effect effect) {
        List<Condition> all = new ArrayList<>(effect.applies().stream().toList());
        List<Studied> sources = effect.sources().stream()
                .flatMap(source -> studied(source).stream())
                .toList();
        Stream.of(
                        sources.stream()
                                .flatMap(one -> one.population().stream())
                                .toList(),
                        sources.stream().flatMap(one -> one.setting().stream()).toList())
                .map(seen -> seen.isEmpty()
                        ? new Condition.NotSeen()
                        : new Condition.Any(seen.stream()
                                .distinct()
                                .map(context -> (Condition) new Condition.Need(context, true))
                                .toList()))
                .forEach(all::add);
        return new Condition.All(all);
    }

    /** Whether it was not seen whom, or where, the sources of a result studied. */
    public boolean notSeen(Effect effect) {
        return speaksFor(effect) instanceof Condition.All all && all.members().contains(new Condition.NotSeen());
    }

    /** Where this context stands among all: 0 for the first. */
    public int place(String context) {
        return order.get(context);
    }

    /** The contexts this one is worked out from: of its definition, of what brings it about, or the gate of its question. */
    public Stream<String> restsOn(String id) {
        Context context = contexts.get(id);
        if (context.broughtAbout()) {
            return feeders(id).stream().flatMap(Configuration::conditions).map(Condition.Need::context);
        }
        return context.definition()
                .map(definition -> definition.needs().map(Condition.Need::context))
                .orElseGet(() -> owner(id).flatMap(Question::askWhen).stream());
    }

    /** Adds this context and all it rests on, however far back. */
    public void addWithAllBehind(String id, Set<String> found) {
        if (found.add(id)) {
            restsOn(id).forEach(next -> addWithAllBehind(next, found));
        }
    }

    /** The cards that bring this context about. */
    public List<Configuration> feeders(String context) {
        return feeders.getOrDefault(context, List.of());
    }
}
