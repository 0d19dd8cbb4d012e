package peersupport.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Source;
import peersupport.files.Node.Items;
import peersupport.files.Node.Scalar;

/** Reads the bibliography, which is CSL-JSON so that Zotero and citeproc read it too. */
final class SourcesReader {
    private static final String[] ITEM = {
        "id",
        "type",
        "author",
        "issued",
        "title",
        "container-title",
        "volume",
        "issue",
        "page",
        "number",
        "publisher",
        "DOI",
        "PMID",
        "PMCID",
        "URL",
        "note",
        "genre",
        "edition",
        "collection-title",
        "number-of-pages"
    };

    /** What a source has that no build has formatted yet. */
    private static final Reference NONE = new Reference(List.of());

    private final RuleFiles files;
    private final Map<String, Reference> references;

    SourcesReader(RuleFiles files) {
        this.files = files;
        references = ReferencesFile.read(files);
    }

    List<Source> read() {
        return files.openList("sources.json", ITEM).map(this::source).toList();
    }

    private Source source(Reading reading) {
        String id = files.id(reading, "source");
        return new Source(
                id,
                authors(reading),
                reading.inner("issued", "date-parts", "literal")
                        .map(SourcesReader::year)
                        .orElse(""),
                reading.textOrEmpty("genre"),
                reading.textOrEmpty("DOI"),
                references.getOrDefault(id, NONE),
                reading.text("note"));
    }

    private static List<String> authors(Reading reading) {
        if (reading.node("author")
                .filter(node -> !(node instanceof Items items) || items.items().isEmpty())
                .isPresent()) {
            reading.problem(reading.line("author"), "'author' is a list of names. Name somebody, or leave it out.");
        }
        return reading.list("author", SourcesReader::name, "family", "given", "literal");
    }

    private static String name(Reading author) {
        return author.optional("literal")
                .orElseGet(() -> author.has("given")
                        ? author.text("family") + ", " + author.text("given")
                        : author.text("family"));
    }

    private static String year(Reading issued) {
        Optional<String> year = issued.items("date-parts").stream()
                .limit(1)
                .filter(Items.class::isInstance)
                .flatMap(date -> ((Items) date).items().stream().limit(1))
                .filter(part -> part instanceof Scalar scalar && scalar.text().matches("[0-9]{4}"))
                .map(part -> ((Scalar) part).text())
                .findFirst();
        if (issued.has("date-parts") && year.isEmpty()) {
            issued.problem(issued.line("date-parts"), "'date-parts' begins with a year, as in [[2023]]. Add it.");
        }
        return year.orElse("");
    }
}
