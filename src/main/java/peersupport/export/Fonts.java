package peersupport.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters we bring along, so that a PDF looks the same on every machine: Latin, Greek, Cyrillic, Hebrew, Arabic, and the
 * marks of the reports.
 */
final class Fonts {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans Condensed";
    private static final List<Face> FACES = List.of(
            new Face("DejaVuSansCondensed.ttf", 400, FontStyle.NORMAL),
            new Face("DejaVuSansCondensed-Bold.ttf", 700, FontStyle.NORMAL),
            new Face("DejaVuSansCondensed-Oblique.ttf", 400, FontStyle.ITALIC),
            new Face("DejaVuSansCondensed-BoldOblique.ttf", 700, FontStyle.ITALIC));

    private Fonts() {}

    private record Face(String file, int weight, FontStyle style) {
        /** For this document: letter by letter. Joined ones (ligatures) would not be found by who searches for a word. */
        private PDFont in(PDDocument document) {
            try (InputStream letters = Fonts.class.getResourceAsStream(FOLDER + file)) {
                TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(letters));
                font.setEnableGsub(false);
                document.registerTrueTypeFontForClosing(font);
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** For a PDF, which keeps the letters it uses; a face is read when its first letter is wanted. */
    static void addTo(PdfRendererBuilder pdf, PDDocument document) {
        for (Face face : FACES) {
            PDFontSupplier whenUsed = new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return face.in(document);
                }
            };
            pdf.useFont(whenUsed, FAMILY, face.weight(), face.style(), true);
        }
    }
}
