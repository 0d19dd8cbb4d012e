package peersupport.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.xmlbeans.XmlCursor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBlip;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/**
 * A drawing of the page as a picture in Word: sharp at any size, as dots for programs too old for that, and in words for
 * those who listen.
 */
final class DocxPicture {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int DOTS_PER_INCH = 150;
    private static final int TWIPS_PER_INCH = 1440;
    private static final double HIGHEST = 1.35;

    private DocxPicture() {}

    /** Puts the picture in this paragraph, as wide as the text. */
    static void add(Element svg, XWPFParagraph paragraph) {
        String[] box = svg.attr("viewBox").strip().split("[\\s,]+");
        double shape = Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
        double wide = Docx.WIDTH / (double) TWIPS_PER_INCH * Math.min(1, HIGHEST / shape);
        String drawing = text(svg);
        byte[] dots = Dots.of(drawing, wide * DOTS_PER_INCH, wide * shape * DOTS_PER_INCH);
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
            sharpen(
                    picture.getCTPicture().getBlipFill().getBlip(),
                    paragraph.getDocument().addPictureData(drawing.getBytes(StandardCharsets.UTF_8), PictureType.SVG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says where the drawing itself is: Word has read it since 2016, from beside the dots. */
    private static void sharpen(CTBlip dots, String drawing) {
        try (XmlCursor in = dots.newCursor()) {
            in.toEndToken();
            in.beginElement("extLst", DRAWING);
            in.beginElement("ext", DRAWING);
            in.insertAttributeWithValue("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
            in.beginElement(new QName("http://schemas.microsoft.com/office/drawing/2016/SVG/main", "svgBlip", "asvg"));
            in.insertAttributeWithValue("embed", RELATION, drawing);
        }
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
