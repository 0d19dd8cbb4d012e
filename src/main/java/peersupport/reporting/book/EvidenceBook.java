package peersupport.reporting.book;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Usage;
import peersupport.evidence.card.Case;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Evidence;
import peersupport.evidence.card.Family;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Option;
import peersupport.evidence.document.Measure;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.evidence.register.Strength;
import peersupport.evidence.register.Studied;
import peersupport.evidence.register.Theory;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.FindingLine.Behind;
import peersupport.reporting.shared.Group;
import peersupport.reporting.shared.Results;
import peersupport.reporting.shared.Results.EffectGroup;
import peersupport.reporting.shared.Templates;
import peersupport.reporting.shared.Wording;

/** The whole knowledge base on one page, for readers without the advisor, with what each part rests on. */
public final class EvidenceBook {
    private static final int BEST_KNOWN = 8;

    private final Knowledge knowledge;
    private final Usage usage;
    private final ContextUses contextUses;

    /** The book on this knowledge base. */
    public EvidenceBook(Knowledge knowledge) {
        this.knowledge = knowledge;
        usage = new Usage(knowledge);
        contextUses = new ContextUses(knowledge);
    }

    /** The book as an HTML page that stands alone and prints. */
    public static String html(Knowledge knowledge) {
        EvidenceBook book = new EvidenceBook(knowledge);
        Wording wording = new Wording(knowledge);
        return new Templates().write("evidence-book", Map.of("report", book, "base", knowledge, "wording", wording));
    }

    /** A family of cards: those that speak for a programme, then those that speak against it. */
    public record FamilyPart(Family family, String title, String about, List<Configuration> cards) {}

    /** Conditions that belong together. */
    public record ContextPart(String id, String title, List<Context> contexts) {}

    /** A source and how much leans on it. */
    public record Leaning(Source source, List<Configuration> cards, String strengths, List<Row> rows) {}

    /** The cards by family. */
    public List<FamilyPart> families() {
        return List.of(
                family(
                        Family.TAKE_UP,
                        "Who comes, and who may stay away",
                        "what draws people to peer support, and what keeps them from it"),
                family(Family.BENEFIT, "What may help", "how peer support may do people good"),
                family(Family.HARM, "What may harm", "how it may do people harm"),
                family(
                        Family.IMPLEMENTATION,
                        "What supports or weakens the work",
                        "what makes it easier or harder to run"));
    }

    private FamilyPart family(Family family, String title, String about) {
        return new FamilyPart(family, title, about, cards(card -> card.family() == family));
    }

    private List<Configuration> cards(Predicate<Configuration> wanted) {
        return knowledge.configurations().values().stream().filter(wanted).toList();
    }

    /** The theories that explain a card. */
    public List<Theory> theories(Configuration card) {
        return knowledge.contents().theories().stream()
                .filter(theory -> theory.explains().contains(card.id()))
                .toList();
    }

    /** Whom the sources of a card studied. */
    public List<Studied> studied(Configuration card) {
        return card.sources().stream()
                .flatMap(source -> knowledge.studied(source).stream())
                .toList();
    }

    /** The cases of a card that are programmes from the papers. */
    public List<Case> fromPapers(Configuration card) {
        return card.cases().stream().filter(one -> one.programme().isPresent()).toList();
    }

    /** How many cases of a card are made up to try it out. */
    public int madeUp(Configuration card) {
        return card.cases().size() - fromPapers(card).size();
    }

    /** What the advisor says of a case. */
    public String comesTo(Case one) {
        return Stream.of(Status.values())
                .filter(status -> status.word().equals(one.expect()))
                .map(Wording::words)
                .findFirst()
                .orElseThrow();
    }

    /** How many lines this project suggests beside a card. */
    public int suggestions(Configuration card) {
        return new SuggestedLines(knowledge)
                .about(card).stream().mapToInt(topic -> topic.lines().size()).sum();
    }

    /** Whether a condition is a single need; otherwise it has members. */
    public boolean isNeed(Condition condition) {
        return condition instanceof Need;
    }

    /** How many of the members of a condition it takes. */
    public String lead(Condition condition) {
        return condition instanceof All ? "All of these" : "Any of these";
    }

