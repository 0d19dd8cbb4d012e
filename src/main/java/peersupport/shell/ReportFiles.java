package peersupport.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import peersupport.design.Design;
import peersupport.evidence.context.Keyword;
import peersupport.files.AdviceJson;
import peersupport.files.FileSet;
import peersupport.reasoning.Advice;
import peersupport.reporting.ReportFormat;
import peersupport.reporting.ReportKind;
import peersupport.reporting.Reports;

/** Writes the reports on the open design into a folder. */
@Component
class ReportFiles {
    private static final String ALL = "all";
    private static final String JSON = "json";

    private final Library library;
    private final Desk desk;
    private final Talk talk;

    ReportFiles(Library library, Desk desk, Talk talk) {
        this.library = library;
        this.desk = desk;
        this.talk = talk;
    }

    private static final Set<ReportFormat> TABLES = EnumSet.of(ReportFormat.CSV, ReportFormat.XLSX);

    /**
     * Writes reports.
     *
     * @param folder where to; beside the design when null
     * @param kinds words for kinds; all when empty
     * @param formats words for formats, or for all of them; HTML when empty
     */
    void write(Design design, String folder, List<String> kinds, List<String> formats) {
        List<ReportKind> chosenKinds = kinds.isEmpty()
                ? List.of(ReportKind.values())
                : kinds.stream()
                        .map(word -> Choice.of(word, "kind of report", ReportKind.values()))
                        .toList();
        List<String> words = new ArrayList<>(formats.isEmpty() ? List.of(ReportFormat.HTML.word()) : formats);
        if (words.remove(ALL)) {
            words.add(JSON);
            Arrays.stream(ReportFormat.values())
                    .filter(format -> chosenKinds.stream().anyMatch(format::fits))
                    .map(Keyword::word)
                    .forEach(words::add);
        }
        boolean json = words.removeIf(JSON::equals);
        List<ReportFormat> chosenFormats = words.stream()
                .map(word -> Choice.of(word, "format", ReportFormat.values(), JSON, ALL))
                .toList();
        chosenFormats.stream()
                .filter(format -> chosenKinds.stream().noneMatch(format::fits))
                .findFirst()
                .ifPresent(format -> {
                    throw Refused.wrongWord(format.word() + " is a table, which only the checklist"
                            + (format == ReportFormat.XLSX ? " and the annex have" : " has")
                            + ". Try --kind checklist.");
                });
        Path out = folder == null ? beside(desk.file()) : desk.path(folder);
        Advice advice = library.advisor().advise(design);
        Map<String, byte[]> files = new LinkedHashMap<>(
                new Reports(library.knowledge(), library.advisor()).write(advice, chosenKinds, chosenFormats));
        if (json) {
            files.put("advice.json", AdviceJson.text(advice).getBytes(StandardCharsets.UTF_8));
        }
        FileSet.write(out, files);
        Page page = new Page().gap().line("Written to " + out + ":");
        files.keySet().forEach(name -> page.line("  ", name));
        if (chosenFormats.contains(ReportFormat.HTML)) {
            page.line("Open them in a browser to read or print them.");
        }
        if (!Collections.disjoint(chosenFormats, TABLES)) {
            page.line("A spreadsheet opens the tables.");
        }
        talk.say(page);
    }

    /** The words of an option that takes several, with commas between. */
    static List<String> words(String option) {
        return option == null || option.isBlank()
                ? List.of()
                : Arrays.stream(option.split(","))
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static Path beside(Path design) {
        String name = design.getFileName().toString().replaceFirst("(?i)\\.(ya?ml|json)$", "");
        return design.resolveSibling(name + "-reports");
    }
}
