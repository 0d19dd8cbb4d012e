package peersupport.export;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.List;
import java.util.Map;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.AWTGVTGlyphVector;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.batik.gvt.font.GVTGlyphVector;
import org.apache.batik.gvt.text.GVTAttributedCharacterIterator;
import org.apache.batik.gvt.text.TextPaintInfo;

/**
 * Draws the pictures of a PDF with their words as words. Left to itself the library draws the outline of every letter,
 * which takes four times the room and cannot be searched.
 */
final class PictureLetters extends BatikSVGDrawer {

    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {
        fontResolver = new Ours();
    }

    private static final class Ours extends OpenHtmlFontResolver {

        @Override
        public GVTFontFamily resolve(String family) {
            return family.equals(Fonts.PICTURES) ? new Family() : null;
        }

        @Override
        public void addFontStream(FSSupplier<InputStream> file, String family, Integer weight, FontStyle style) {
            // the machine has them, and the PDF keeps what is used of them
        }
    }

    private static final class Family extends AWTFontFamily {

        private Family() {
            super(Fonts.PICTURES);
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator words) {
            return deriveFont(size, words.getAttributes());
        }

        @Override
        @SuppressWarnings("rawtypes")
        public GVTFont deriveFont(float size, Map looks) {
            boolean bold = TextAttribute.WEIGHT_BOLD.equals(looks.get(TextAttribute.WEIGHT));
            return new Face(new Font(Fonts.PICTURES, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(size));
        }
    }

    private static final class Face extends AWTGVTFont {
        private final Font font;

        private Face(Font font) {
            super(font);
            this.font = font;
        }

        @Override
        public GVTGlyphVector createGlyphVector(FontRenderContext context, CharacterIterator letters) {
            StringBuilder words = new StringBuilder();
            for (char letter = letters.first(); letter != CharacterIterator.DONE; letter = letters.next()) {
                words.append(letter);
            }
            letters.first();
            return new AWTGVTGlyphVector(awtFont.createGlyphVector(context, letters), this, scale, letters) {
                @Override
                public void draw(Graphics2D paper, AttributedCharacterIterator dressed) {
                    Object paint = dressed.getAttribute(GVTAttributedCharacterIterator.TextAttribute.PAINT_INFO);
                    Point2D at = getGlyphPosition(0);
                    paper.setPaint(((TextPaintInfo) paint).fillPaint);
                    paper.setFont(font);
                    paper.drawString(words.toString(), (float) at.getX(), (float) at.getY());
                }
            };
        }
    }
}
