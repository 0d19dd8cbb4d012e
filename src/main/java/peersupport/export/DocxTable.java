package peersupport.export;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;

/** A table of a Word document: its head comes again on every page, and no row is cut. */
final class DocxTable {
    private static final int LINE_TO_WRITE_IN = 480;

    private final XWPFTable table;
    private final DocxBlocks blocks;

    DocxTable(XWPFTable table, DocxBlocks blocks) {
        this.table = table;
        this.blocks = blocks;
    }

    /** Writes it. */
    void write(Element element) {
        List<Element> rows = element.select("tr");
        int[] widths = ColumnWidths.of(element, Docx.WIDTH);
        describe(element, widths);
        table.removeRow(0);
        rows.forEach(row -> row(row, widths));
    }

    private void describe(Element element, int[] widths) {
        table.setStyleID("Lines");
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Docx.WIDTH);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        CTTblLook look = properties.addNewTblLook();
        look.setFirstRow(true);
        look.setNoHBand(true);
        look.setNoVBand(true);
        String about = about(element);
        if (!about.isEmpty()) {
            properties.addNewTblDescription().setVal(about);
        }
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(Docx.whole(width));
        }
    }

    private static String about(Element element) {
        Element caption = element.selectFirst("> caption");
        return caption != null ? caption.text() : element.parent().attr("aria-label");
    }

    private void row(Element element, int[] widths) {
        blocks.arriving(element);
        boolean head = element.parent().normalName().equals("thead");
        XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
        row.setCantSplitRow(true);
        if (head) {
            row.setRepeatHeader(true);
        } else if (element.select("td").stream().anyMatch(cell -> cell.childNodeSize() == 0)) {
            row.setHeight(LINE_TO_WRITE_IN);
        }
        int column = 0;
        for (Element child : element.children()) {
            int span = Math.min(ColumnWidths.span(child), widths.length - column);
            XWPFTableCell cell = row.createCell();
            cell(
                    child,
                    cell,
                    head,
                    IntStream.of(widths).skip(column).limit(span).sum());
            if (span > 1) {
                cell.getCTTc().getTcPr().addNewGridSpan().setVal(Docx.whole(span));
            }
            column += span;
        }
    }

    private void cell(Element element, XWPFTableCell cell, boolean head, int width) {
        cell.setWidth(String.valueOf(width));
        if (element.hasAttr("colspan") && element.normalName().equals("th")) {
            cell.setColor("EEF5F5");
        }
        XWPFParagraph[] first = {cell.getParagraphs().get(0)};
        ParagraphTarget inside = new ParagraphTarget(
                () -> {
                    XWPFParagraph paragraph = first[0] == null ? cell.addParagraph() : first[0];
                    first[0] = null;
                    paragraph.setStyle("Cell");
                    if (head) {
                        paragraph.setKeepNext(true);
                    }
                    return blocks.arrived(paragraph);
                },
                0,
                true);
        blocks.blocks(element, inside);
        if (first[0] != null) {
            inside.next();
        }
    }
}
