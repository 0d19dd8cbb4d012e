package peersupport.printing;

import java.util.List;
import java.util.stream.Stream;
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
    private static final int LETTER = 105;
    private static final int MARGIN = 230;
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
        int columns = rows.stream()
                .mapToInt(
                        row -> row.children().stream().mapToInt(DocxTable::span).sum())
                .max()
                .orElse(1);
        int[] widths = widths(rows, columns);
        describe(element, widths);
        table.removeRow(0);
        rows.forEach(row -> row(row, widths));
    }

    private void describe(Element element, int[] widths) {
        table.setStyleID("Lines");
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Docx.WIDTH);
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setNoHBand(true);
        look.setNoVBand(true);
        String about = about(element);
        if (!about.isEmpty()) {
            properties.addNewTblDescription().setVal(about);
        }
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
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
            int span = Math.min(span(child), widths.length - column);
            cell(
                    child,
                    row.createCell(),
                    head,
                    Stream.iterate(column, i -> i + 1)
                            .limit(span)
                            .mapToInt(i -> widths[i])
                            .sum());
            if (span > 1) {
                row.getTableCells()
                        .get(row.getTableCells().size() - 1)
                        .getCTTc()
                        .getTcPr()
                        .addNewGridSpan()
                        .setVal(Docx.whole(span));
            }
            column += span;
        }
    }

    private void cell(Element element, XWPFTableCell cell, boolean head, int width) {
        cell.setWidth(String.valueOf(width));
        if (element.hasAttr("colspan") && element.normalName().equals("th")) {
            cell.setColor("EEF5F5");
        }
        XWPFParagraph[] first = {
            cell.getParagraphs().isEmpty()
                    ? cell.addParagraph()
                    : cell.getParagraphs().get(0)
        };
        Place inside = new Place(
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

    /** Room by need: more for more words, never less than the longest word takes. */
    private static int[] widths(List<Element> rows, int columns) {
        double[] wish = new double[columns];
        int[] least = new int[columns];
        for (Element row : rows) {
            int column = 0;
            for (Element cell : row.children()) {
                if (span(cell) == 1 && column < columns) {
                    String text = cell.text();
                    int longest = Stream.of(text.split("[\\s/–-]+"))
                            .mapToInt(String::length)
                            .max()
                            .orElse(0);
                    wish[column] = Math.max(wish[column], Math.pow(Math.min(text.length() + 4, 500), 0.6));
                    least[column] = Math.max(least[column], Math.min(longest, 18) * LETTER + MARGIN);
                }
                column += span(cell);
            }
        }
        return shared(wish, least);
    }

    private static int[] shared(double[] wish, int[] least) {
        int[] widths = new int[wish.length];
        int room = Docx.WIDTH;
        for (int i = 0; i < wish.length; i++) {
            room -= least[i];
        }
        double all = 0;
        for (double one : wish) {
            all += one;
        }
        int left = Docx.WIDTH;
        for (int i = 0; i < wish.length; i++) {
            widths[i] = i == wish.length - 1
                    ? left
                    : room > 0 ? least[i] + (int) (room * wish[i] / Math.max(all, 1)) : Docx.WIDTH / wish.length;
            left -= widths[i];
        }
        return widths;
    }

    private static int span(Element cell) {
        return cell.attr("colspan").matches("[1-9]\\d?") ? Integer.parseInt(cell.attr("colspan")) : 1;
    }
}
