package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.svod.publication.workbook.WorkbookTables;

/** The sheets of figures: annual, bridge, and the breakdowns. */
final class FigureSheets {

    private static final List<String> PARTS = List.of("reported", "joint", "mirror", "decision");

    private final Published published;
    private final Numbers numbers;

    FigureSheets(Published published, Numbers numbers) {
        this.published = published;
        this.numbers = numbers;
    }

    void check() throws IOException {
        new AnnualSheet(numbers, published.table("annual-figures"), published::indicator)
                .check(WorkbookTables.ANNUAL, WorkbookTables.ANNUAL_CHARTS);
        bridge();
        Map<String, String> operations = published.names("operations.csv");
        spread("By State", "figures-by-state", row -> row.text("state"));
        spread("By operation", "figures-by-operation", row -> String.valueOf(operations.get(row.text("operation"))));
        spread("By month", "figures-by-month", row -> row.text("period"));
        charted();
    }

    /** The cells that the charts of the months show. */
    private void charted() throws IOException {
        Optional<Grid> shown = Grid.findBelow(numbers, "By month", "What the charts show", "Indicator", "Unit");
        if (shown.isEmpty()) {
            return;
        }
        Map<String, BigDecimal> values = new HashMap<>();
        for (Csv row : published.table("figures-by-month")) {
            values.put(row.text("indicator") + " " + row.text("period"), row.amount("value"));
        }
        for (Grid.Line line : shown.get().rows()) {
            for (String heading : shown.get().headings().keySet()) {
                if (!List.of("Indicator", "Unit").contains(heading)) {
                    line.expect(heading, Optional.ofNullable(values.get(line.first() + " " + heading)));
                }
            }
        }
    }

    private void bridge() throws IOException {
        List<Csv> figures = published.table("annual-figures");
        Grid grid = Grid.of(numbers, "Bridge", WorkbookTables.BRIDGE);
        assertThat(grid.rows()).hasSameSizeAs(figures);
        figures.forEach(figure -> {
            Grid.Line line = grid.row(published.indicator(figure));
            parts(line, figure);
            line.expect(
                    "adjusted_percent",
                    figure.number("reported")
                            .filter(r -> r.signum() != 0)
                            .map(r -> BigDecimal.valueOf(
                                    figure.amount("value").subtract(r).doubleValue() / r.doubleValue())));
        });
        Optional<Grid> states = Grid.find(numbers, "Bridge by State", WorkbookTables.BRIDGE_STATES);
        assertThat(states.isPresent())
                .isEqualTo(!published.table("figures-by-state").isEmpty());
        if (states.isPresent()) {
            byState(states.get());
        }
    }

    private static void parts(Grid.Line line, Csv row) {
        PARTS.forEach(part -> line.expect(part, row.number(part)));
        line.expect("published", row.number("value"));
    }

    private void byState(Grid grid) throws IOException {
        Map<String, Csv> rows = new HashMap<>();
        published
                .table("figures-by-state")
                .forEach(row -> rows.put(published.indicator(row) + " " + row.text("state"), row));
        for (Grid.Line line : grid.rows()) {
            Csv row = rows.remove(line.first() + " " + line.text("code"));
            assertThat(row).as(line + " " + line.text("code")).isNotNull();
            assertThat(line.text("state")).isEqualTo(published.state(line.text("code")));
            parts(line, row);
        }
        assertThat(rows).as("states missing in the bridge").isEmpty();
    }

    private void spread(String sheet, String table, Function<Csv, String> column) throws IOException {
        Optional<Grid> found = Grid.find(numbers, sheet, "Indicator", "Total");
        if (found.isEmpty()) {
            assertThat(published.table(table)).as(sheet).isEmpty();
            return;
        }
        Map<String, Csv> rows = new HashMap<>();
        published.table(table).forEach(row -> rows.put(published.indicator(row) + " " + column.apply(row), row));
        for (Csv figure : published.table("annual-figures")) {
            Grid.Line line = found.get().row(published.indicator(figure));
            for (String heading : found.get().headings().keySet()) {
                if (!List.of("Indicator", "Unit", "Total", "Reconciliation").contains(heading)) {
                    Optional<Csv> row = Optional.ofNullable(rows.remove(line.first() + " " + heading));
                    line.expect(heading, row.flatMap(r -> r.number("value")));
                }
            }
            line.expect("Total", figure.number("value"));
        }
        assertThat(rows.keySet()).as("missing on " + sheet).isEmpty();
    }
}
