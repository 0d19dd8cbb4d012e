package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.design.Design.SetAside;
import peersupport.export.Printed;

/** The reports on paper: nothing of the page is lost in a PDF or in Word, and the PDF keeps PDF/UA. */
class PrintedReportsTest {
    /** Longer words are cut at the ends of lines. */
    private static final int WHOLE = 20;

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</bdi></h1></title><svg onload=alert(1)>",
            "&lt;b&gt; &amp;amp; &#60;i&#62;",
            "$report.title() ${report} #set($x = 1) #parse(\"x\") #end $!x #[[",
            "[link](javascript:alert(1)) <http://example.org>",
            "=HYPERLINK(\"http://example.org\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "a\u0000b\u0007c\u001Bd",
            "\u202Eright to left\u2069 and on",
            "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDC67",
            "\u05E9\u05DC\u05D5\u05DD",
            "\u0645\u0631\u062D\u0628\u0627",
            "two\nlines",
            "W".repeat(10_000));

    private static final Map<String, byte[]> CHECKLIST = files(hostile(), ReportKind.CHECKLIST);

    @TestFactory
    Stream<DynamicTest> nothingIsLostOnPaper() {
        return Stream.of(
                        kept("what is typed", ReportKind.CHECKLIST, () -> CHECKLIST),
                        printed("what is typed", hostile(), ReportKind.ANNEX),
                        printed("what is typed", hostile(), ReportKind.DESIGN),
                        printed("what is typed", hostile(), ReportKind.EVALUATION),
                        printed("everything ticked", Samples.everything(), ReportKind.DESIGN),
                        printed("no answers", Samples.nothingSaid(), ReportKind.CHECKLIST))
                .limit(Trust.cases(1, Integer.MAX_VALUE));
    }

    private static DynamicTest printed(String name, Design design, ReportKind kind) {
        return kept(name, kind, () -> files(design, kind));
    }

    private static DynamicTest kept(String name, ReportKind kind, Supplier<Map<String, byte[]>> written) {
        return DynamicTest.dynamicTest(kind.word() + ": " + name, () -> {
            Map<String, byte[]> files = written.get();
            Document page = page(files.get(kind.file() + ".html"));
            List<String> pictures = page.select("svg").eachAttr("aria-label");
            page.select("svg").remove();
            byte[] pdf = files.get(kind.file() + ".pdf");
            assertAllIn(words(page), Printed.pdf(pdf));
            assertEquals(pictures, Printed.pdfPictures(pdf));
            page.select(".pictured").remove(); // Word leaves what is drawn to the words beside it
            assertAllIn(words(page), Printed.docx(files.get(kind.file() + ".docx")));
        });
    }

    @Test
    void pdfsKeepPdfUaAndTheSameAdviceGivesTheSameBytes() {
        Printed.assertAccessible("risk-checklist.pdf", CHECKLIST.get("risk-checklist.pdf"));
        files(hostile(), ReportKind.CHECKLIST)
                .forEach((name, bytes) -> assertArrayEquals(CHECKLIST.get(name), bytes, name));
    }

    private static Map<String, byte[]> files(Design design, ReportKind kind) {
        return Samples.REPORTS.write(Samples.advice(design), List.of(kind), ReportFormat.PAGES);
    }

    /** Every string in a note of its own, and in the title, the author and what was set aside. */
    private static Design hostile() {
        Design example = Samples.fullest();
        Iterator<String> questions = Samples.KNOWLEDGE.questions().keySet().iterator();
        Map<String, String> notes =
                HOSTILE.stream().collect(Collectors.toMap(typed -> questions.next(), typed -> typed));
        return new Design(
                String.join(" ", HOSTILE.subList(0, 12)),
                HOSTILE.get(0),
                example.answers(),
                notes,
                example.locked(),
                example.unlocked(),
                List.of(new SetAside(
                        Samples.KNOWLEDGE.configurations().keySet().iterator().next(),
                        HOSTILE.get(1),
                        HOSTILE.get(4),
                        Map.of())),
                example.lastAdvised());
    }

    private static void assertAllIn(TreeSet<String> words, String text) {
        // a soft break at a hyphen or a page foot is no loss
        String letters = Printed.letters(text);
        assertEquals(
                List.of(),
                words.stream().filter(word -> !letters.contains(word)).toList());
    }

    /** What a page says on paper. */
    private static Document page(byte[] html) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        page.select(".page-only, .screen, .box").remove();
        return page;
    }

    /** The same word by word; a word that no letter of ours can print is not among them. */
    private static TreeSet<String> words(Document page) {
        return page.body()
                .nodeStream(TextNode.class)
                .flatMap(text -> Arrays.stream(text.getWholeText().split("[^\\p{IsLatin}\\p{IsGreek}\\d]+")))
                .filter(word -> word.length() <= WHOLE)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
