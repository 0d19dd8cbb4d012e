package peersupport.files;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;

/** Reads the register: the rows of evidence and the sources they come from. All else points to these. */
final class RegisterReader {
    private final RuleFiles files;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    RegisterReader(RuleFiles files) {
        this.files = files;
        new SourcesReader(files).read().forEach(source -> sources.put(source.id(), source));
        List<Reading> readings =
                files.open("rows.yaml", "rows").each("rows", ROW).toList();
        List<String> ids =
                readings.stream().map(reading -> files.id(reading, "row")).toList();
        readings.forEach(reading -> rows.put(reading.text("id"), row(reading, ids)));
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

    private static final String[] ROW = {
        "id", "says", "source", "rests-on", "extent", "basis", "caveat", "unused", "why"
    };
    private static final List<String> EXTENTS =
            List.of("full text", "abstract", "table", "page start", "secondary", "nothing");
    private static final List<String> BASES = List.of("stated", "inferred", "label", "not found");
    private static final List<String> UNUSED =
            List.of("nothing-seen", "said-elsewhere", "about-method", "too-unsure", "for-keepers");

    private Row row(Reading reading, Collection<String> ids) {
        reading.choice("extent", EXTENTS);
        reading.choice("basis", BASES);
        reading.choice("unused", UNUSED);
        if (reading.textOrEmpty("basis").equals("stated")) {
            reading.text("extent");
        }
        return new Row(
                reading.text("id"),
                reading.text("says"),
                reading.references("source", "source", sourceIds()),
                reading.references("rests-on", "row", ids),
                reading.textOrEmpty("extent"),
                reading.text("basis"),
                reading.textOrEmpty("caveat"),
                reading.textOrEmpty("unused"),
                reading.textOrEmpty("why"));
    }

    /** The rows a mapping cites. */
    List<String> rowsOf(Reading reading) {
        return reading.references("rows", "row", rowIds());
    }

    /** The sources a mapping cites. */
    List<String> sourcesOf(Reading reading) {
        return reading.references("sources", "source", sourceIds());
    }
}
