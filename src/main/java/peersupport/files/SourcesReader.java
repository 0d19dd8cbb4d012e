package peersupport.files;

import java.util.List;
import java.util.Map;
import peersupport.evidence.Reference;
import peersupport.evidence.Source;

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
                reading.list("author", SourcesReader::name, "family", "given", "literal"),
                reading.inner("issued", "date-parts", "literal")
                        .map(SourcesReader::year)
                        .orElse(""),
                reading.textOrEmpty("genre"),
                reading.textOrEmpty("DOI"),
                references.getOrDefault(id, NONE),
                reading.text("note"));
    }

    private static String name(Reading author) {
        return author.optional("literal")
                .orElseGet(() -> author.has("given")
                        ? author.text("family") + ", " + author.text("given")
                        : author.text("family"));
    }

    private static String year(Reading issued) {
        return issued.items("date-parts").stream()
                .filter(part ->
                        part instanceof Node.Items parts && parts.items().get(0) instanceof Node.Scalar)
                .map(part -> ((Node.Scalar) ((Node.Items) part).items().get(0)).text())
                .findFirst()
                .orElse("");
    }
}
