package org.svod.publication.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.publication.UnionCodebook;
import org.svod.publication.workbook.StateWorkbook;

/** The workbook of a State has all sheets in two languages, and each writes numbers and days in its own. */
class SheetLanguageTest {

    private static final String RUSSIAN = "[$-419]";
    private static final String ENGLISH = "[$-809]";

    @TempDir
    private Path folder;

    @Test
    void eachSheetOfAStateWritesNumbersAndDaysInItsOwnLanguage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StateWorkbook(folder).write(GoldenReport.report(), UnionCodebook.RU, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            int half = book.getNumberOfSheets() / 2;
            Set<String> russian = new TreeSet<>();
            Set<String> english = new TreeSet<>();
            for (int n = 0; n < book.getNumberOfSheets(); n++) {
                formats(book.getSheetAt(n), n < half ? russian : english);
            }
            assertThat(russian)
                    .isNotEmpty()
                    .contains("dd.mm.yyyy")
                    .allMatch(format -> format.equals("dd.mm.yyyy") || format.contains(RUSSIAN))
                    .noneMatch(format -> format.contains(ENGLISH));
            assertThat(english)
                    .isNotEmpty()
                    .contains(ENGLISH + "d mmm yyyy")
                    .allMatch(format -> format.contains(ENGLISH))
                    .noneMatch(format -> format.contains(RUSSIAN));
        }
    }

    /** The number formats of all cells with a number. */
    private static void formats(XSSFSheet sheet, Set<String> formats) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA) {
                    formats.add(cell.getCellStyle().getDataFormatString());
                }
            }
        }
    }
}
