package org.svod.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The numbers of a table in a workbook by row and column: the English first line of the row's first cell, and the first line of the column's heading. A
 * table ends where its rows do.
 *
 * @param rows numbers by row, then by column
 */
record ShownTable(Map<String, Map<String, BigDecimal>> rows) {

    /** The n-th table, from 0, whose first heading begins with these words. */
    static ShownTable of(Sheet sheet, String firstHeading, int n) {
        int found = -1;
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            if (firstLine(sheet, i, 0).equals(firstHeading) && ++found == n) {
                return new ShownTable(read(sheet, i));
            }
        }
        throw new AssertionError("no table " + n + " of " + firstHeading + " on " + sheet.getSheetName());
    }

    private static Map<String, Map<String, BigDecimal>> read(Sheet sheet, int heading) {
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < sheet.getRow(heading).getLastCellNum(); c++) {
            columns.add(firstLine(sheet, heading, c));
        }
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        for (int r = heading + 1; !firstLine(sheet, r, 0).isEmpty() && !firstLine(sheet, r, 1).isEmpty(); r++) {
            Map<String, BigDecimal> numbers = new LinkedHashMap<>();
            for (int c = 1; c < columns.size(); c++) {
                String column = columns.get(c);
                number(sheet.getRow(r).getCell(c)).ifPresent(number -> numbers.put(column, number));
            }
            if (rows.put(firstLine(sheet, r, 0), numbers) != null) {
                throw new AssertionError("row " + (r + 1) + " of " + sheet.getSheetName() + " is there twice");
            }
        }
        return rows;
    }

    private static String firstLine(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row);
        String text = there == null ? "" : new DataFormatter(java.util.Locale.ROOT).formatCellValue(there.getCell(column));
        return text.lines().findFirst().orElse("");
    }

    /** The number of a cell, or the cached result of its formula, without the noise of a binary fraction. */
    static Optional<BigDecimal> number(@org.jspecify.annotations.Nullable Cell cell) {
        boolean numeric = cell != null && (cell.getCellType() == CellType.NUMERIC
                || (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC));
        return numeric ? Optional.of(new BigDecimal(Double.toString(java.util.Objects.requireNonNull(cell).getNumericCellValue()))) : Optional.empty();
    }

    /** A number that has to be there. */
    Optional<BigDecimal> at(String row, String column) {
        return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(column));
    }

    /** How many numbers stand in these columns. */
    long count(java.util.function.Predicate<String> column) {
        return rows.values().stream().flatMap(r -> r.keySet().stream()).filter(column).count();
    }
}
