package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peersupport.design.Design;
import peersupport.export.Csv;
import peersupport.reasoning.State;
import peersupport.reporting.annex.ReportingChecklists;
import peersupport.reporting.checklist.RiskChecklist;
import peersupport.reporting.checklist.RiskRegister;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;

/** The risk register opens in a spreadsheet as a table of text, whatever was typed. */
class RiskRegisterTest {
    @Test
    @DisplayName("It begins with a byte order mark and its columns, and every line ends as RFC 4180 has it")
    void form() {
        String text = register("Mine");
        assertTrue(text.startsWith("\uFEFFid,risk,"), text.substring(0, 200));
        assertTrue(text.endsWith("\r\n"));
        List<CSVRecord> lines = records(text);
        int columns = lines.get(0).getParser().getHeaderNames().size();
        lines.forEach(line -> assertEquals(columns, line.size()));
    }

    @Test
    @DisplayName(
            "It has the blocks of the checklist, in the same order, in the same words, then what to agree beforehand")
    void blocks() {
        Samples.few().forEach(design -> {
            RiskChecklist practice = RiskChecklist.of(Samples.advised(design));
            List<CSVRecord> lines = records(register(design));
            assertEquals(
                    Stream.concat(
                                    practice.all().stream()
                                            .map(entry -> all(entry.together(), line -> Stream.of(line.id()), " ")),
                                    practice.beforehand().stream().map(matter -> ""))
                            .toList(),
                    lines.stream().map(line -> line.get("id")).toList());
            assertEquals(
                    practice.beforehand().stream()
                            .map(matter -> matter.name() + ": to agree beforehand")
                            .toList(),
                    lines.stream()
                            .filter(line -> line.get("id").isEmpty())
                            .map(line -> line.get("risk"))
                            .toList());
            practice.all().forEach(block -> {
                CSVRecord line = lines.get(practice.all().indexOf(block));
                List<FindingLine> entry = block.together();
                assertEquals(all(entry, one -> Stream.of(one.says()), "\n"), line.get("risk"));
                assertTrue(line.get("what remains").startsWith(block.opening() + "."), block::id);
                assertEquals(block.finding().guarded(), line.get("what remains").endsWith("Planned is not done."));
                for (String ours : List.of("likelihood (yours to judge)", "severity (yours to judge)", "owner")) {
                    assertEquals("", line.get(ours));
                }
                entry.stream()
                        .flatMap(one -> one.finding().safeguards().stream())
                        .forEach(one -> assertTrue(
                                line.get(
                                                one.read().state() == State.MET
                                                        ? "controls planned, and how to tell that they are real"
                                                        : "controls not planned, or not said")
                                        .contains(one.read().context().says()),
                                () -> block.id() + ": " + one.read().context().says()));
                assertEquals(
                        all(entry, one -> one.watch().stream().flatMap(watch -> watch.allSigns().stream()), "\n"),
                        line.get("early signs (suggested)"));
                assertEquals(
                        all(entry, one -> one.watch().stream().flatMap(watch -> watch.allSteps().stream()), "\n"),
                        line.get("what to do (suggested)"));
                assertEquals(all(entry, one -> one.card().rows().stream(), " "), line.get("rows"));
                entry.forEach(one -> assertTrue(line.get("evidence").contains(one.evidence()), one::id));
            });
        });
    }

    @Test
    @DisplayName("As a spreadsheet it has the same cells")
    void theSameCells() {
        Samples.few().forEach(design -> {
            List<List<String>> lines = new ArrayList<>();
            lines.add(records(register(design)).get(0).getParser().getHeaderNames());
            records(register(design)).forEach(line -> lines.add(line.toList()));
            List<Sheets.Sheet> sheets = Sheets.of(RiskRegister.xlsx(Samples.advised(design)));
            assertEquals(
                    List.of("Risk register"),
                    sheets.stream().map(Sheets.Sheet::name).toList());
            assertEquals(lines, sheets.get(0).rows());
        });
    }

