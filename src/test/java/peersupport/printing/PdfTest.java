package peersupport.printing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page as a PDF. */
class PdfTest {
    static final String PAGE = page();
    private static final byte[] PDF = Pdf.of(PAGE);

    static String page() {
        try (var file = PdfTest.class.getResourceAsStream("/printing/odd.html")) {
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
    void picturesSayInWordsWhatTheyShowAndTheirWordsCanBeSearched() {
        assertEquals(List.of("A chain. Two boxes and a line"), Printed.pdfPictures(PDF));
        String text = Printed.pdf(PDF);
        assertTrue(text.contains("● Group ☐"), text);
        assertTrue(text.contains("Outcome"), text);
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
