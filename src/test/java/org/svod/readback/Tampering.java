package org.svod.readback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes workbooks wrong, to prove that reading back would notice. */
public final class Tampering {

    private static final int FAR = 60;

    private Tampering() {}

    /** Adds one to the number that stands at this share of all numbers of the workbook; tells which one it was. */
    public static String change(Path file, double share) throws IOException {
        try (XSSFWorkbook book = open(file)) {
            List<Cell> numbers = new ArrayList<>();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> Numbers.number(cell).ifPresent(n -> numbers.add(cell)));
                }
            }
            Cell cell = numbers.get((int) (share * numbers.size()));
            cell.setCellValue(cell.getNumericCellValue() + 1);
            save(book, file);
            return file.getFileName() + " " + cell.getSheet().getSheetName() + "!" + cell.getAddress();
        }
    }

    /** Writes a number beside the first row of every sheet. */
    public static void add(Path file) throws IOException {
        try (XSSFWorkbook book = open(file)) {
            book.forEach(sheet -> sheet.getRow(0).createCell(FAR).setCellValue(1));
            save(book, file);
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static void save(XSSFWorkbook book, Path file) throws IOException {
        Files.delete(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }
}
