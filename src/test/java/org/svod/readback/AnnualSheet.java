package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.publication.sheet.ReadableTable;

/**
 * The sheet Annual figures. A column whose name is the name of a field of the table {@code annual-figures} must hold
 * what that field says; a formula that the table does not know must hold what it comes to when it is computed again.
 */
final class AnnualSheet {

    private static final String SHEET = "Annual figures";
    private static final String PERCENT = "change_percent";

    private final Numbers numbers;
    private final List<Csv> figures;
    private final Function<Csv, String> name;

    /**
     * The sheet of a workbook.
     *
     * @param figures the rows of the table {@code annual-figures}
     * @param name the English name of a row's indicator
     */
    AnnualSheet(Numbers numbers, List<Csv> figures, Function<Csv, String> name) {
        this.numbers = numbers;
        this.figures = figures;
        this.name = name;
    }

    void check(ReadableTable table, ReadableTable charts) {
        Grid grid = Grid.of(numbers, SHEET, table);
        assertThat(grid.rows()).hasSameSizeAs(figures);
        figures.forEach(figure -> row(grid.row(name.apply(figure)), table, figure));
        Grid.findBelow(numbers, SHEET, "What the charts show", charts)
                .ifPresent(shown -> shown.rows().forEach(this::charted));
    }

    private static void row(Grid.Line line, ReadableTable table, Csv figure) {
        line.expect(
                "change",
                figure.text("reasons").contains("MISSING")
                        ? Optional.empty()
                        : Published.difference(figure.number("value"), figure.number("previous")));
        for (String column : table.places().keySet()) {
            if (column.equals(PERCENT)) {
                percent(line, figure);
            } else if (figure.has(column)) {
                line.expect(column, said(figure, column));
            } else if (table.formulas().contains(column) && line.number(column).isPresent()) {
                line.expectComputed(column);
            }
        }
    }

    /** The number that a field says; none where it says a word, or that the figure has not been published. */
    private static Optional<BigDecimal> said(Csv figure, String column) {
        return Optional.of(figure.text(column))
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .map(BigDecimal::new)
                .filter(number -> !column.equals("vintage") || number.signum() > 0);
    }

    /** The cell holds the share, the table the percent, rounded. */
    private static void percent(Grid.Line line, Csv figure) {
        Optional<Double> shown = line.number(PERCENT);
        assertThat(shown.map(s -> BigDecimal.valueOf(s)
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()))
                .as(line + ": change in percent")
                .isEqualTo(figure.number(PERCENT).map(BigDecimal::stripTrailingZeros));
        line.expect(PERCENT, share(figure));
    }

    /** The change against last year as a share of last year's figure. */
    static Optional<BigDecimal> share(Csv figure) {
        return figure.number(PERCENT)
                .map(p -> BigDecimal.valueOf(figure.amount("value")
                                .subtract(figure.amount("previous"))
                                .doubleValue()
                        / figure.amount("previous").doubleValue()));
    }

    private void charted(Grid.Line line) {
        Csv figure = figures.stream()
                .filter(f -> name.apply(f).equals(line.first()))
                .findFirst()
                .orElseThrow();
        line.expect("value", figure.number("value"));
        line.expect("previous", figure.number("previous"));
    }
}
