package peersupport.shell;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Usage;
import peersupport.evidence.register.Row;
import peersupport.files.Nearest;

/** The register of evidence: every row is used somewhere, or it is said why not. */
final class EvidencePage {
    private EvidencePage() {}

    static Page of(Knowledge knowledge) {
        Usage usage = new Usage(knowledge);
        Page page = new Page();
        Map<String, Integer> counts = new TreeMap<>();
        for (Row row : knowledge.rows().values()) {
            show(row, usage, page);
            counts.merge(row.unused().isEmpty() ? "used" : "unused, " + row.unused(), 1, Integer::sum);
        }
        return page.gap()
                .line(knowledge.rows().size() + " rows: "
                        + counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    /** One row; refused, with the nearest, when there is none of this id. */
    static Page of(Knowledge knowledge, String id) {
        Row row = knowledge.rows().get(id);
        if (row == null) {
            throw Refused.wrongWord("There is no row '" + Refused.brief(id) + "'."
                    + Nearest.maybe(id, knowledge.rows().keySet()) + " 'evidence' lists them all.");
        }
        Page page = new Page();
        show(row, new Usage(knowledge), page);
        return page;
    }

    private static void show(Row row, Usage usage, Page page) {
        page.line(String.format(Locale.ROOT, "%-7s ", row.id()), row.says());
        page.line("        ", mark(row) + " · " + use(row, usage));
    }

    private static String mark(Row row) {
        return row.basis() + (row.caveat().isEmpty() ? "" : " (but " + row.caveat() + ")") + " · "
                + String.join(", ", row.sources());
    }

    private static String use(Row row, Usage usage) {
        return row.unused().isEmpty()
                ? "used by " + String.join(", ", usage.of(row.id()))
                : "unused, " + row.unused() + ": " + row.why();
    }
}
