package peersupport.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.SmallRules;
import peersupport.Typed;
import peersupport.build.Rebuilt;
import peersupport.design.Design;
import peersupport.export.Markdown;
import peersupport.files.AdviceJson;
import peersupport.files.DesignFile;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;

/**
 * A little of each form, kept as it was approved, so that a change in a report is read like a change in code. The advisor
 * is built with a small knowledge base of the tests' own: a card that is written or changed changes nothing here. What
 * holds for every report is in the other tests.
 */
class ApprovedReportsTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final List<String> COMMANDS = List.of(
            "advise first-idea.yaml",
            "explain first-idea.yaml N3",
            "explain first-idea.yaml P17",
            "fix first-idea.yaml N3",
            "improve first-idea.yaml",
            "what-if first-idea.yaml group-leading balance",
            "compare first-idea.yaml planned.yaml",
            "explain planned.yaml N1");

    @TempDir
    private static Path folder;

    private static Path made;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        made = Files.createDirectory(folder.resolve("made"));
        Rebuilt advisor = Rebuilt.with(SmallRules.FOLDER, folder.resolve("advisor"));
        assertEquals(0, advisor.build(), advisor::said);
        assertEquals(0, advisor.run(ApprovedReportsTest.class, made.toString()), advisor::said);
        if (Boolean.getBoolean("approve")) {
            for (String file : names(made)) {
                Files.copy(made.resolve(file), APPROVED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Makes the files in this folder, in a process on that knowledge base. */
    public static void main(String[] folder) throws IOException {
        Design idea = new DesignFile(Loaded.KNOWLEDGE).read(SmallRules.DESIGNS.resolve("first-idea.yaml"));
        Design planned = new DesignFile(Loaded.KNOWLEDGE).read(SmallRules.DESIGNS.resolve("planned.yaml"));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("design-report.md", beforeTheAnnex(idea));
        files.put("glance.html", glance(idea));
        files.put("advice.json", AdviceJson.text(oneOfEach(Loaded.ADVISOR.advise(idea))));
        files.put("risk-checklist.md", report(planned, ReportKind.CHECKLIST, ReportFormat.MD));
        files.put("risk-register.csv", report(planned, ReportKind.CHECKLIST, ReportFormat.CSV));
        files.put("evaluation-plan.md", report(planned, ReportKind.EVALUATION, ReportFormat.MD));
        files.put(
                "screen.txt",
                COMMANDS.stream()
                        .map(command -> "$ advisor " + command + "\n" + Typed.results(SmallRules.DESIGNS, command))
                        .collect(Collectors.joining("\n")));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(Path.of(folder[0], file.getKey()), file.getValue());
        }
    }

    @TestFactory
    Stream<DynamicTest> reportsAreAsApproved() throws IOException {
        return names(APPROVED).stream().map(file -> DynamicTest.dynamicTest(file, () -> compare(file)));
    }

    @Test
    void nothingElseIsKept() throws IOException {
        assertEquals(names(made), names(APPROVED));
    }

    private static String report(Design design, ReportKind kind, ReportFormat format) {
        return new String(
                new Reports(Loaded.KNOWLEDGE, Loaded.ADVISOR)
                        .write(Loaded.ADVISOR.advise(design), List.of(kind), List.of(format))
                        .get(format.fileName(kind)),
                UTF_8);
    }

    private static Document page(Design design) {
        return Jsoup.parse(report(design, ReportKind.DESIGN, ReportFormat.HTML));
    }

    private static String beforeTheAnnex(Design design) {
        Document page = page(design);
        page.select(".annex").remove();
        return Markdown.of(page.outerHtml());
    }

    /** How a page is marked up, without its style. */
    private static String glance(Design design) {
        Document page = page(design);
        page.select("style, main > :not(.glance)").remove();
        return page.outerHtml() + "\n";
    }

    /** The advice with the first finding of each status, and the first of all else. */
    private static Advice oneOfEach(Advice all) {
        Map<Object, Finding> first = all.findings().stream()
                .collect(Collectors.toMap(
                        Finding::status, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return new Advice(
                all.knowledge(),
                all.design(),
                all.readings(),
                List.copyOf(first.values()),
                all.factors().subList(0, 1),
                all.notes().stream()
                        .min(Comparator.comparing(note -> -note.sides().size()))
                        .stream()
                        .toList(),
                all.speaking(),
                all.answered().subList(0, 2),
                all.open().subList(0, 2));
    }

    private static void compare(String file) throws IOException {
        List<String> approved = Files.readAllLines(APPROVED.resolve(file));
        List<String> now = Files.readAllLines(made.resolve(file));
        int line = Arrays.mismatch(approved.toArray(), now.toArray());
        if (line >= 0) {
            fail(file + ":" + (line + 1) + " is not as approved.\n  approved: " + at(approved, line) + "\n  now:      "
                    + at(now, line)
                    + "\nIf the change is meant, run: mvn test -Dtest=ApprovedReportsTest -Dapprove=true, "
                    + "and read the diff.");
        }
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the end)";
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
