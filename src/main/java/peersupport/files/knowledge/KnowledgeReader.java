package peersupport.files.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Knowledge.Opening;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Domain;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Band;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Guidance;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Section;
import peersupport.evidence.context.Unit;
import peersupport.evidence.document.Measure;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.files.QuotedText;
import peersupport.files.design.AnswersReader;
import peersupport.files.yaml.Json;
import peersupport.files.yaml.MappingReader;
import peersupport.files.yaml.Node;
import peersupport.files.yaml.NodeReader;

/**
 * Reads the knowledge base. Every word is looked up as it is read, so that a mistake is told with its file, its line and
 * the nearest valid word.
 */
public final class KnowledgeReader {
    /** The file that the build packs the knowledge base into. */
    public static final String PACKED = "packed.json";

    private final RuleFiles files;

    private KnowledgeReader(RuleFiles files) {
        this.files = files;
    }

    /**
     * A knowledge base as it was written.
     *
     * @param nodes its files, by their names under {@code rules/}
     * @param places file and line of everything that has an id, by kind and id, for further checks to name
     */
    public record Loaded(Map<String, Node> nodes, Knowledge knowledge, Map<String, String> places) {
        /** The names of its files under {@code rules/}. */
        public Set<String> files() {
            return nodes.keySet();
        }

        /** The same with these references, by source. */
        public Loaded with(Map<String, Reference> references) {
            Map<String, Node> all = new LinkedHashMap<>(nodes);
            all.put(ReferencesFile.NAME, NodeReader.read(ReferencesFile.text(references), ReferencesFile.NAME));
            return KnowledgeReader.read(all::get);
        }

        /** The text of {@link #PACKED} for it. */
        public String packed() {
            return Json.text(nodes);
        }
    }

    /** The knowledge base on the class path, as it was written. */
    public static Loaded load() {
        return load(KnowledgeReader::resource);
    }

    /** The knowledge base in these texts, which are asked for by their names under {@code rules/}. */
    public static Loaded load(Function<String, String> texts) {
        return read(name -> NodeReader.read(texts.apply(name), "rules/" + name));
    }

