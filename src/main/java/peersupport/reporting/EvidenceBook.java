package peersupport.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Configuration;
import peersupport.evidence.Family;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Measure;
import peersupport.evidence.Note;
import peersupport.evidence.Question;
import peersupport.evidence.Row;
import peersupport.evidence.Section;
import peersupport.evidence.Source;
import peersupport.evidence.Strength;
import peersupport.evidence.Usage;
import peersupport.reasoning.State;
import peersupport.reporting.EvidencePart.EffectGroup;
import peersupport.reporting.EvidencePart.EffectLine;

/**
 * The whole knowledge base on one page, for readers without the advisor: cards, conditions, APPEAR, results, notes,
 * measures, the register of rows and the sources, with what each rests on.
 */
public final class EvidenceBook {
    private static final int BEST_KNOWN = 8;

    private final Knowledge knowledge;
    private final Usage usage;
    private final List<BookCard> cards;
    private final List<BookContext> contexts;

    EvidenceBook(Knowledge knowledge) {
        this.knowledge = knowledge;
        usage = new Usage(knowledge);
        cards = knowledge.configurations().values().stream()
                .map(card -> BookCard.of(knowledge, card))
                .toList();
        contexts = BookContext.all(knowledge).toList();
    }

    /** The book as an HTML page that stands alone and prints. */
    public static String html(Knowledge knowledge) {
        return new Templates().write("evidence-book", "report", new EvidenceBook(knowledge));
    }

    /** A family of cards: those that speak for a programme, then those that speak against it. */
    public record FamilyPart(Family family, String title, String about, List<BookCard> cards) {}

    /** Conditions that belong together. */
    public record ContextPart(String id, String title, List<BookContext> contexts) {}

    /**
     * A source and how much leans on it.
     *
     * @param strengths how strong its own evidence is, for how many cards
     */
    public record Leaning(Source source, List<Configuration> cards, String strengths, List<Row> rows) {}

    /** Measures of one use. */
    public record MeasurePart(String title, List<Measure> measures) {}

    /** The title of the page. */
    public String title() {
        return "What the advisor knows about peer support";
    }

    /** Nobody's: it is the project's. */
    public String author() {
        return "";
    }

    /** The version of the knowledge base. */
    public String knowledge() {
        return knowledge.contents().version();
    }

    /** Everything in it, for the template to look up by id. */
    public Knowledge base() {
        return knowledge;
    }

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
        return new FamilyPart(
                family,
                title,
                about,
                cards.stream().filter(line -> line.card().family() == family).toList());
    }

    /** The conditions, by the section of the interview that asks for them; then those no question owns. */
    public List<ContextPart> contexts() {
        Stream<ContextPart> asked = knowledge.contents().sections().stream()
                .map(section -> part(section.id(), section.title(), line -> isOf(section, line)));
        return Stream.concat(
                        asked,
                        Stream.of(
                                part(
                                        "worked-out",
                                        "Worked out from others",
                                        line -> line.definition().isPresent()),
                                part(
                                        "brought-about",
                                        "Brought about by the programme itself",
                                        line -> line.context().broughtAbout())))
                .filter(part -> !part.contexts().isEmpty())
                .toList();
    }

    private static boolean isOf(Section section, BookContext line) {
        return line.owner()
                .filter(question -> question.section().equals(section.id()))
                .isPresent();
    }

    private ContextPart part(String id, String title, Predicate<BookContext> belongs) {
        List<Question> asked = List.copyOf(knowledge.questions().values());
        return new ContextPart(
                id,
                title,
                contexts.stream()
                        .filter(belongs)
                        .sorted(Comparator.comparingInt(
                                line -> line.owner().map(asked::indexOf).orElse(-1)))
                        .toList());
    }

    /** The notes of one kind: conflict, not-found or limit. */
    public List<Note> notes(String kind) {
        return knowledge.contents().notes().stream()
                .filter(note -> note.kind().word().equals(kind))
                .toList();
    }

    /** The results of trials and reviews, those from one source about the same people together. */
    public List<EffectGroup> results() {
        EvidencePart all = new EvidencePart(
                List.of(),
                knowledge.contents().effects().stream()
                        .map(effect -> new EffectLine(effect, State.MET, false, knowledge.cite(effect.sources())))
                        .toList());
        return Stream.concat(all.applying().stream(), all.weaklyApplying().stream())
                .toList();
    }

    /** The measures by what they are used for. */
    public List<MeasurePart> measures() {
        return Stream.of(Measure.Role.values())
                .map(role -> new MeasurePart(
                        role == Measure.Role.IMPLEMENTATION ? "Putting it into practice" : title(role.word()),
                        knowledge.contents().measures().stream()
                                .filter(measure -> measure.role() == role)
                                .toList()))
                .filter(part -> !part.measures().isEmpty())
                .toList();
    }

    private static String title(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Where a row is used: ids of cards, names of other things. */
    public Iterable<String> uses(Row row) {
        return usage.of(row.id());
    }

    /** A row, or its beginning where it is long. */
    public String gist(Row row) {
        return SuggestedPage.gist(row.says());
    }

    /** The anchor of a card. */
    public String anchor(String card) {
        return FindingLine.anchor(card);
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
                .collect(Collectors.groupingBy(Configuration.Evidence::strength, TreeMap::new, Collectors.counting()));
        return new Leaning(
                source,
                knowledge.configurations().values().stream()
                        .filter(card -> card.sources().contains(source.id()))
                        .toList(),
                strengths.entrySet().stream()
                        .map(entry -> entry.getKey().says() + " for " + entry.getValue())
                        .collect(Collectors.joining(", ")),
                knowledge.contents().rows().stream()
                        .filter(row -> row.sources().contains(source.id()))
                        .toList());
    }

    /** How many rows were read how far, the most first; a row of our own says nothing of it. */
    public List<Map.Entry<String, Long>> seen() {
        return knowledge.contents().rows().stream()
                .collect(Collectors.groupingBy(Row::extent, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .toList();
    }
}
