package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The English and the Russian edition of one workbook. */
final class Editions {

    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");

    private Editions() {}

    /**
     * Every cell of one edition has its twin in the other: the same number, or a text. A text in the English edition
     * has Russian letters only where the Russian edition has the same text, which somebody sent or entered.
     */
    static void same(Path english, Path russian) throws IOException {
        try (XSSFWorkbook en = open(english);
                XSSFWorkbook ru = open(russian)) {
            assertThat(ru.getNumberOfSheets()).isEqualTo(en.getNumberOfSheets());
            for (int i = 0; i < en.getNumberOfSheets(); i++) {
                same(en.getSheetAt(i), ru.getSheetAt(i));
                assertThat(ru.getSheetName(i)).containsPattern(CYRILLIC);
            }
        }
    }

    private static void same(Sheet en, Sheet ru) {
        assertThat(ru.getPhysicalNumberOfRows()).as(ru.getSheetName()).isEqualTo(en.getPhysicalNumberOfRows());
        for (Row row : en) {
            for (Cell cell : row) {
                String place = en.getSheetName() + "!" + cell.getAddress();
                Cell twin = ru.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
                assertThat(twin).as(place).isNotNull();
                assertThat(twin.getCellType()).as(place).isEqualTo(cell.getCellType());
                assertThat(Numbers.number(twin)).as(place).isEqualTo(Numbers.number(cell));
                if (cell.getCellType() == CellType.STRING
                        && !cell.getStringCellValue().equals(twin.getStringCellValue())) {
                    assertThat(cell.getStringCellValue()).as(place).doesNotContainPattern(CYRILLIC);
                }
            }
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