    /** The knowledge base in these files, each read already. */
    static Loaded read(Function<String, Node> read) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        RuleFiles files = new RuleFiles(name -> nodes.computeIfAbsent(name, read));
        Knowledge knowledge = new KnowledgeReader(files).read();
        files.refuseProblems();
        return new Loaded(nodes, knowledge, files.places());
    }

    /** The knowledge base as the build has packed it: the same, read several times faster, without places. */
    public static Knowledge packed() {
        Node packed = NodeReader.readPacked(required(PACKED), PACKED);
        return read(name -> packed.at(name).orElseThrow()).knowledge();
    }

    /** A file of {@code rules/} on the class path, as text. */
    public static String resource(String name) {
        return new String(required(name), StandardCharsets.UTF_8);
    }

    private static byte[] required(String name) {
        return bytes("rules/" + name).orElseThrow(() -> new Problem.Found("rules/" + name, "the file is missing."));
    }

    /** What stands in a file on the class path; nothing where there is none. */
    static Optional<byte[]> bytes(String file) {
        try (InputStream in = KnowledgeReader.class.getResourceAsStream("/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Knowledge read() {
        RegisterReader register = new RegisterReader(files);
        List<Source> sources = register.sources();
        List<Row> rows = register.rows();
        MappingReader about = files.open("knowledge.yaml", "version changes moved opening");
        List<MappingReader> contextReadings = files.open("contexts.yaml", "contexts")
                .each("contexts", "id says level all any brought-about good who indicator rows")
                .toList();
        files.know("context", contextReadings.stream().map(reading -> files.id(reading, "context")));
        files.refuseProblems();
        List<Section> sections =
                files.open("questions.yaml", "sections").list("sections", "id title optional questions", this::section);
        Map<String, Question> questions = new LinkedHashMap<>();
        sections.forEach(section -> section.questions().forEach(question -> questions.put(question.id(), question)));
        files.know("question", questions.keySet().stream());
        List<Context> contexts =
                contextReadings.stream().map(KnowledgeReader::context).toList();
        files.refuseProblems();

        EvidenceReader evidence = new EvidenceReader(files);
        List<Domain> domains = evidence.domains();
        files.know("domain", domains.stream().map(Domain::id));
        DocumentsReader documents = new DocumentsReader(files);
        List<Measure> measures = documents.measures();
        files.know("measure", measures.stream().map(Measure::id));
        CardsReader cards = new CardsReader(files, new AnswersReader(questions));
        List<Configuration> configurations = Stream.of(Family.values())
                .map(family -> "configurations/" + family.word() + ".yaml")
                .flatMap(name -> cards.read(files.open(name, "family configurations")).stream())
                .toList();
        files.know("card", configurations.stream().map(Configuration::id));
        cards.checkPointers();
        Knowledge.Contents contents = new Knowledge.Contents(
                about.text("version"),
                moved(about),
                about.inner("opening", "lines rows")
                        .map(r -> new Opening(r.texts("lines"), r.references("rows", "row")))
                        .orElse(new Opening(List.of(), List.of())),
                sections,
                contexts,
                configurations,
                evidence.caution(),
                domains,
                evidence.factors(),
                evidence.notes(),
                evidence.effects(),
                measures,
                documents.sets(),
                documents.standards(),
                documents.checklist(),
                documents.plan(),
                documents.bid(),
                evidence.theories(),
                evidence.studied(),
                rows,
                sources);
        files.refuseProblems();
        Knowledge knowledge = new Knowledge(contents);
        ExceptionsReader.read(files, knowledge);
        return knowledge;
    }

    /** Where each card went that is no more. */
    private Map<String, String> moved(MappingReader about) {
        Map<String, String> moved = new LinkedHashMap<>();
        about.anyInner("moved")
                .ifPresent(reading -> reading.names().forEach(old -> {
                    if (files.known("card").contains(old)) {
                        reading.problem(old, QuotedText.of(old) + " is a card, and has not moved. Take the line out.");
                    }
                    reading.reference(old, "card").ifPresent(now -> moved.put(old, now));
                }));
        return moved;
    }

    private Section section(MappingReader reading) {
        String id = files.id(reading, "section");
        return new Section(
                id,
                reading.text("title"),
                reading.yes("optional"),
                reading.list("questions", QUESTION, r -> question(r, id)));
    }

    private static final String QUESTION =
            "id asks help kind first ask-when defines-the-programme does-not-apply something-else options";

    private static final String OPTION = "id says makes leaves-open "
            + Stream.of(Unit.values()).map(Unit::word).collect(Collectors.joining(" "));

    private Question question(MappingReader reading, String section) {
        String id = files.id(reading, "question");
        reading.choice("kind", List.of("one", "many"));
        return new Question(
                id,
                section,
                reading.text("asks"),
                reading.textOrEmpty("help"),
                reading.text("kind").equals("many"),
                first(reading),
                reading.reference("ask-when", "context"),
                reading.yes("defines-the-programme"),
                reading.yes("does-not-apply"),
                reading.yes("something-else"),
                options(reading, id));
    }

    /** The place of a question among the first few. */
    private static OptionalInt first(MappingReader reading) {
        return reading.optional("first").isEmpty()
                ? OptionalInt.empty()
                : reading.counts("first").stream().mapToInt(count -> count).findFirst();
    }

    private static List<Option> options(MappingReader question, String id) {
        Set<String> before = new HashSet<>();
        List<Option> options = question.list("options", OPTION, reading -> option(reading, id, before));
        List<Band> bands =
                options.stream().flatMap(option -> option.band().stream()).toList();
        for (int i = 1; i < bands.size(); i++) {
            Band last = bands.get(i - 1);
            if (bands.get(i).unit() != last.unit()
                    || bands.get(i).from() != last.to().orElse(0) + 1) {
                question.problem(
                        "id",
                        "the amounts of " + QuotedText.of(id)
                                + " are in one unit, in order, and none is left out: each begins one after the last.");
                break;
            }
        }
        return options;
    }

    private static Option option(MappingReader reading, String question, Set<String> before) {
        String id = reading.text("id");
        RuleFiles.checkForm(reading, "id", id);
        if (AnswersReader.SPECIAL.contains(id)) {
            reading.problem("id", "'" + id + "' is an answer of its own, and no option's. Choose another id.");
        }
        if (!id.isEmpty() && !before.add(id)) {
            reading.problem(
                    "id", QuotedText.of(question) + " has the option " + QuotedText.of(id) + " twice. Keep one.");
        }
        return new Option(
                id,
                reading.text("says"),
                reading.references("makes", "context"),
                reading.references("leaves-open", "context"),
                Stream.of(Unit.values())
                        .flatMap(unit -> band(reading, unit).stream())
                        .findFirst());
    }

    /** The amounts under a field that names their unit: from the first to the second, or upwards from it. */
    private static Optional<Band> band(MappingReader reading, Unit unit) {
        List<Integer> ends = reading.counts(unit.word());
        if (ends.size() > 2 || ends.size() == 2 && ends.get(0) > ends.get(1)) {
            reading.problem(unit.word(), "'" + unit.word() + "' is the fewest and the most: [10, 29], or [300].");
        }
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Band(
                unit,
                Collections.min(ends),
                ends.size() == 1 ? OptionalInt.empty() : OptionalInt.of(Collections.max(ends))));
    }

    private static Context context(MappingReader reading) {
        return new Context(
                reading.text("id"),
                reading.text("says"),
                reading.word("level", Level.class),
                ConditionReader.definition(reading),
                reading.yes("brought-about"),
                reading.optional("good")
                        .map(good -> new Guidance(
                                good,
                                reading.text("who"),
                                reading.text("indicator"),
                                reading.references("rows", "row"))));
    }
}
