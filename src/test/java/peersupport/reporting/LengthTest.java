package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.export.Printed;
import peersupport.reporting.shared.Findings;

/** Every document keeps to its length, whatever is answered. */
class LengthTest {
    private static final Map<ReportKind, Integer> PAGES = Map.of(
            ReportKind.DESIGN, 4,
            ReportKind.BID, 2,
            ReportKind.CHECKLIST, 6,
            ReportKind.EVALUATION, 8,
            ReportKind.ANNEX, 25);

    /** As many letters as no line end or mark stands between. */
    private static final int END = 20;

    private static final int WORDS_OF_THE_DESIGN_REPORT = 2_000;

    /** The most words and pages that were seen. */
    private static final Map<ReportKind, Integer> WORDS_SEEN = new EnumMap<>(ReportKind.class);

    private static final Map<ReportKind, Integer> PAGES_SEEN = new EnumMap<>(ReportKind.class);

    @Test
    @DisplayName("The design report never has more words than four pages hold")
    void theDesignReportIsShort() {
        assertTrue(ReportKind.DESIGN.words() <= WORDS_OF_THE_DESIGN_REPORT);
    }

    @TestFactory
    @DisplayName("No document has more words than it may")
    Stream<DynamicTest> words() {
        return Stream.of(
                        Hard.designs(),
                        Samples.examples(),
                        Samples.random(20_251_129).designs(Trust.cases(10, 150)))
                .flatMap(designs -> designs)
                .map(design -> DynamicTest.dynamicTest(
                        name(design),
                        () -> assertAll(Stream.of(ReportKind.values()).map(kind -> () -> {
                            int words = words(Samples.report(design, kind, ReportFormat.HTML));
                            WORDS_SEEN.merge(kind, words, Math::max);
                            assertTrue(
                                    words <= kind.words(),
                                    () -> kind.file() + ": " + words + " words for " + design.answers());
                        }))));
    }

    @TestFactory
    @DisplayName("No document has more pages than it may, and its first page ends where the second begins")
    Stream<DynamicTest> pages() {
        return Stream.of(
                        Hard.designs(),
                        Samples.examples().limit(Trust.cases(1, Integer.MAX_VALUE)),
                        Samples.random(20_251_130).designs(Trust.cases(1, 40)))
                .flatMap(designs -> designs)
                .map(design -> DynamicTest.dynamicTest(
                        name(design),
                        () -> assertAll(Stream.of(ReportKind.values()).map(kind -> () -> assertFits(design, kind)))));
    }

    private static void assertFits(Design design, ReportKind kind) {
        String html = Samples.report(design, kind, ReportFormat.HTML);
        byte[] pdf = ReportFormat.PDF.write(html);
        int pages = Printed.pages(pdf);
        PAGES_SEEN.merge(kind, pages, Math::max);
        assertTrue(pages <= PAGES.get(kind), () -> kind.file() + ": " + pages + " pages for " + design.answers());
        Element second = Jsoup.parse(html).selectFirst("section.newpage");
        if (second != null) {
            String first = Printed.letters(second.previousElementSibling().text());
            assertTrue(
                    Printed.letters(Printed.page(pdf, 1)).contains(first.substring(first.length() - END)),
                    () -> kind.file() + " needs more than one sheet for its first page");
        }
    }

    @Test
    @DisplayName("What a first page leaves out is counted, with where it stands")
    void whatIsLeftOutIsCounted() {
        Design design = Samples.everything();
        Findings findings = Samples.advised(design).findings();
        Document page = Samples.page(design, ReportKind.DESIGN);
        Map<String, Integer> lists = Map.of(
                "What your programme is set up to do", findings.inPlace().size(),
                "What may harm, and what is planned against it",
                        findings.harming().size(),
                "Who may stay away", findings.keepingAway().size());
        lists.forEach((title, all) -> {
            var heading = page.select("#glance ~ .pair h3").stream()
                    .filter(one -> one.text().equals(title))
                    .findFirst()
                    .orElseThrow();
            int shown = heading.nextElementSibling().select("li").size();
            assertTrue(shown > 0 && shown < all, title);
            String more = heading.nextElementSibling().nextElementSibling().text();
            assertTrue(more.matches("And " + (all - shown) + " more on page \\d\\."), () -> title + ": " + more);
        });
    }

    @AfterAll
    static void figures() {
        Trust.figure(LengthTest.class, "most words", WORDS_SEEN);
        Trust.figure(LengthTest.class, "most pages", PAGES_SEEN);
    }

    /** The words that are read, counted apart from how the product counts them. */
    private static int words(String html) {
        Document page = Jsoup.parse(html);
        page.select("style, figure, title").remove();
        return (int) Arrays.stream(page.body()
                        .nodeStream(TextNode.class)
                        .map(TextNode::getWholeText)
                        .collect(Collectors.joining())
                        .split("\\s+"))
                .filter(word -> !word.isEmpty())
                .count();
    }

    private static String name(Design design) {
        String title = design.title();
        return (title.length() > 40 ? title.substring(0, 40) : title) + " ("
                + design.answers().size() + " answers)";
    }
}
