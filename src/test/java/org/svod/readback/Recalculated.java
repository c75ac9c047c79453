package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook beside what an office program made of it by computing every formula anew. */
public final class Recalculated {

    private static final double NOISE = 1e-9;

    private Recalculated() {}

    /** Compares sheet by sheet and number by number; gives how many of the numbers are formulas. */
    public static int sameNumbers(Path ours, Path computed) throws IOException {
        try (XSSFWorkbook book = open(ours);
                XSSFWorkbook there = open(computed)) {
            assertThat(there.getNumberOfSheets()).isEqualTo(book.getNumberOfSheets());
            int formulas = 0;
            for (Sheet sheet : book) {
                formulas += sameNumbers(
                        sheet,
                        there.getSheet(sheet.getSheetName()),
                        ours.getFileName().toString());
            }
            return formulas;
        }
    }

    private static int sameNumbers(Sheet ours, Sheet computed, String name) {
        int formulas = 0;
        for (Row row : ours) {
            for (Cell cell : row) {
                String place = name + " " + ours.getSheetName() + "!" + cell.getAddress();
                if (Numbers.number(cell).isPresent()) {
                    assertThat(computed.getRow(row.getRowNum())).as(place).isNotNull();
                    Cell there = computed.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
                    assertThat(Numbers.number(there).orElse(Double.NaN))
                            .as(place)
                            .isCloseTo(Numbers.number(cell).get(), within(NOISE));
                }
                if (cell.getCellType() == CellType.FORMULA) {
                    assertThat(Numbers.number(cell)).as(place + " has a number").isPresent();
                    formulas++;
                }
            }
        }
        return formulas;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