    @Test
    @DisplayName("Every sheet says its true size")
    void sheetsSayTheirSize() {
        AdvisedDesign model = Samples.advised(Samples.everything());
        Stream.of(RiskRegister.xlsx(model), ReportingChecklists.xlsx(model))
                .flatMap(xlsx -> Sheets.of(xlsx).stream())
                .forEach(sheet -> {
                    int columns = sheet.rows().get(0).size();
                    sheet.rows().forEach(row -> assertEquals(columns, row.size(), sheet::name));
                    assertEquals(
                            "A1:" + new CellReference(sheet.rows().size() - 1, columns - 1).formatAsString(),
                            sheet.size(),
                            sheet::name);
                });
    }

    private static String all(List<FindingLine> entry, Function<FindingLine, Stream<String>> says, String between) {
        return entry.stream().flatMap(says).distinct().collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @DisplayName("What would start a formula gets an apostrophe, and is otherwise as it was typed")
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://example.org\",\"click\")",
                "=1+2\";=1+2",
                "=1+2'\" ;,=1+2",
                "+1+1",
                "+44 20 7946 0000",
                "-1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\rline",
                "\nline",
                "\ttab",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)",
                "﹦1+1",
                "  =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\u202E=1+1"
            })
    void formulas(String typed) {
        records(register(typed)).forEach(line -> {
            String cell = line.get("programme");
            assertTrue(cell.startsWith("'"), cell);
            assertEquals(typed.replace("'", ""), cell.replace("'", ""));
        });
    }

    @ParameterizedTest
    @DisplayName("Nor is there a formula for a spreadsheet that splits lines elsewhere than at commas")
    @ValueSource(strings = {"a;|=1+1", "a\t| +1", "a\r\n|-1", "a;|\"=1+1\"", "|@A1;|=1", "a;b;|\u200B\uFF1D1"})
    void formulasInACell(String typed) {
        assertEquals(typed.replace('|', '\''), Csv.asText(typed.replace("|", "")));
    }

    @ParameterizedTest
    @DisplayName("Any other text is data, to the letter")
    @ValueSource(
            strings = {
                "Mums, dads \"and\" others",
                "a\r\nb",
                "1 = 1",
                "it's",
                "'quoted'",
                "a;b\tc",
                "<script>alert(1)</script>",
                "$report.title() #end",
                "\u05E9\u05DC\u05D5\u05DD \uD83D\uDE00 \u0627\u0644\u0639\u0631\u0628\u064A\u0629"
            })
    void otherText(String typed) {
        records(register(typed)).forEach(line -> assertEquals(typed, line.get("programme")));
    }

    @Test
    @DisplayName("Control characters are dropped, and a long title is kept")
    void oddText() {
        assertEquals("abcd", Csv.asText("a\u0000b\u0007c\u001Bd"));
        assertEquals("'=1", Csv.asText("\u0000=1"));
        assertEquals("", Csv.asText(""));
        String longest = "x".repeat(10_000);
        assertEquals(longest, records(register(longest)).get(0).get("programme"));
    }

    @Test
    @DisplayName("No cell of our own needs an apostrophe")
    void ourOwnWords() {
        records(register("Mine")).forEach(line -> line.forEach(cell -> assertFalse(cell.startsWith("'"), cell)));
    }

    @Test
    @DisplayName("Only the checklist has one, whatever else is written")
    void onlyTheChecklist() {
        Map<String, String> files =
                Samples.write(Design.named("Mine"), List.of(ReportKind.values()), List.of(ReportFormat.CSV));
        assertEquals(List.of("risk-register.csv"), List.copyOf(files.keySet()));
    }

    private static String register(String title) {
        return register(Design.named(title));
    }

    private static String register(Design design) {
        return Samples.report(design, ReportKind.CHECKLIST, ReportFormat.CSV);
    }

    private static List<CSVRecord> records(String text) {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
