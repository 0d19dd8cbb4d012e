package peersupport.files.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.Row;
import peersupport.evidence.Source;
import peersupport.files.yaml.MappingReader;

/** Reads the register: the rows of evidence and the sources they come from. All else points to these. */
final class RegisterReader {
    private final RuleFiles files;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    RegisterReader(RuleFiles files) {
        this.files = files;
        new SourcesReader(files).read().forEach(source -> sources.put(source.id(), source));
        files.open("rows.yaml", "rows")
                .list("rows", this::row, "id", "says", "source", "rests-on", "seen", "mark", "but", "unused", "why")
                .forEach(row -> rows.put(row.id(), row));
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    List<Source> sources() {
        return List.copyOf(sources.values());
    }

    Collection<String> rowIds() {
        return rows.keySet();
    }

    Collection<String> sourceIds() {
        return sources.keySet();
    }

    private static final List<String> SEEN =
            List.of("full text", "abstract", "table", "page start", "secondary", "nothing");
    private static final List<String> MARKS = List.of("stated", "inferred", "label", "not found");
    private static final List<String> UNUSED =
            List.of("nothing-seen", "said-elsewhere", "about-method", "too-unsure", "for-keepers");

    private Row row(MappingReader reading) {
        reading.choice("seen", SEEN);
        reading.choice("mark", MARKS);
        reading.choice("unused", UNUSED);
        if (reading.textOrEmpty("mark").equals("stated")) {
            reading.text("seen");
        }
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

    /** The rows a mapping cites. */
    List<String> rowsOf(MappingReader reading) {
        return reading.references("rows", "row", rowIds());
    }

    /** The sources a mapping cites. */
    List<String> sourcesOf(MappingReader reading) {
        return reading.references("sources", "source", sourceIds());
    }
}
