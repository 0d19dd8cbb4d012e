package peersupport.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
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
 * The letters we bring along, so that a page looks the same on every machine: Latin, Greek, Cyrillic, Hebrew, Arabic,
 * and the marks of the reports. The narrow family is for text, the wide one for pictures.
 */
final class Fonts {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    /** The family of the words in pictures. */
    static final String PICTURES = "DejaVu Sans";

    private static final String HOME = "user.home";

    /** Below what is no folder, no folder can be made. */
    private static final String NOWHERE = "/dev/null/none";

    private static final String TEXT = "DejaVu Sans Condensed";

    private static final List<Face> FACES = List.of(
            new Face(TEXT, "DejaVuSansCondensed.ttf", 400, FontStyle.NORMAL),
            new Face(TEXT, "DejaVuSansCondensed-Bold.ttf", 700, FontStyle.NORMAL),
            new Face(TEXT, "DejaVuSansCondensed-Oblique.ttf", 400, FontStyle.ITALIC),
            new Face(TEXT, "DejaVuSansCondensed-BoldOblique.ttf", 700, FontStyle.ITALIC),
            new Face(PICTURES, "DejaVuSans.ttf", 400, FontStyle.NORMAL),
            new Face(PICTURES, "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL));

    private Fonts() {}

    private record Face(String family, String file, int weight, FontStyle style) {

        private InputStream open() {
            return Fonts.class.getResourceAsStream(FOLDER + file);
        }

        /** For this document: letter by letter. Joined ones (ligatures) would not be found by who searches for a word. */
        private PDFont in(PDDocument document) {
            try (InputStream letters = open()) {
                TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(letters));
                font.setEnableGsub(false);
                document.registerTrueTypeFontForClosing(font);
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** For a PDF, which keeps the letters it uses. */
    static void addTo(PdfRendererBuilder pdf, PDDocument document) {
        FACES.forEach(
                face -> pdf.useFont(new WhenUsed(face, document), face.family(), face.weight(), face.style(), true));
    }

    /** A face that is read when its first letter is wanted. */
    private static final class WhenUsed extends PDFontSupplier {
        private final Face face;
        private final PDDocument document;

        private WhenUsed(Face face, PDDocument document) {
            super(null);
            this.face = face;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            return face.in(document);
        }
    }

    /** For pictures drawn as dots. A machine that has the same fonts keeps its own. */
    static void addToMachine() {
        // Java keeps a list of the machine's fonts in a file at home, under the machine's name; here it writes nowhere
        // else
        String home = System.getProperty(HOME);
        System.setProperty(HOME, NOWHERE);
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment();
            addFaces();
        } finally {
            System.setProperty(HOME, home);
        }
    }

    private static void addFaces() {
        for (Face face : FACES) {
            try (InputStream file = face.open()) {
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(face.file(), e);
            }
        }
    }
}
