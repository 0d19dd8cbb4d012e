package peersupport.printing;

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
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;

/** A table as a spreadsheet. Every cell is text, so that none is taken for a formula; no clock, no chance. */
public final class Xlsx {
    private static final int LONGEST_CELL = 32_767;

    private Xlsx() {}

    /** The spreadsheet: a first row that stays in view, then the rows. */
    public static byte[] of(String name, List<String> header, List<List<String>> rows) {
        try (DeferredSXSSFWorkbook book = new DeferredSXSSFWorkbook()) {
            book.setZip64Mode(Zip64Mode.Never); // no table here is larger than four gigabytes
            CellStyle bold = book.createCellStyle();
            Font font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            DeferredSXSSFSheet sheet = book.createSheet(name);
            sheet.createFreezePane(2, 1);
            // straight into the file: POI would else keep the rows in the folder for temporary files, in clear
            sheet.setRowGenerator(empty -> {
                add(empty, header, Optional.of(bold));
                rows.forEach(row -> add(empty, row, Optional.empty()));
            });
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

    private static void add(Sheet sheet, List<String> cells, Optional<CellStyle> style) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String words : cells) {
            Cell cell = row.createCell(row.getPhysicalNumberOfCells());
            cell.setCellValue(text(words));
            style.ifPresent(cell::setCellStyle);
        }
    }
}
