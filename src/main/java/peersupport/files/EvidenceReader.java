package peersupport.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.Domain;
import peersupport.evidence.Effect;
import peersupport.evidence.Factor;
import peersupport.evidence.Measure;
import peersupport.evidence.Note;
import peersupport.evidence.Row;
import peersupport.evidence.Source;
import peersupport.evidence.Standard;
import peersupport.evidence.Studied;
import peersupport.evidence.Theory;

/** Reads what the cards rest on and stand beside: rows, sources, notes, effects, measures, standards, APPEAR. */
final class EvidenceReader {
    private final RuleFiles files;
    private final ConditionReader conditions;
    private final Collection<String> questions;
    private final Collection<String> contexts;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    EvidenceReader(
            RuleFiles files, ConditionReader conditions, Collection<String> questions, Collection<String> contexts) {
        this.files = files;
        this.conditions = conditions;
        this.questions = questions;
        this.contexts = contexts;
        new SourcesReader(files).read().forEach(source -> sources.put(source.id(), source));
        files.open("rows.yaml", "rows")
                .list("rows", this::row, "id", "says", "source", "rests-on", "seen", "mark", "but", "unused", "why")
                .forEach(row -> rows.put(row.id(), row));
    }

    Collection<String> rowIds() {
        return rows.keySet();
    }

