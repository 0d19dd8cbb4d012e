package peersupport.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** A page as a Word document. */
class DocxTest {
    private static final byte[] DOCX = Docx.of(PdfTest.PAGE);

    @Test
    void theSamePageGivesTheSameBytes() {
        assertArrayEquals(DOCX, Docx.of(PdfTest.PAGE));
    }

    @Test
    void everyPartIsWellFormedAndKnowsNoTime() throws Exception {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(DOCX))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName());
                if (entry.getName().matches(".*\\.(xml|rels)")) {
                    XmlObject part = XmlObject.Factory.parse(new ByteArrayInputStream(in.readAllBytes()));
                    assertFalse(part.xmlText().contains("dcterms:"), entry.getName());
                }
            }
        }
    }

    @Test
    void itIsValidWhereTheSchemaCanTell() throws IOException {
        try (XWPFDocument document = open(DOCX)) {
            List<XmlError> wrong = new ArrayList<>();
            XmlOptions telling = new XmlOptions().setErrorListener(wrong);
            document.getDocument().validate(telling);
            assertEquals(List.of(), wrong);
        }
    }

    @Test
    void itOpensInTodaysMode() throws IOException {
        try (XWPFDocument document = open(DOCX)) {
            String settings = document.getSettings().getCTSettings().xmlText();
            assertTrue(
                    settings.contains("<w:compat><w:compatSetting w:name=\"compatibilityMode\""
                            + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"),
                    settings);
        }
    }

    @ParameterizedTest
    @MethodSource("peersupport.export.PdfTest#longTitles")
    void aLongTitleAtTheFootEndsAtAWordBeforeThePageNumber(String title) throws IOException {
        try (XWPFDocument document = open(Docx.of(PdfTest.titled(title)))) {
            assertEquals(title, document.getProperties().getCoreProperties().getTitle());
            XWPFParagraph foot = document.getFooterList().get(0).getParagraphs().get(0);
            String[] parts = foot.getText().split("\t");
            PdfTest.assertShortened(title, parts[0]);
            assertEquals("Page  of ", parts[1]);
            assertEquals(
                    List.of("PAGE", "NUMPAGES"),
                    foot.getCTP().getFldSimpleList().stream()
                            .map(field -> field.getInstr())
                            .toList());
        }
    }

    @Test
    void itHasRealHeadingsListsAndTitle() throws Exception {
        try (XWPFDocument document = open(DOCX)) {
            assertEquals(
                    "Odd <b> page", document.getProperties().getCoreProperties().getTitle());
            assertEquals(
                    "en-GB",
                    document.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal());
            assertEquals(
                    List.of("Any title", "Marks", "A picture", "Lists", "In a box", "Tables"),
                    document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle() != null
                                    && paragraph.getStyle().startsWith("Heading"))
                            .map(XWPFParagraph::getText)
                            .toList());
            assertEquals(
                    List.of("bullet first", "lowerLetter one", "lowerLetter two", "bullet second", "decimal counts"),
                    document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getNumID() != null)
                            .limit(5)
                            .map(paragraph -> paragraph.getNumFmt() + " " + paragraph.getText())
                            .toList());
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                assertTrue(
                        paragraph.getStyle() == null || document.getStyles().getStyle(paragraph.getStyle()) != null,
                        () -> "no style " + paragraph.getStyle());
            }
        }
    }

    @Test
    void headsOfTablesComeAgainAndNoRowIsCut() throws IOException {
        try (XWPFDocument document = open(DOCX)) {
            assertEquals(2, document.getTables().size());
            for (XWPFTable table : document.getTables()) {
                assertTrue(table.getRow(0).isRepeatHeader());
                table.getRows().forEach(row -> assertTrue(row.isCantSplitRow()));
                assertFalse(table.getRow(1).isRepeatHeader());
            }
            assertEquals(
                    "Two columns",
                    document.getTables()
                            .get(0)
                            .getCTTbl()
                            .getTblPr()
                            .getTblDescription()
                            .getVal());
        }
    }

    @Test
    void whatIsDrawnIsLeftToTheWordsBesideIt() throws IOException {
        assertFalse(Printed.docx(DOCX).contains("Drawn"));
        try (XWPFDocument document = open(DOCX)) {
            assertEquals(List.of(), document.getAllPictures());
        }
    }

    @Test
    void partsBesideEachOtherAreColumns() throws IOException {
        try (XWPFDocument document = open(Docx.of(
                "<p>before</p><div class=pair><div><p>left</p></div><div><p>right</p></div></div><p>after</p>"))) {
            assertEquals(
                    List.of("before 1", "left", "\nright 2", "after"),
                    document.getParagraphs().stream()
                            .map(paragraph -> paragraph.getText() + columns(paragraph))
                            .toList());
        }
    }

    private static String columns(XWPFParagraph paragraph) {
        CTPPr dressed = paragraph.getCTP().getPPr();
        return dressed.isSetSectPr() ? " " + dressed.getSectPr().getCols().getNum() : "";
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        try (XWPFDocument document = open(DOCX)) {
            String text = document.getDocument().xmlText();
            String to = text.replaceAll("(?s).*w:anchor=\"([^\"]*)\".*", "$1");
            assertTrue(text.contains("<w:bookmarkStart w:id=\"0\" w:name=\"" + to + "\"/>"), to);
            assertEquals("https://example.org/x?a=b&c", document.getHyperlinks()[0].getURL());
        }
    }

    @ParameterizedTest
    @MethodSource("peersupport.export.PdfTest#typed")
    @ValueSource(strings = {"\u05E9\u05DC\u05D5\u05DD and back", "two\nlines"})
    void whateverIsTypedIsPrinted(String typed) {
        String text = Printed.docx(Docx.of(PdfTest.PAGE.replace("Any title", PdfTest.escaped(typed))));
        assertTrue(Printed.letters(text).contains(Printed.letters(typed)), text);
    }

    private static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }
}
