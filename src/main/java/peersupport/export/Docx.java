package peersupport.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.jsoup.nodes.Document;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTColumns;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A page as a Word document with real headings, lists, table headers, links and alternatives, in styles that can be
 * changed. The same page gives the same bytes: no clock, no chance.
 */
public final class Docx {
    /** The width of the text on an A4 page, in twentieths of a point. */
    static final int WIDTH = 9866;

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int BETWEEN_COLUMNS = 400;

    private Docx() {}

    /** The Word document of an HTML page that stands alone. Its own styles, which are for browsers, are left out. */
    public static byte[] of(String html) {
        Document page = PrintPreparation.of(html);
        try (XWPFDocument document = new XWPFDocument()) {
            sheet(document);
            applyStyle(document);
            properties(document, page.title());
            footer(document, page.title());
            page.select(".pictured").remove(); // the words beside a picture say all that it shows
            new DocxBlocks(document, page).write();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return Archive.withoutTimes(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewType().setVal(STSectionMark.CONTINUOUS);
        CTPageSz size = section.addNewPgSz();
        size.setW(A4_WIDTH);
        size.setH(A4_HEIGHT);
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft((A4_WIDTH - WIDTH) / 2);
        margin.setRight((A4_WIDTH - WIDTH) / 2);
        margin.setTop(964);
        margin.setBottom(1077);
        margin.setHeader(510);
        margin.setFooter(510);
        margin.setGutter(0);
    }

    private static void applyStyle(XWPFDocument document) {
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(PrintPreparation.resource("styles.xml"))
                            .getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(PrintPreparation.resource("numbering.xml"))
                            .getNumbering());
            document.getSettings()
                    .getCTSettings()
                    .set(SettingsDocument.Factory.parse(PrintPreparation.resource("settings.xml"))
                            .getSettings());
        } catch (XmlException e) {
            throw new IllegalStateException("a style sheet of ours", e);
        }
    }

    private static void properties(XWPFDocument document, String title) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator("Peer Support Design Advisor");
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        core.getUnderlyingProperties().setCreatedProperty(Optional.empty());
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Peer Support Design Advisor");
    }

    private static void footer(XWPFDocument document, String title) {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        line.createRun().setText(PrintPreparation.runningTitle(title));
        line.createRun().addTab();
        line.createRun().setText("Page ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" of ");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    /** What has been written since the last section ended stands in so many columns. */
    static void endSection(XWPFDocument document, int columns) {
        CTPPr last = document.getLastParagraph().getCTP().getPPr();
        if (!last.isSetSectPr()) {
            last.setSectPr(document.getDocument().getBody().getSectPr());
            CTColumns beside = last.getSectPr().addNewCols();
            beside.setNum(whole(columns));
            beside.setSpace(BETWEEN_COLUMNS);
        }
    }

    static BigInteger whole(long number) {
        return BigInteger.valueOf(number);
    }
}
