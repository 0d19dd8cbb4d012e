package peersupport.export;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Tables that a spreadsheet opens. What is typed, and what is quoted, stays text there: no cell is taken for a formula. */
public final class Csv {
    /** Without it Excel takes UTF-8 for the letters of an old Windows. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The signs a spreadsheet would take for the start of a formula. */
    private static final String STARTS_A_FORMULA = "=+-@";

    /** Where a cell ends for a spreadsheet that does not split at commas, as in countries that write 0,5 for a half. */
    private static final Pattern ELSEWHERE_AN_END = Pattern.compile("(?<=[;\t\r\n])");

    private Csv() {}

    /** The beginning of a table, with its first line. */
    public static String start(List<String> header) {
        return BYTE_ORDER_MARK + line(header);
    }

    /** A line of the table, with its end. */
    public static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.stream().map(Csv::asText).toArray())
                + CSVFormat.RFC4180.getRecordSeparator();
    }

    /**
     * A cell that every spreadsheet takes for text, wherever it splits the line: an apostrophe goes before whatever starts
     * like a formula, also in full-width signs, after blanks and quotation marks, or after signs that do not show. Control
     * characters are dropped.
     */
    public static String asText(String cell) {
        boolean blank = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        String text = ELSEWHERE_AN_END
                .splitAsStream(cell)
                .map(part -> startsAFormula(part) ? "'" + part : part)
                .collect(Collectors.joining("", blank ? "'" : "", ""));
        return text.replaceAll("[\\p{Cc}&&[^\\t\\r\\n]]", "");
    }

    private static boolean startsAFormula(String part) {
        String shown = Normalizer.normalize(part, Form.NFKC).replaceFirst("^[\\p{C}\\p{Z}\"]+", "");
        return !shown.isEmpty() && STARTS_A_FORMULA.indexOf(shown.charAt(0)) >= 0;
    }
}
