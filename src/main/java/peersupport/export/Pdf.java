package peersupport.export;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as a PDF that keeps PDF/UA: tagged, with language, title, bookmarks and alternatives. The same page gives the
 * same bytes: no clock, no chance.
 */
public final class Pdf {
    private static final String UNKNOWN_SIGN = "\uFFFD";

    static {
        // it tells of every style it does not know, on standard error
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** The PDF of an HTML page that stands alone. Its own styles, which are for browsers, are left out. */
    public static byte[] of(String html) {
        Document page = PrintPreparation.of(html);
        prepare(page);
        bookmarks(page);
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = renderer(page, document)) {
            renderer.createPDFWithoutClosing();
            document.getDocumentInformation().setCreationDate(null);
            document.setDocumentId((long) html.hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(Document page) {
        page.select("style").remove();
        page.select("table:not([class]):not(:has(th[class]))").forEach(Pdf::columns);
        page.head().appendElement("style").text(PrintPreparation.resource("print.css"));
        page.head().appendElement("meta").attr("name", "description").attr("content", page.title());
        page.body().prependElement("div").addClass("foot").text(PrintPreparation.runningTitle(page.title()));
    }

    /** Left to itself the library gives nearly all room to the longest words. */
    private static void columns(Element table) {
        Element columns = table.addClass("shared").prependElement("colgroup");
        for (int width : ColumnWidths.of(table, Docx.WIDTH)) {
            columns.appendElement("col").attr("style", "width:" + 100.0 * width / Docx.WIDTH + "%");
        }
    }

    /** An outline of the headings, as the reader of the PDF shows it beside the pages. */
    private static void bookmarks(Document page) {
        Element all = page.head().appendElement("bookmarks");
        Element[] above = {all, all, all};
        for (Element heading : page.select("h1, h2, h3")) {
            int level = heading.normalName().charAt(1) - '1';
            Element mark = above[level]
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            for (int below = level + 1; below < above.length; below++) {
                above[below] = mark;
            }
        }
    }

    private static PdfBoxRenderer renderer(Document page, PDDocument document) {
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        Fonts.addTo(pdf, document);
        return pdf.usePDDocument(document)
                .usePdfUaAccessibility(true)
                .useSVGDrawer(new BatikSVGDrawer())
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useReplacementText(UNKNOWN_SIGN)
                .withProducer("Peer Support Design Advisor")
                .withW3cDocument(new W3CDom().fromJsoup(page), null)
                .toStream(OutputStream.nullOutputStream())
                .buildPdfRenderer();
    }
}
