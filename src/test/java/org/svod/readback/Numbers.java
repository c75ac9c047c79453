package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The numbers and dates of a workbook, each of which has to be expected by somebody. */
final class Numbers implements AutoCloseable {

    private static final double NOISE = 1e-9;

    private final String name;
    private final XSSFWorkbook book;
    private final Set<String> left = new LinkedHashSet<>();
    private final int all;

    private Numbers(String name, XSSFWorkbook book) {
        this.name = name;
        this.book = book;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (isNumber(cell)) {
                        left.add(place(cell));
                    }
                }
            }
        }
        all = left.size();
    }

    static Numbers of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Numbers(file.getFileName().toString(), new XSSFWorkbook(in));
        }
    }

    /** Names of the sheets, in order. */
    List<String> sheets() {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    Sheet sheet(String sheet) {
        return Objects.requireNonNull(book.getSheet(sheet), () -> name + " has no sheet " + sheet);
    }

    /** The cell must hold this number, as the nearest binary fraction, or none. */
    void expect(@Nullable Cell cell, Optional<BigDecimal> expected, String what) {
        assertThat(number(cell)).as(what(cell, what)).isEqualTo(expected.map(BigDecimal::doubleValue));
        taken(cell);
    }

    /** The cell must hold this date, or none. */
    void expectDate(@Nullable Cell cell, Optional<LocalDate> expected, String what) {
        Optional<LocalDate> date =
                number(cell).map(days -> DateUtil.getLocalDateTime(days).toLocalDate());
        assertThat(date).as(what(cell, what)).isEqualTo(expected);
        taken(cell);
    }

    /** The cell must be a formula, and hold what the formula comes to when it is computed again. */
    void expectComputed(@Nullable Cell cell, String what) {
        assertThat(cell).as(what).isNotNull();
        double computed = book.getCreationHelper()
                .createFormulaEvaluator()
                .evaluate(Objects.requireNonNull(cell))
                .getNumberValue();
        assertThat(number(cell).orElse(Double.NaN)).as(what(cell, what)).isCloseTo(computed, within(NOISE));
        taken(cell);
    }

    /** Every number of the other sheet, which says the same in another language, must be that of this sheet. */
    void same(String sheet, String other) {
        for (Row row : sheet(other)) {
            for (Cell cell : row) {
                if (isNumber(cell)) {
                    Row here = Objects.requireNonNull(sheet(sheet).getRow(cell.getRowIndex()), () -> place(cell));
                    assertThat(number(cell)).as(place(cell)).isEqualTo(number(here.getCell(cell.getColumnIndex())));
                    taken(cell);
                }
            }
        }
    }

    private String what(@Nullable Cell cell, String what) {
        return name + " " + (cell == null ? "" : place(cell)) + ": " + what;
    }

    private void taken(@Nullable Cell cell) {
        if (cell != null) {
            left.remove(place(cell));
        }
    }

    /** Fails where a number was not expected by anybody. */
    void nothingLeft() {
        assertThat(left)
                .as("numbers of " + name + " that nothing says where they come from")
                .isEmpty();
    }

    /** How many numbers the workbook has. */
    int count() {
        return all;
    }

    /** The number of a cell, or the cached result of its formula. */
    static Optional<Double> number(@Nullable Cell cell) {
        return cell != null && isNumber(cell) ? Optional.of(cell.getNumericCellValue()) : Optional.empty();
    }

    private static boolean isNumber(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                || (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC);
    }

    private static String place(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
