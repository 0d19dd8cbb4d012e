package peersupport.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import peersupport.evidence.Configuration.Watch;

/**
 * The risks of the checklist as a table that a spreadsheet opens: one line for each block, in the same order. What is
 * typed, and what is quoted, stays text there: no cell is taken for a formula.
 */
final class RiskRegister {
    /** Without it Excel takes UTF-8 for the letters of an old Windows. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The words a spreadsheet would take for the start of a formula. */
    private static final String STARTS_A_FORMULA = "=+-@";

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "id",
                    "risk",
                    "signs (suggested)",
                    "owner (suggested)",
                    "action (suggested)",
                    "when (suggested)",
                    "how known (suggested)",
                    "status",
                    "kind",
                    "strength",
                    "basis of the risk",
                    "rows behind the risk",
                    "rows that prompted the suggestions",
                    "programme",
                    "made with")
            .get();

    private RiskRegister() {}

    /** The register as text. */
    static String of(ReportModel report) {
        PracticePart practice = report.practice();
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORM)) {
            print(printer, "may harm people", practice.harms(), report);
            print(printer, "may weaken the work", practice.risks(), report);
            print(printer, "may keep people away", practice.away(), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, String kind, List<FindingLine> lines, ReportModel report)
            throws IOException {
        for (FindingLine line : lines) {
            Watch watch = line.card().watch().orElseThrow();
            Stream<String> cells = Stream.of(
                    line.id(),
                    line.says(),
                    String.join("\n", watch.signs()),
                    watch.who(),
                    String.join("\n", watch.steps()),
                    watch.when(),
                    watch.known(),
                    line.status(),
                    kind,
                    line.card().strength().says(),
                    line.card().basis().says(),
                    String.join(" ", line.card().rows()),
                    String.join(" ", watch.rows()),
                    report.title(),
                    // in words: a spreadsheet would make 1 of 1.0
                    "Peer Support Design Advisor, evidence version " + report.knowledge());
            printer.printRecord(cells.map(RiskRegister::asText));
        }
    }

    /**
     * A cell that every spreadsheet takes for text: an apostrophe goes before whatever starts like a formula, also in
     * full-width signs, after blanks, or after signs that do not show. Control characters are dropped.
     */
    static String asText(String cell) {
        String shown = Normalizer.normalize(cell, Form.NFKC).replaceFirst("^[\\p{C}\\p{Z}]+", "");
        boolean formula = !shown.isEmpty() && STARTS_A_FORMULA.indexOf(shown.charAt(0)) >= 0;
        boolean blank = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return (formula || blank ? "'" : "") + cell.replaceAll("[\\p{Cc}&&[^\\t\\r\\n]]", "");
    }
}
