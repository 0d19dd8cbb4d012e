package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import peersupport.design.Design;

/**
 * Reports on a few examples, kept as they were approved: a change in a report is read like a change in code. The design
 * report is kept as Markdown, which is made from its HTML; of the page itself one report is enough.
 */
class ApprovedReportsTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Map<String, List<String>> KEPT = Map.of(
            "volunteer-group-2025", List.of("design-report.md", "risk-checklist.md", "evaluation-plan.md"),
            "first-idea",
                    List.of("design-report.md", "risk-checklist.md", "risk-checklist.html", "evaluation-plan.md"));

    @TestFactory
    Stream<DynamicTest> reportsAreAsApproved() {
        return KEPT.keySet().stream().sorted().flatMap(example -> {
            Design design = Samples.example(example);
            Map<String, String> reports = Samples.reports(design);
            return KEPT.get(example).stream()
                    .map(file -> DynamicTest.dynamicTest(
                            example + "/" + file,
                            () -> compare(APPROVED.resolve(example + "/" + file), reports.get(file))));
        });
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
        int line = 0;
        while (line < approved.length && line < now.length && approved[line].equals(now[line])) {
            line++;
        }
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
