package peersupport.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;

/** Tables as a spreadsheet. Every cell is text, so that none is taken for a formula; no clock, no chance. */
public final class Xlsx {
    private static final int LONGEST_CELL = 32_767;

    /** How many letters the widest column has, and its parts of a letter's width. */
    private static final int LETTERS = 50;

    private static final int PARTS = 256;

    /** How many letters side by side are still read on a printed page; and how wide a column is at least, if it is full. */
    private static final int PRINTED = 230;

    private static final int LEAST = 26;

    /** How high a line is, and the highest row there may be, in points. */
    private static final int LINE = 15;

    private static final int HIGHEST = 409;

    private Xlsx() {}

    /** A sheet: its name, a first row that stays in view, then the rows. */
    public record Table(String name, List<String> header, List<List<String>> rows) {
        /** The cells it takes, as a spreadsheet names them. */
        private String size() {
            return "A1:" + new CellReference(rows.size(), header.size() - 1).formatAsString();
        }

        /** At how many letters words are wrapped: fewer, the more columns there are. */
        private int wrapped() {
            return Math.max(LEAST, Math.min(LETTERS, PRINTED / header.size()));
        }

        /** How many letters wide a column is: as its longest cell, up to where words are wrapped. */
        private int letters(int column) {
            return Stream.concat(Stream.of(header), rows.stream())
                    .filter(row -> column < row.size())
                    .mapToInt(row -> Math.min(wrapped(), row.get(column).length() + 2))
                    .max()
                    .orElse(LETTERS);
        }

        private int letters() {
            return IntStream.range(0, header.size()).map(this::letters).sum();
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
            bold.setWrapText(true);
            CellStyle wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            for (Table table : tables) {
                // in the name of a sheet with titles to repeat, POI takes a comma for the end
                DeferredSXSSFSheet sheet = book.createSheet(
                        WorkbookUtil.createSafeSheetName(table.name().replace(",", "")));
                sheet.createFreezePane(2, 1);
                sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
                sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:B"));
                sheet.setFitToPage(true);
                sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
                sheet.getPrintSetup().setLandscape(true);
                sheet.getPrintSetup().setFitWidth((short) (1 + table.letters() / PRINTED));
                sheet.getPrintSetup().setFitHeight((short) 0); // as many pages as it takes
                for (int column = 0; column < table.header().size(); column++) {
                    sheet.setColumnWidth(column, table.letters(column) * PARTS);
                }
                // straight into the file: POI would else keep the rows in the folder for temporary files, in clear
                sheet.setRowGenerator(empty -> {
                    add(empty, table.header(), table.wrapped(), bold);
                    table.rows().forEach(row -> add(empty, row, table.wrapped(), wrapped));
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

    /** How many lines the longest of these cells may take. */
    private static int lines(List<String> cells, int wrapped) {
        return cells.stream()
                .mapToInt(words -> words.lines()
                        .mapToInt(line -> 1 + line.length() / (wrapped - 4))
                        .sum())
                .map(lines -> Math.max(1, lines))
                .max()
                .orElse(1);
    }

    private static void add(Sheet sheet, List<String> cells, int wrapped, CellStyle style) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        // LibreOffice leaves a row without a height at one line
        row.setHeightInPoints(Math.min(HIGHEST, LINE * lines(cells, wrapped)));
        for (String words : cells) {
            Cell cell = row.createCell(row.getPhysicalNumberOfCells());
            cell.setCellValue(text(words));
            cell.setCellStyle(style);
        }
    }
}
