package peersupport.export;

import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/**
 * Where the next paragraph goes, and how it is dressed there: in the body or a cell, in a box, as an item of a list.
 */
record ParagraphTarget(Supplier<XWPFParagraph> paragraphs, int depth, boolean cell) {
    private static final int STEP = 360;

    /** A new paragraph here. */
    XWPFParagraph next() {
        return paragraphs.get();
    }

    private ParagraphTarget with(int depth, Consumer<XWPFParagraph> look) {
        return new ParagraphTarget(
                () -> {
                    XWPFParagraph paragraph = next();
                    look.accept(paragraph);
                    return paragraph;
                },
                depth,
                cell);
    }

    /** The same place, its paragraphs in this style. */
    ParagraphTarget in(String style) {
        return with(depth, paragraph -> paragraph.setStyle(style));
    }

    /** A heading here; in a box it keeps the look of the box around it. */
    ParagraphTarget heading(int level) {
        return with(depth, paragraph -> {
            XWPFStyle box = paragraph.getStyle() == null
                    ? null
                    : paragraph.getDocument().getStyles().getStyle(paragraph.getStyle());
            paragraph.setStyle("Heading" + level);
            if (box != null && box.getCTStyle().isSetPPr()) {
                CTPPrGeneral around = box.getCTStyle().getPPr();
                CTPPr own = paragraph.getCTP().getPPr();
                if (around.isSetPBdr()) {
                    own.setPBdr(around.getPBdr());
                }
                if (around.isSetShd()) {
                    own.setShd(around.getShd());
                }
            }
        });
    }

    /** An item of a list here: its first paragraph has the number, those after it stand below the first. */
    ParagraphTarget item(BigInteger list) {
        boolean[] begun = {false};
        return with(depth + 1, paragraph -> {
            if (paragraph.getStyle() == null) {
                paragraph.setStyle("List");
            }
            if (begun[0]) {
                paragraph.setIndentationLeft(STEP * (depth + 1));
            } else {
                if (paragraph.getCTP().getPPr().isSetInd()) {
                    paragraph.getCTP().getPPr().unsetInd(); // of the item this list stands in
                }
                paragraph.setNumID(list);
                paragraph.setNumILvl(Docx.whole(depth));
            }
            begun[0] = true;
        });
    }
}
