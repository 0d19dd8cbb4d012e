package peersupport.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page as a PDF. */
class PdfTest {
    static final String PAGE = page();
    private static final byte[] PDF = Pdf.of(PAGE);
    /** The height of the foot of a page, in points. */
    private static final float FOOT = 48;

    static String page() {
        try (var file = PdfTest.class.getResourceAsStream("/export/odd.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itKeepsPdfUa() {
        Printed.assertAccessible("a page of everything", PDF);
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertArrayEquals(PDF, Pdf.of(PAGE));
    }

    @Test
    void itSaysItsLanguageTitleAndHeadings() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
            assertEquals("Odd <b> page", document.getDocumentInformation().getTitle());
            assertEquals(null, document.getDocumentInformation().getCreationDate());
            List<String> marks = new ArrayList<>();
            PDOutlineItem top =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals("Any title", top.getTitle());
            top.children().forEach(item -> marks.add(item.getTitle()));
            assertEquals(List.of("Marks", "A picture", "Lists", "Tables"), marks);
        }
    }

    @Test
    void picturesSayInWordsWhatTheyShow() {
        assertEquals(List.of("A line and a box"), Printed.pdfPictures(PDF));
    }

    @Test
    void itBringsItsLettersAlongAndNoMoreThanItNeeds() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+DejaVu.*"), font.getName());
                }
            }
        }
    }

    @Test
    void whatIsForTheScreenStaysThereAndPagesAreCounted() {
        String text = Printed.pdf(PDF);
        assertFalse(text.contains("Skip to the page"));
        assertFalse(text.contains("Only on the screen"));
        assertTrue(text.contains("Page 1 of 2"));
        for (String sign : "Latin é ß Ωμέγα Привет שלום مرحبا ● ○ ? – ☐ ✓ × ◇ \uFFFD\uFFFD".split(" ")) {
            assertTrue(text.contains(sign), () -> sign + " is not in " + text);
        }
    }

    @Test
    void wordsCanBeSearchedForInEveryFace() throws IOException {
        String words = "office offline fifty flowing puff Affluent";
        byte[] pdf = Pdf.of(PAGE.replace("Any title", words)
                .replace(
                        "<p>Words,",
                        "<p>" + words + ", <em>" + words + "</em>, <em><strong>" + words + "</strong></em>,"));
        String drawn;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            drawn = said(Printed.drawn(document, 1));
        }
        for (String word : words.split(" ")) {
            assertEquals(4, drawn.split(word, -1).length - 1, () -> word + " in " + drawn);
        }
    }

    @ParameterizedTest
    @MethodSource("longTitles")
    void aLongTitleAtTheFootEndsAtAWordAndLeavesThePageNumberItsPlace(String title) throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(titled(title)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<TextPosition> foot = foot(document, page);
                String said = said(foot);
                String number = "Page" + page + "of" + document.getNumberOfPages();
                assertTrue(said.endsWith(number), said);
                assertShortened(title, said.substring(0, said.length() - number.length()));
                int first = foot.size() - number.length();
                float left = foot.get(first).getX();
                foot.subList(0, first)
                        .forEach(letter -> assertTrue(right(letter) < left, letter.getUnicode() + " in " + said));
                foot.forEach(letter -> assertTrue(
                        right(letter) < letter.getPageWidth() && letter.getY() < letter.getPageHeight(), said));
            }
        }
    }

    static Stream<String> longTitles() {
        String words = "Peer support for parents and carers across the county and the coast, second phase; ".repeat(20);
        return Stream.of(words.substring(0, 135), words.substring(0, 1_000), "W".repeat(130), "W".repeat(1_000));
    }

    static String titled(String title) {
        return PAGE.replace("Odd &lt;b&gt; page", title);
    }

    /** Passes if this is the beginning of a title, up to the end of a word where it has several, and says that it is. */
    static void assertShortened(String title, String said) {
        String begins = said.substring(0, said.length() - 1);
        assertEquals(begins + "…", said);
        assertTrue(begins.length() > 40, said);
        String[] words = title.split(" ");
        assertTrue(
                words.length == 1
                        ? title.startsWith(begins)
                        : IntStream.range(1, words.length)
                                .mapToObj(many -> String.join("", List.of(words).subList(0, many)))
                                .anyMatch(Printed.letters(begins)::equals),
                said);
    }

    private static String said(List<TextPosition> letters) {
        return letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }

    private static float right(TextPosition letter) {
        return letter.getX() + letter.getWidth();
    }

    /** The letters below the text of a page, in the order they are drawn in. */
    private static List<TextPosition> foot(PDDocument document, int page) throws IOException {
        return Printed.drawn(document, page).stream()
                .filter(letter -> letter.getY() > letter.getPageHeight() - FOOT
                        && !letter.getUnicode().isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("typed")
    void whateverIsTypedIsPrinted(String typed) {
        byte[] pdf = Pdf.of(PAGE.replace("Any title", escaped(typed)));
        String text = Printed.letters(Printed.pdf(pdf)).replaceAll("Odd<b>pagePage\\d+of\\d+", "");
        assertTrue(text.contains(Printed.letters(typed)), text);
        Printed.assertAccessible(typed, pdf);
    }

    static Stream<String> typed() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</bdi></h1></title><svg onload=alert(1)>",
                "$report.title() ${report} #set($x = 1)",
                "=HYPERLINK(\"http://example.org\")",
                "element(foot) \"; } @page { margin: 0 } /* url(http://example.org)",
                "\uD83D\uDE00 emoji",
                "W".repeat(10_000));
    }

    static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;");
    }
}
