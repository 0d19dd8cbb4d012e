package peersupport.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of a spreadsheet, read back. */
final class Sheets {
    private Sheets() {}

    /**
     * A sheet.
     *
     * @param size the cells it says it takes
     * @param rows its cells, all of them text, with the first row
     */
    record Sheet(String name, String size, List<List<String>> rows) {}

    static List<Sheet> of(byte[] xlsx) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Sheet> sheets = new ArrayList<>();
            book.forEach(sheet -> sheets.add(read((XSSFSheet) sheet)));
            return sheets;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Sheet read(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.STRING) {
                    throw new AssertionError(cell.getAddress() + " is no text");
                }
                cells.add(cell.getStringCellValue());
            }
            rows.add(cells);
        }
        return new Sheet(
                sheet.getSheetName(), sheet.getCTWorksheet().getDimension().getRef(), rows);
    }
}