    /** The conditions, by the section of the interview that asks for them; then those no question owns. */
    public List<ContextPart> contexts() {
        List<String> asked = List.copyOf(knowledge.questions().keySet());
        Stream<ContextPart> sections = knowledge.contents().sections().stream()
                .map(section -> new ContextPart(
                        section.id(),
                        section.title(),
                        contexts(context -> section.id().equals(section(context))).stream()
                                .sorted(Comparator.comparing(context -> asked.indexOf(knowledge
                                        .owner(context.id())
                                        .orElseThrow()
                                        .id())))
                                .toList()));
        Stream<ContextPart> others = Stream.of(
                new ContextPart(
                        "worked-out",
                        "Worked out from others",
                        contexts(context -> context.definition().isPresent())),
                new ContextPart(
                        "brought-about", "Brought about by the programme itself", contexts(Context::broughtAbout)));
        return Stream.concat(sections, others)
                .filter(part -> !part.contexts().isEmpty())
                .toList();
    }

    private String section(Context context) {
        return knowledge.owner(context.id()).map(question -> question.section()).orElse("");
    }

    private List<Context> contexts(Predicate<Context> wanted) {
        return knowledge.contents().contexts().stream().filter(wanted).toList();
    }

    /** Whose matter a context is. */
    public String level(Context context) {
        return switch (context.level()) {
            case PEOPLE -> "about some of those who come";
            case FEATURE -> "what the programme is";
            case PROVISION -> "what the programme provides";
            case SETTING -> "about where it works";
        };
    }

    /** The answers that say a context holds. */
    public List<Option> answers(Context context) {
        return knowledge.owner(context.id()).stream()
                .flatMap(question -> question.options().stream())
                .filter(option -> option.makes().contains(context.id()))
                .toList();
    }

    /** What makes use of a context, by what it does with it. */
    public Map<String, Set<ContextUses.Use>> uses(Context context) {
        return contextUses.of(context.id());
    }

    /** The notes of one kind: conflict, not-found or limit. */
    public List<Note> notes(String kind) {
        return knowledge.contents().notes().stream()
                .filter(note -> note.kind().word().equals(kind))
                .toList();
    }

    /** The results of trials and reviews, those from one source about the same people together. */
    public List<EffectGroup> results() {
        return Results.all(knowledge).measured();
    }

    /** The measures by what they are used for. */
    public List<Group<Measure>> measures() {
        return Group.by(
                measure -> measure.role() == Measure.Role.IMPLEMENTATION
                        ? "Putting it into practice"
                        : Wording.upper(measure.role().word()),
                knowledge.contents().measures().stream()
                        .sorted(Comparator.comparing(Measure::role))
                        .toList());
    }

    /** Where a row is used: ids of cards, names of other things. */
    public Iterable<String> uses(Row row) {
        return usage.of(row.id());
    }

    /** A row, or its beginning where it is long. */
    public String gist(String row) {
        return SuggestedPage.gist(row);
    }

    /** The anchor of a card. */
    public String anchor(String card) {
        return Behind.chain(card).anchor();
    }

    /** Every source, with what leans on it. */
    public List<Leaning> sources() {
        return knowledge.sources().values().stream().map(this::leaning).toList();
    }

    /** The sources that most cards lean on. */
    public List<Leaning> bestKnown() {
        return sources().stream()
                .sorted(Comparator.comparing(line -> -line.cards().size()))
                .limit(BEST_KNOWN)
                .toList();
    }

    private Leaning leaning(Source source) {
        Map<Strength, Long> strengths = knowledge.configurations().values().stream()
                .flatMap(card -> card.evidence().stream())
                .filter(evidence -> evidence.source().equals(source.id()))
                .collect(Collectors.groupingBy(Evidence::strength, TreeMap::new, Collectors.counting()));
        return new Leaning(
                source,
                cards(card -> card.sources().contains(source.id())),
                strengths.entrySet().stream()
                        .map(entry -> entry.getKey().says() + " for " + entry.getValue())
                        .collect(Collectors.joining(", ")),
                knowledge.contents().rows().stream()
                        .filter(row -> row.sources().contains(source.id()))
                        .toList());
    }

    /** How many rows were read how far, the most first; a row of our own says nothing of it. */
    public List<Map.Entry<String, Long>> seen() {
        Map<String, Long> seen = knowledge.contents().rows().stream()
                .collect(Collectors.groupingBy(Row::extent, TreeMap::new, Collectors.counting()));
        return seen.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .toList();
    }
}
