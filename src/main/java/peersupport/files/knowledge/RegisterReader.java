package peersupport.files.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;
import peersupport.files.yaml.MappingReader;
import peersupport.files.yaml.Node.Scalar;

/** Reads the register: the rows of evidence and the sources they come from. All else points to these. */
final class RegisterReader {
    /** The fields of CSL-JSON, which Zotero and citeproc read too. */
    private static final String ITEM = """
            id type author issued title container-title volume issue page number publisher DOI PMID PMCID URL note \
            genre edition collection-title number-of-pages""";

    /** What a source has that no build has formatted yet. */
    private static final Reference NONE = new Reference(List.of());

    private static final List<String> EXTENTS =
            List.of("full text", "abstract", "table", "page start", "secondary", "nothing");
    private static final List<String> BASES = List.of("stated", "inferred", "label", "not found");
    private static final List<String> UNUSED =
            List.of("nothing-seen", "said-elsewhere", "about-method", "too-unsure", "for-keepers");

    private final RuleFiles files;

    RegisterReader(RuleFiles files) {
        this.files = files;
    }

    List<Source> sources() {
        Map<String, Reference> references = ReferencesFile.read(files);
        List<Source> sources = files.openList("sources.json", ITEM)
                .map(reading -> source(reading, references))
                .toList();
        files.know("source", sources.stream().map(Source::id));
        return sources;
    }

    private Source source(MappingReader reading, Map<String, Reference> references) {
        String id = files.id(reading, "source");
        return new Source(
                id,
                authors(reading),
                reading.inner("issued", "date-parts literal")
                        .map(RegisterReader::year)
                        .orElse(""),
                reading.textOrEmpty("genre"),
                reading.textOrEmpty("DOI"),
                references.getOrDefault(id, NONE),
                reading.text("note"));
    }

    private static List<String> authors(MappingReader reading) {
        if (reading.node("author").filter(node -> node.items().isEmpty()).isPresent()) {
            reading.problem("author", "'author' is a list of names. Name somebody, or leave it out.");
        }
        return reading.list("author", "family given literal", RegisterReader::name);
    }

    private static String name(MappingReader author) {
        return author.optional("literal")
                .orElseGet(() -> author.has("given")
                        ? author.text("family") + ", " + author.text("given")
                        : author.text("family"));
    }

    private static String year(MappingReader issued) {
        Optional<String> year = issued.items("date-parts").stream()
                .limit(1)
                .flatMap(date -> date.items().stream().limit(1))
                .filter(part -> part instanceof Scalar scalar && scalar.text().matches("[0-9]{4}"))
                .map(part -> ((Scalar) part).text())
                .findFirst();
        if (issued.has("date-parts") && year.isEmpty()) {
            issued.problem("date-parts", "'date-parts' begins with a year, as in [[2023]]. Add it.");
        }
        return year.orElse("");
    }

    List<Row> rows() {
        List<MappingReader> readings = files.open("rows.yaml", "rows")
                .each("rows", "id says source rests-on extent basis caveat unused why")
                .toList();
        files.know("row", readings.stream().map(reading -> files.id(reading, "row")));
        return readings.stream().map(RegisterReader::row).toList();
    }

    private static Row row(MappingReader reading) {
        reading.choice("extent", EXTENTS);
        reading.choice("basis", BASES);
        reading.choice("unused", UNUSED);
        if (reading.textOrEmpty("basis").equals("stated")) {
            reading.text("extent");
        }
        return new Row(
                reading.text("id"),
                reading.text("says"),
                reading.references("source", "source"),
                reading.references("rests-on", "row"),
                reading.textOrEmpty("extent"),
                reading.text("basis"),
                reading.textOrEmpty("caveat"),
                reading.textOrEmpty("unused"),
                reading.textOrEmpty("why"));
    }
}
