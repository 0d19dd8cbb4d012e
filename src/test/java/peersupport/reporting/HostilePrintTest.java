package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peersupport.Naughty;
import peersupport.Trust;
import peersupport.export.Printed;
import peersupport.export.Xlsx;
import peersupport.screening.Matrix;

/** Whatever is typed stays text on paper, in Word and in a spreadsheet: no link, field, formula or action comes of it. */
class HostilePrintTest {
    /** The parts of a page in which nothing that was typed stands: their printing is tried elsewhere, and is slow. */
    private static final String UNTYPED = "main > :not(:has(bdi)), .annex > :not(:has(bdi))";

    private static final int LINE = 60;
    private static final Pattern ASCII = Pattern.compile("[ -~]+");
    /** As many signs as no title should have, and words without end. */
    private static final List<String> HARD =
            List.of("\u2069\u2069", "word ".repeat(600).strip());

    private static final Map<ReportFormat, byte[]> HARMLESS = new EnumMap<>(ReportFormat.class);

    /** What a Word document does beside showing text. */
    private static final String DOES =
            "w|hyperlink, w|fldSimple, w|instrText, w|fldChar, w|altChunk, w|object, w|control,"
                    + " w|drawing, w|tbl, w|sdt, w|customXml, w|ins, w|del, w|comment";

    /** The naughty strings, as many at once as one design holds; some of them in each build. */
    static Stream<List<String>> typed() {
        List<String> all = new ArrayList<>(HARD);
        all.addAll(Naughty.some(Trust.cases(10, Integer.MAX_VALUE)));
        return TypedEverywhere.together(all).limit(Trust.cases(1, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("typed")
    @DisplayName("Word: the same links, fields, tables and parts, and the words are there")
    void word(List<String> typed) throws IOException {
        byte[] harmless = harmless(ReportFormat.DOCX);
        byte[] hostile = printed(typed, ReportFormat.DOCX);
        assertEquals(parts(harmless), parts(hostile));
        assertEquals(does(harmless), does(hostile));
        String text = Printed.docx(hostile);
        typed.forEach(words -> assertTrue(TypedEverywhere.saysLetters(text, words), () -> "not in Word: " + words));
    }

    @ParameterizedTest
    @MethodSource("typed")
    @DisplayName("PDF: the same links, no action, no file, no form, and the words are there")
    void paper(List<String> typed) throws IOException {
        byte[] hostile = printed(typed, ReportFormat.PDF);
        assertEquals(links(harmless(ReportFormat.PDF)), links(hostile));
        try (PDDocument document = Loader.loadPDF(hostile)) {
            var catalog = document.getDocumentCatalog();
            assertAll(
                    () -> assertNull(catalog.getOpenAction()),
                    () -> assertNull(catalog.getAcroForm()),
                    () -> assertTrue(catalog.getNames() == null
                            || catalog.getNames().getJavaScript() == null
                                    && catalog.getNames().getEmbeddedFiles() == null));
        }
        String text = Printed.pdf(hostile);
        typed.stream()
                .filter(words -> ASCII.matcher(words).matches())
                .flatMap(words -> Stream.of(words.split("(?<=\\G.{" + LINE + "})"))) // a page may end between them
                .forEach(words -> assertTrue(TypedEverywhere.saysLetters(text, words), () -> "not on paper: " + words));
    }

    @Test
    @DisplayName("Spreadsheet: every cell is text, to the letter, and none is a link")
    void spreadsheet() throws IOException {
        Matrix matrix = new Matrix(Samples.KNOWLEDGE);
        List<String> all = Naughty.strings();
        List<List<String>> rows = new ArrayList<>();
        all.forEach(typed -> rows.add(List.of(typed, "x" + typed)));
        rows.addAll(TypedEverywhere.portfolio("=1+1").stream().map(matrix::row).toList());
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(Xlsx.of(List.of(new Xlsx.Table("Portfolio", matrix.header(), rows)))))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertEquals(CellType.STRING, cell.getCellType());
                }
            }
            assertEquals(List.of(), sheet.getHyperlinkList());
            for (int i = 0; i < all.size(); i++) {
                String shown = all.get(i).replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
                assertEquals(plain(shown), plain(sheet.getRow(i + 1).getCell(0).getStringCellValue()));
            }
        }
    }

    /** No XML can hold these two. */
    private static String plain(String text) {
        return text.replaceAll("[\\uFFFE\\uFFFF]", "?");
    }

    private static byte[] harmless(ReportFormat format) {
        return HARMLESS.computeIfAbsent(format, key -> printed(List.of("Words"), key));
    }

    private static byte[] printed(List<String> typed, ReportFormat format) {
        Document page = Samples.page(TypedEverywhere.design(typed), ReportKind.ANNEX);
        page.outputSettings().prettyPrint(false);
        page.select(UNTYPED).remove();
        return format.write(page.outerHtml());
    }

    private static Set<String> parts(byte[] docx) throws IOException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(docx))) {
            Set<String> parts = new TreeSet<>();
            for (PackagePart part : file.getParts()) {
                parts.add(part.getPartName() + " " + part.getContentType());
                if (!part.isRelationshipPart()) {
                    part.getRelationships()
                            .forEach(one -> parts.add(one.getRelationshipType() + " " + one.getTargetURI()));
                }
            }
            return parts;
        } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private static List<String> does(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            String xml = document.getDocument().xmlText();
            return Jsoup.parse(xml, Parser.xmlParser()).select(DOES).stream()
                    .map(element -> element.normalName() + element.attr("w:anchor") + instruction(element))
                    .toList();
        }
    }

    private static String instruction(Element element) {
        return element.normalName().equals("w:instrtext") ? element.text() : "";
    }

    private static Set<String> links(byte[] pdf) throws IOException {
        Set<String> links = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation one : page.getAnnotations()) {
                    links.add(
                            one instanceof PDAnnotationLink link
                                    ? link.getAction() instanceof PDActionURI uri ? uri.getURI() : "inside"
                                    : one.getSubtype());
                }
            }
        }
        return links;
    }
}
