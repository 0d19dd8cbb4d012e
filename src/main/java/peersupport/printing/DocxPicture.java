package peersupport.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/** A drawing of the page as a picture in Word: as dots, fine enough for print, with its words for those who listen. */
final class DocxPicture {
    private static final int DOTS_PER_INCH = 300;
    private static final int TWIPS_PER_INCH = 1440;
    private static final double HIGHEST = 1.35;

    static {
        Fonts.addToMachine();
    }

    private DocxPicture() {}

    /** Puts the picture in this paragraph, as wide as the text. */
    static void add(Element svg, XWPFParagraph paragraph) {
        String[] box = svg.attr("viewBox").strip().split("[\\s,]+");
        double shape = Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
        double wide = Docx.WIDTH / (double) TWIPS_PER_INCH * Math.min(1, HIGHEST / shape);
        byte[] dots = dots(text(svg), wide * DOTS_PER_INCH, wide * shape * DOTS_PER_INCH);
        try {
            int emu = (int) (wide * Units.EMU_PER_PIXEL * Units.PIXEL_DPI);
            XWPFPicture picture = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(dots), PictureType.PNG, "picture.png", emu, (int) (emu * shape));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(svg.attr("alt"));
            CTInline inline =
                    paragraph.getRuns().get(0).getCTR().getDrawingArray(0).getInlineArray(0);
            inline.getDocPr().setDescr(svg.attr("alt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] dots(String svg, double wide, double high) {
        PNGTranscoder drawing = new PNGTranscoder();
        drawing.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) wide);
        drawing.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) high);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            drawing.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(bytes));
        } catch (TranscoderException e) {
            throw new IllegalStateException("this picture cannot be drawn", e);
        }
        return bytes.toByteArray();
    }

    private static String text(Element svg) {
        Document.OutputSettings xml = new Document.OutputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        Document alone = new Document("");
        alone.outputSettings(xml);
        alone.appendChild(svg.clone().removeAttr("alt").attr("xmlns", "http://www.w3.org/2000/svg"));
        return alone.html();
    }
}