    Collection<String> sourceIds() {
        return sources.keySet();
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    List<Source> sources() {
        return List.copyOf(sources.values());
    }

    private static final List<String> MARKS = List.of("stated", "inferred", "label", "not found");
    private static final List<String> UNUSED =
            List.of("nothing-seen", "said-elsewhere", "about-method", "too-unsure", "for-keepers");

    private Row row(Reading reading) {
        reading.reference("mark", "mark", MARKS);
        reading.reference("unused", "reason", UNUSED);
        return new Row(
                files.id(reading, "row"),
                reading.text("says"),
                reading.references("source", "source", sourceIds()),
                reading.texts("rests-on"),
                reading.textOrEmpty("seen"),
                reading.text("mark"),
                reading.textOrEmpty("but"),
                reading.textOrEmpty("unused"),
                reading.textOrEmpty("why"));
    }

    List<Domain> domains(Reading appear) {
        return appear.list("domains", r -> new Domain(files.id(r, "domain"), r.text("says")), "id", "says");
    }

    List<Factor> factors(Reading appear) {
        return appear.list("factors", this::factor, "id", "name", "meaning", "rows", "domains", "signs");
    }

    private Factor factor(Reading reading) {
        return new Factor(
                files.id(reading, "factor"),
                reading.text("name"),
                reading.text("meaning"),
                rowsOf(reading),
                reading.list("domains", r -> new Factor.DomainLink(r.text("id"), rowsOf(r)), "id", "rows"),
                reading.list("signs", this::sign, "sign", "rows"));
    }

    private Factor.Sign sign(Reading reading) {
        return new Factor.Sign(conditions.needs(reading, "sign").get(0), rowsOf(reading));
    }

    List<Note> notes() {
        return files.open("notes.yaml", "notes")
                .list(
                        "notes",
                        r -> new Note(
                                files.id(r, "note"),
                                r.word("kind", Note.Kind.class),
                                r.text("says"),
                                conditions.condition(r, "touches"),
                                r.list(
                                        "sides",
                                        s -> new Note.Side(s.text("says"), rowsOf(s), sourcesOf(s)),
                                        "says",
                                        "rows",
                                        "sources"),
                                r.texts("beside")),
                        "id",
                        "kind",
                        "says",
                        "touches",
                        "sides",
                        "beside");
    }

    private static final String[] EFFECT = {
        "id",
        "says",
        "population",
        "outcome",
        "domain",
        "metric",
        "estimate",
        "low",
        "high",
        "studies",
        "people",
        "heterogeneity",
        "favourable",
        "design",
        "quality",
        "weak",
        "applies",
        "otherwise",
        "rows",
        "sources"
    };

    List<Effect> effects() {
        return files.open("effects.yaml", "effects").list("effects", this::effect, EFFECT);
    }

    private Effect effect(Reading reading) {
        return new Effect(
                files.id(reading, "effect"),
                reading.text("says"),
                reading.text("population"),
                reading.text("outcome"),
                reading.text("metric"),
                reading.number("estimate"),
                reading.number("low"),
                reading.number("high"),
                reading.textOrEmpty("studies"),
                reading.textOrEmpty("people"),
                reading.textOrEmpty("heterogeneity"),
                reading.textOrEmpty("favourable"),
                reading.text("design"),
                reading.textOrEmpty("quality"),
                reading.yes("weak"),
                conditions.condition(reading, "applies"),
                reading.textOrEmpty("otherwise"),
                rowsOf(reading),
                sourcesOf(reading));
    }

    private static final String[] MEASURE = {
        "id",
        "name",
        "role",
        "domains",
        "items",
        "range",
        "licence",
        "caution",
        "change",
        "applies",
        "first-choice",
        "rows",
        "sources"
    };

    List<Measure> measures() {
        return files.open("measures.yaml", "measures").list("measures", this::measure, MEASURE);
    }

    private Measure measure(Reading reading) {
        return new Measure(
                files.id(reading, "measure"),
                reading.text("name"),
                reading.word("role", Measure.Role.class),
                reading.texts("domains"),
                reading.text("items"),
                reading.textOrEmpty("range"),
                reading.text("licence"),
                reading.textOrEmpty("caution"),
                reading.textOrEmpty("change"),
                conditions.condition(reading, "applies"),
                reading.yes("first-choice"),
                rowsOf(reading),
                sourcesOf(reading));
    }

    List<Standard> standards() {
        return files.open("standards.yaml", "standards")
                .list(
                        "standards",
                        r -> new Standard(
                                files.id(r, "standard"),
                                r.text("name"),
                                r.text("says"),
                                sourcesOf(r),
                                r.list("items", this::item, "id", "name", "says", "from", "contexts", "rows")),
                        "id",
                        "name",
                        "says",
                        "sources",
                        "items");
    }

    private Standard.Item item(Reading reading) {
        List<String> own = rows.containsKey(reading.text("id")) ? List.of(reading.text("id")) : List.of();
        List<String> itemRows = new ArrayList<>(own);
        rowsOf(reading).stream().filter(row -> !own.contains(row)).forEach(itemRows::add);
        return new Standard.Item(
                reading.text("id"),
                reading.textOrEmpty("name"),
                reading.textOrEmpty("says"),
                reading.texts("from"),
                reading.references("contexts", "context", contexts),
                itemRows);
    }

    List<Theory> theories() {
        return files.open("theories.yaml", "theories")
                .list(
                        "theories",
                        r -> new Theory(
                                files.id(r, "theory"),
                                r.text("name"),
                                r.text("says"),
                                r.texts("explains"),
                                rowsOf(r),
                                sourcesOf(r)),
                        "id",
                        "name",
                        "says",
                        "explains",
                        "rows",
                        "sources");
    }

    List<Studied> studied() {
        return files.open("studied.yaml", "studied")
                .list(
                        "studied",
                        r -> new Studied(
                                r.reference("source", "source", sourceIds())
                                        .map(s -> files.id(r, "studied source", "source"))
                                        .orElse(""),
                                r.text("says"),
                                r.references("population", "context", contexts),
                                r.references("setting", "context", contexts),
                                r.references("country", "context", contexts)),
                        "source",
                        "says",
                        "population",
                        "setting",
                        "country");
    }

    private List<String> rowsOf(Reading reading) {
        return reading.references("rows", "row", rowIds());
    }

    private List<String> sourcesOf(Reading reading) {
        return reading.references("sources", "source", sourceIds());
    }
}
