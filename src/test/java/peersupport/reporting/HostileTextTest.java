package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peersupport.Naughty;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.export.Csv;
import peersupport.export.Markdown;
import peersupport.files.AdviceJson;
import peersupport.files.ScreenedJson;
import peersupport.reporting.portfolio.PortfolioPage;
import peersupport.screening.Matrix;
import peersupport.screening.Screened;
import peersupport.screening.Tally;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed stays text: it changes no page, no Markdown and no table, and reaches no template. */
class HostileTextTest {
    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern STEERS = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern STEERS_JSON =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    static Stream<String> typed() {
        return Stream.concat(
                        Naughty.some(Trust.cases(20, Integer.MAX_VALUE)).stream(),
                        Stream.of("+ plus", "x".repeat(3_000)))
                .distinct();
    }

    /** Every string with as many others as a design has room for; in the long run each by itself, too. */
    static Stream<List<String>> together() {
        List<String> all =
                Stream.concat(Naughty.strings().stream(), typed()).distinct().toList();
        return Stream.concat(
                TypedEverywhere.together(all),
                all.stream().limit(Trust.cases(0, all.size())).map(List::of));
    }

    @ParameterizedTest
    @MethodSource("together")
    @DisplayName("On every page, and in its Markdown: no element, link or block more or less, and the words are there")
    void pagesAndMarkdown(List<String> typed) {
        Map<String, List<String>> harmless = harmless(typed);
        pages(typed).forEach((file, text) -> {
            assertFalse(STEERS.matcher(text).find(), () -> file + " steers what shows it");
            Read read = Read.of(file, text);
            assertEquals(harmless.get(file), read.pieces, () -> file + " gained or lost an element or a block");
            // only the annex has the notes
            assertEquals(
                    List.of(),
                    TypedEverywhere.unsaid(
                            read.words.toString(),
                            file.matches("(annex|port).*") ? typed : typed.subList(0, Math.min(typed.size(), 2))),
                    () -> file + " does not say these");
        });
    }

    /** What the same pages are made of with harmless words that are as long: what a page has room for turns on that. */
    private static Map<String, List<String>> harmless(List<String> typed) {
        Map<String, List<String>> pieces = new HashMap<>();
        pages(typed.stream().map(words -> words.replaceAll("\\S", "w")).toList())
                .forEach((file, text) -> pieces.put(file, Read.of(file, text).pieces));
        return pieces;
    }

    /** A sign that starts a formula, first in a cell of a table that is split at semicolons or tabs. */
    private static final Pattern FORMULA_ELSEWHERE =
            Pattern.compile("[;\t\r\n][\\p{C}\\p{Z}\"]*[=+@\\-\uFF1D\uFF0B\uFF20\uFF0D]");

    @ParameterizedTest
    @MethodSource("typed")
    @DisplayName("In a table for a spreadsheet no cell is a formula, and the words are there")
    void tables(String typed) throws IOException {
        Matrix matrix = new Matrix(Samples.KNOWLEDGE);
        StringBuilder portfolio = new StringBuilder(Csv.start(matrix.header()));
        TypedEverywhere.portfolio(typed).forEach(one -> portfolio.append(Csv.line(matrix.row(one))));
        for (String csv : List.of(portfolio.toString(), register(typed))) {
            assertFalse(STEERS.matcher(csv).find());
            try (var rows = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1)))) {
                for (CSVRecord row : rows) {
                    row.forEach(cell -> assertFalse(
                            cell.strip().matches("(?s)[\\p{C}\\p{Z}]*[=+@\\-\uFF1D\uFF0B\uFF20\uFF0D].*"),
                            () -> "a formula: " + cell));
                }
                assertFalse(FORMULA_ELSEWHERE.matcher(csv).find(), "a formula, were the lines split elsewhere");
                // the apostrophes that keep a cell from being a formula aside
                String said = csv.replace("\"\"", "\"").replace("'", "");
                assertTrue(TypedEverywhere.says(said, typed.replace("'", "")), () -> csv);
            }
        }
    }

    private static String register(String typed) {
        return Samples.report(TypedEverywhere.design(typed), ReportKind.CHECKLIST, ReportFormat.CSV);
    }

    @ParameterizedTest
    @MethodSource("typed")
    @DisplayName("In JSON the words are read back to the letter, and none of it steers a terminal")
    void json(String typed) {
        Design design = TypedEverywhere.design(typed);
        String advice = AdviceJson.text(Samples.advice(design));
        ScreenedJson lines = new ScreenedJson(Samples.KNOWLEDGE, true);
        List<String> screened =
                TypedEverywhere.portfolio(typed).stream().map(lines::line).toList();
        JsonMapper json = JsonMapper.shared();
        assertAll(
                () -> assertEquals(typed, json.readTree(advice).path("title").asString()),
                () -> assertEquals(
                        typed, json.readTree(screened.get(0)).path("title").asString()),
                () -> assertEquals(
                        typed + ": " + typed,
                        json.readTree(screened.get(1)).path("refused").path(0).asString()),
                () -> assertFalse(STEERS_JSON.matcher(advice).find(), advice),
                () -> assertFalse(
                        STEERS_JSON.matcher(String.join("\n", screened)).find(), screened::toString),
                () -> assertEquals(
                        List.of(1L, 1L),
                        screened.stream().map(line -> line.lines().count()).toList()));
    }

    /** The reports on a design with these words, and a portfolio with them. */
    private static Map<String, String> pages(List<String> typed) {
        Design design = TypedEverywhere.design(typed);
        Map<String, String> pages = Samples.reports(design, ReportFormat.HTML);
        pages.putAll(Samples.reports(design, ReportFormat.MD));
        Tally tally = new Tally(Samples.KNOWLEDGE);
        List<Screened> screened = typed.stream()
                .flatMap(words -> TypedEverywhere.portfolio(words).stream())
                .toList();
        screened.forEach(tally::add);
        String portfolio = new PortfolioPage(Samples.KNOWLEDGE, tally, screened).html();
        pages.put("portfolio.html", portfolio);
        pages.put("portfolio.md", Markdown.of(portfolio));
        return pages;
    }

    /** A page as its readers take it: its elements, or its blocks and links, in their order, and its words. */
    private static final class Read {
        private final List<String> pieces = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        private static Read of(String file, String text) {
            Read read = new Read();
            if (file.endsWith(".html")) {
                read.html(text);
            } else {
                read.markdown(MARKDOWN.parse(text));
            }
            return read;
        }

        /** Names and attributes of all elements, with the values that would do something. A long title is set smaller. */
        private void html(String html) {
            Document page = Jsoup.parse(html.replaceAll("<h1 class=\"long(er)?\">", "<h1>"));
            page.getAllElements()
                    .forEach(element -> pieces.add(element.normalName()
                            + element.attributes().asList().stream()
                                    .map(attribute -> attribute.getKey()
                                            + (attribute.getKey().matches("href|src|style|id")
                                                    ? "=" + attribute.getValue()
                                                    : ""))
                                    .toList()));
            words.append(page.body().wholeText());
        }

        private void markdown(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Text text) {
                    words.append(text.getLiteral());
                } else if (child instanceof SoftLineBreak) {
                    words.append(' ');
                } else {
                    pieces.add(child.getClass().getSimpleName()
                            + (child instanceof Link link ? link.getDestination() : "")
                            + (child instanceof HtmlInline mark ? mark.getLiteral() : ""));
                }
                markdown(child);
            }
        }
    }
}
