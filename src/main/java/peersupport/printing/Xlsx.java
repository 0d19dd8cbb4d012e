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
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A table as a spreadsheet. Every cell is text, so that none is taken for a formula; no clock, no chance. */
public final class Xlsx {
    private static final int LONGEST_CELL = 32_767;

    private Xlsx() {}

    /** The spreadsheet: a first row that stays in view, then the rows. */
    public static byte[] of(String name, List<String> header, List<List<String>> rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            book.setZip64Mode(Zip64Mode.Never); // no table here is larger than four gigabytes
            Sheet sheet = book.createSheet(name);
            CellStyle bold = book.createCellStyle();
            Font font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            add(sheet, header, Optional.of(bold));
            rows.forEach(row -> add(sheet, row, Optional.empty()));
            sheet.createFreezePane(2, 1);
            book.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .setCreatedProperty(Optional.empty());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
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
