package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.svod.publication.sheet.ReadableTable;

/**
 * A table of a sheet, and the rows below its headings, up to the first one without a first cell. The columns of a table
 * whose columns are always the same are known by name; those of a table that is as wide as its round asks for are known
 * by the first, English line of their headings.
 *
 * @param headings column numbers by name or heading, from left to right
 * @param rows the rows
 */
record Grid(Map<String, Integer> headings, List<Line> rows) {

    /** The first of these tables of a sheet; its columns are known by name, and take their places from the table. */
    static Optional<Grid> find(Numbers numbers, String sheet, ReadableTable table) {
        return findBelow(numbers, sheet, "", table);
    }

    /** The same below a section title that begins with these words. */
    static Optional<Grid> findBelow(Numbers numbers, String sheet, String section, ReadableTable table) {
        if (!numbers.sheets().contains(sheet)) {
            return Optional.empty();
        }
        Sheet there = numbers.sheet(sheet);
        boolean below = section.isEmpty();
        for (Row row : there) {
            below |= text(row.getCell(0)).startsWith(section);
            List<String> words = table.places().values().stream()
                    .map(place -> text(row.getCell(place)))
                    .toList();
            if (below && words.equals(table.headings())) {
                return Optional.of(new Grid(table.places(), lines(numbers, table.places(), there, row.getRowNum())));
            }
        }
        return Optional.empty();
    }

    /** The same, which must be there. */
    static Grid of(Numbers numbers, String sheet, ReadableTable table) {
        return find(numbers, sheet, table)
                .orElseThrow(() -> new AssertionError("no table of " + table.headings() + " on " + sheet));
    }

    /** The table, from the top, whose first heading is the first of these and which has the others too. */
    static Optional<Grid> find(Numbers numbers, String sheet, String... headings) {
        return findBelow(numbers, sheet, "", headings);
    }

    /** The same below a section title that begins with these words. */
    static Optional<Grid> findBelow(Numbers numbers, String sheet, String section, String... headings) {
        Sheet there = numbers.sheet(sheet);
        boolean below = section.isEmpty();
        for (Row row : there) {
            below |= text(row.getCell(0)).startsWith(section);
            if (below
                    && text(row.getCell(0)).equals(headings[0])
                    && columns(row).keySet().containsAll(List.of(headings))) {
                return Optional.of(read(numbers, there, row.getRowNum()));
            }
        }
        return Optional.empty();
    }

    /** The same, which must be there. */
    static Grid of(Numbers numbers, String sheet, String... headings) {
        return find(numbers, sheet, headings)
                .orElseThrow(() -> new AssertionError("no table of " + List.of(headings) + " on " + sheet));
    }

    private static Grid read(Numbers numbers, Sheet sheet, int heading) {
        Map<String, Integer> columns = columns(sheet.getRow(heading));
        return new Grid(columns, lines(numbers, columns, sheet, heading));
    }

    private static List<Line> lines(Numbers numbers, Map<String, Integer> columns, Sheet sheet, int heading) {
        List<Line> lines = new ArrayList<>();
        for (int i = heading + 1; sheet.getRow(i) != null && sheet.getRow(i).getCell(0) != null; i++) {
            lines.add(new Line(numbers, columns, sheet.getRow(i)));
        }
        return lines;
    }

    private static Map<String, Integer> columns(Row row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Cell cell : row) {
            if (!text(cell).isEmpty()) {
                columns.putIfAbsent(text(cell), cell.getColumnIndex());
            }
        }
        return columns;
    }

    /** The first line of a text cell; blank for any other. */
    private static String text(@Nullable Cell cell) {
        return cell == null || cell.getCellType() != CellType.STRING
                ? ""
                : cell.getStringCellValue().lines().findFirst().orElse("");
    }

    /** The only row that begins with this text. */
    Line row(String first) {
        List<Line> found =
                rows.stream().filter(row -> row.first().equals(first)).toList();
        assertThat(found).as("rows of " + first).hasSize(1);
        return found.get(0);
    }

    /**
     * One row.
     *
     * @param numbers the workbook's numbers
     * @param columns column numbers by name or heading
     * @param row the row itself
     */
    record Line(Numbers numbers, Map<String, Integer> columns, Row row) {

        /** First line of the text under a heading; blank where there is none. */
        String text(String heading) {
            return Grid.text(cell(heading));
        }

        /** Whether the table has the column. */
        boolean has(String heading) {
            return columns.containsKey(heading);
        }

        /** First line of the first cell. */
        String first() {
            return Grid.text(row.getCell(0));
        }

        /** The number under a heading, which counts as expected by nobody yet. */
        Optional<Double> number(String heading) {
            return Numbers.number(cell(heading));
        }

        void expect(String heading, Optional<BigDecimal> expected) {
            numbers.expect(cell(heading), expected, first() + ", " + heading);
        }

        void expect(String heading, BigDecimal expected) {
            expect(heading, Optional.of(expected));
        }

        void expect(String heading, long expected) {
            expect(heading, BigDecimal.valueOf(expected));
        }

        void expectDate(String heading, Optional<LocalDate> expected) {
            numbers.expectDate(cell(heading), expected, first() + ", " + heading);
        }

        /** The number of a formula must be what the formula comes to when it is computed again. */
        void expectComputed(String heading) {
            numbers.expectComputed(cell(heading), first() + ", " + heading);
        }

        private @Nullable Cell cell(String heading) {
            return row.getCell(Objects.requireNonNull(
                    columns.get(heading), () -> "no column " + heading + " in " + columns.keySet()));
        }

        @Override
        public String toString() {
            return "row " + (row.getRowNum() + 1) + " " + first();
        }
    }
}
