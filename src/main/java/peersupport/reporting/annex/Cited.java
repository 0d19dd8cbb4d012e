package peersupport.reporting.annex;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import peersupport.evidence.Knowledge;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Source;

/** The evidence rows and sources that pages cite. */
public record Cited(List<Row> rows, List<Source> sources) {
    private static final Pattern ROW = Pattern.compile("#row-([A-Za-z0-9-]+)\"");
    private static final Pattern SOURCE = Pattern.compile("#source-([A-Za-z0-9-]+)\"");

    /** What these pages link to. */
    public static Cited by(List<String> pages, Knowledge knowledge) {
        Set<String> ids = found(ROW, pages);
        List<Row> rows = knowledge.contents().rows().stream()
                .filter(row -> ids.contains(row.id()))
                .toList();
        Set<String> sources = found(SOURCE, pages);
        rows.forEach(row -> sources.addAll(row.sources()));
        return new Cited(
                rows,
                knowledge.sources().values().stream()
                        .filter(source -> sources.contains(source.id()))
                        .toList());
    }

    private static Set<String> found(Pattern link, List<String> pages) {
        return pages.stream()
                .flatMap(page -> link.matcher(page).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
