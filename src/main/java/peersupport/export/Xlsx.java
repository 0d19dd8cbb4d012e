package peersupport.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;

/** Tables as a spreadsheet. Every cell is text, so that none is taken for a formula; no clock, no chance. */
public final class Xlsx {
    private static final int LONGEST_CELL = 32_767;

    /** In parts of a letter's width, of which there are 256. */
    private static final int COLUMN = 30 * 256;

    private Xlsx() {}

    /** A sheet: its name, a first row that stays in view, then the rows. */
    public record Table(String name, List<String> header, List<List<String>> rows) {
        /** The cells it takes, as a spreadsheet names them. */
        private String size() {
            return "A1:" + new CellReference(rows.size(), header.size() - 1).formatAsString();
        }
    }

    /** The spreadsheet with these sheets. */
    public static byte[] of(List<Table> tables) {
        try (DeferredSXSSFWorkbook book = new DeferredSXSSFWorkbook()) {
            book.setZip64Mode(Zip64Mode.Never); // no table here is larger than four gigabytes
            CellStyle bold = book.createCellStyle();
            Font font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            for (Table table : tables) {
                DeferredSXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
                sheet.createFreezePane(2, 1);
                for (int column = 0; column < table.header().size(); column++) {
                    sheet.setColumnWidth(column, COLUMN);
                }
                // straight into the file: POI would else keep the rows in the folder for temporary files, in clear
                sheet.setRowGenerator(empty -> {
                    add(empty, table.header(), bold);
                    table.rows().forEach(row -> add(empty, row, wrapped));
                });
                book.getXSSFWorkbook()
                        .getSheet(sheet.getSheetName())
                        .getCTWorksheet()
                        .getDimension()
                        .setRef(table.size());
            }
            book.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .setCreatedProperty(Optional.empty());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.writeAvoidingTempFiles(bytes);
            return Archive.withoutTimes(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without signs that no sheet may hold, and no longer than a cell; what only looks like an escape is none. */
    private static String text(String words) {
        String text = words.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .replaceAll("_(?=x\\p{XDigit}{4}_)", "_x005F_");
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        boolean between = Character.isHighSurrogate(text.charAt(LONGEST_CELL - 1));
        return text.substring(0, between ? LONGEST_CELL - 1 : LONGEST_CELL);
    }

    private static void add(Sheet sheet, List<String> cells, CellStyle style) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String words : cells) {
            Cell cell = row.createCell(row.getPhysicalNumberOfCells());
            cell.setCellValue(text(words));
            cell.setCellStyle(style);
        }
    }
}
