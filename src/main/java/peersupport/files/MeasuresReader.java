package peersupport.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.document.Measure;
import peersupport.evidence.document.MeasureSet;
import peersupport.evidence.document.Standard;

/** Reads what an evaluation can use: measures, and the checklists its documents follow. */
final class MeasuresReader {
    private final RuleFiles files;
    private final ConditionReader conditions;
    private final RegisterReader register;
    private final Collection<String> contexts;
    private final Collection<String> questions;
    private final Collection<String> domains;
    private final Reading file;

    MeasuresReader(
            RuleFiles files,
            ConditionReader conditions,
            RegisterReader register,
            Collection<String> contexts,
            Collection<String> questions,
            Collection<String> domains) {
        this.files = files;
        this.conditions = conditions;
        this.register = register;
        this.contexts = contexts;
        this.questions = questions;
        this.domains = domains;
        this.file = files.open("measures.yaml", "measures", "sets");
    }

    private static final String[] MEASURE = {
        "id",
        "name",
        "role",
        "domains",
        "items",
        "forms",
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
        return file.list("measures", this::measure, MEASURE);
    }

    List<MeasureSet> sets(Collection<String> measures) {
        return file.list(
                "sets",
                r -> new MeasureSet(
                        files.id(r, "measure set"),
                        r.text("name"),
                        r.text("says"),
                        r.references("measures", "measure", measures),
                        r.text("besides"),
                        conditions.applies(r),
                        register.rowsOf(r)),
                "id",
                "name",
                "says",
                "measures",
                "besides",
                "applies",
                "rows");
    }

    private Measure measure(Reading reading) {
        return new Measure(
                files.id(reading, "measure"),
                reading.text("name"),
                reading.word("role", Measure.Role.class),
                reading.references("domains", "domain", domains),
                reading.text("items"),
                Counts.list(reading, "forms"),
                reading.textOrEmpty("range"),
                reading.text("licence"),
                reading.textOrEmpty("caution"),
                reading.textOrEmpty("change"),
                conditions.applies(reading),
                reading.yes("first-choice"),
                register.rowsOf(reading),
                register.sourcesOf(reading));
    }

    List<Standard> standards() {
        return files.open("standards.yaml", "standards")
                .list(
                        "standards",
                        r -> new Standard(
                                files.id(r, "standard"),
                                r.text("name"),
                                r.text("says"),
                                conditions.applies(r),
                                register.sourcesOf(r),
                                r.list("items", this::item, "id", "name", "says", "from", "contexts", "rows")),
                        "id",
                        "name",
                        "says",
                        "applies",
                        "sources",
                        "items");
    }

    private Standard.Item item(Reading reading) {
        String id = reading.text("id");
        reading.reference("id", "row", register.rowIds());
        List<String> itemRows = new ArrayList<>(List.of(id));
        register.rowsOf(reading).stream().filter(row -> !row.equals(id)).forEach(itemRows::add);
        return new Standard.Item(
                id,
                reading.textOrEmpty("name"),
                reading.textOrEmpty("says"),
                reading.references("from", "question", sayable()),
                reading.references("contexts", "context", contexts),
                itemRows);
    }

    /** What fills a document: the answers to questions, and the title. */
    private List<String> sayable() {
        return Stream.concat(Stream.of("title"), questions.stream()).toList();
    }
}
