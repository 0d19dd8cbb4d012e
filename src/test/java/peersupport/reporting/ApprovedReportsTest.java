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
import peersupport.files.AdviceJson;

/**
 * All that is written on six designs in every form that is text, kept as it was approved: a change in a report is read
 * like a change in code. The Markdown is what to read; the HTML shows what else has moved.
 */
class ApprovedReportsTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final List<String> DESIGNS = List.of(
            "digital-outpatients",
            "facilitators-unprepared",
            "first-idea",
            "leaving-hospital-stretched-site",
            "refugees",
            "volunteer-group-2025");

    @TestFactory
    Stream<DynamicTest> reportsAreAsApproved() {
        return DESIGNS.stream().flatMap(example -> {
            Design design = Samples.example(example);
            Map<String, String> files = Samples.texts(
                    design,
                    List.of(ReportKind.values()),
                    List.of(ReportFormat.HTML, ReportFormat.MD, ReportFormat.CSV));
            files.put("advice.json", AdviceJson.text(Samples.ADVISOR.advise(design)));
            return files.entrySet().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            example + "/" + file.getKey(),
                            () -> compare(APPROVED.resolve(example).resolve(file.getKey()), file.getValue())));
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
