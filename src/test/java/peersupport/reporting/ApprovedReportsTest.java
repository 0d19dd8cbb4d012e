package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.design.Design;
import peersupport.files.AdviceJson;
import peersupport.reasoning.Advice;
import peersupport.reasoning.Finding;

/**
 * A little of each form, kept as it was approved, so that a change in a report is read like a change in code. What holds
 * for every report is in the other tests.
 */
class ApprovedReportsTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        Design idea = Samples.example("first-idea");
        Design site = Samples.example("leaving-hospital-stretched-site");
        Design group = Samples.example("volunteer-group-2025");
        Map<String, String> files = new TreeMap<>();
        files.put("design-report.md", beforeTheAnnex(idea));
        files.put("glance.html", glance(idea));
        files.put("advice.json", AdviceJson.text(oneOfEach(Samples.advice(idea))));
        files.put("risk-checklist.md", Samples.report(site, ReportKind.CHECKLIST, ReportFormat.MD));
        files.put("risk-register.csv", Samples.report(site, ReportKind.CHECKLIST, ReportFormat.CSV));
        files.put("evaluation-plan.md", Samples.report(group, ReportKind.EVALUATION, ReportFormat.MD));
        return files;
    }

    @TestFactory
    Stream<DynamicTest> reportsAreAsApproved() {
        return FILES.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> compare(APPROVED.resolve(file.getKey()), file.getValue())));
    }

    @Test
    void nothingElseIsKept() throws IOException {
        try (Stream<Path> kept = Files.list(APPROVED)) {
            assertEquals(
                    List.copyOf(FILES.keySet()),
                    kept.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static String beforeTheAnnex(Design design) {
        Document page = Samples.page(design, ReportKind.DESIGN);
        page.select(".annex").remove();
        return Markdown.of(page.outerHtml());
    }

    /** How a page is marked up, without its style. */
    private static String glance(Design design) {
        Document page = Samples.page(design, ReportKind.DESIGN);
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

    private static void compare(Path file, String text) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertTrue(Files.exists(file), () -> file + " is missing. " + howToApprove());
        String approved = Files.readString(file);
        if (!approved.equals(text)) {
            fail(firstDifference(file, approved.split("\n", -1), text.split("\n", -1)) + "\n" + howToApprove());
        }
    }

    private static String firstDifference(Path file, String[] approved, String[] now) {
        int line = Math.max(0, Arrays.mismatch(approved, now));
        return file + ":" + (line + 1) + " is not as approved.\n  approved: " + at(approved, line) + "\n  now:      "
                + at(now, line);
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(the end)";
    }

    private static String howToApprove() {
        return "If the change is meant, run: mvn test -Dtest=ApprovedReportsTest -Dapprove=true, and read the diff.";
    }
}
