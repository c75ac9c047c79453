package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.readback.Published.difference;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sheets of figures: annual, bridge, and the breakdowns. */
final class FigureSheets {

    private static final Map<String, String> PARTS = Map.of(
            "reported",
            "Reported by states",
            "joint",
            "Joint cases counted once",
            "mirror",
            "Flows settled",
            "decision",
            "Decisions of the secretariat",
            "value",
            "Published");
    private static final List<String> STEPS = List.of("Reported", "Joint", "Flows", "Decisions", "Published");

    private final Published published;
    private final Numbers numbers;

    FigureSheets(Published published, Numbers numbers) {
        this.published = published;
        this.numbers = numbers;
    }

    void check() throws IOException {
        annual();
        bridge();
        Map<String, String> operations = published.names("operations.csv");
        spread("By state", "figures-by-state", row -> row.text("state"));
        spread("By operation", "figures-by-operation", row -> String.valueOf(operations.get(row.text("operation"))));
        spread("By month", "figures-by-month", row -> row.text("period"));
    }

    private void annual() throws IOException {
        List<Csv> figures = published.table("annual-figures");
        Grid grid = Grid.of(numbers, "Annual figures", "Indicator", "Code");
        assertThat(grid.rows()).hasSameSizeAs(figures);
        for (Csv figure : figures) {
            Grid.Line line = grid.row(published.indicator(figure));
            line.expect("Value", figure.number("value"));
            line.expect("Publication No.", figure.number("vintage").filter(v -> v.signum() > 0));
            line.expect("Last year", figure.number("previous"));
            line.expect("Change", difference(figure.number("value"), figure.number("previous")));
            percent(line, figure);
            line.expect("States reporting", figure.number("states_reporting"));
            line.expect("States expected", figure.number("states_expected"));
        }
        Grid.findBelow(numbers, "Annual figures", "What the charts show", "Indicator", "Value", "Last year")
                .ifPresent(charts -> charts.rows().forEach(line -> charted(line, figures)));
    }

    private void charted(Grid.Line line, List<Csv> figures) {
        Csv figure = figures.stream()
                .filter(f -> published.indicator(f).equals(line.first()))
                .findFirst()
                .orElseThrow();
        line.expect("Value", figure.number("value"));
        line.expect("Last year", figure.number("previous"));
    }

    /** The cell holds the share, the table the percent, rounded. */
    private static void percent(Grid.Line line, Csv figure) {
        Optional<Double> shown = line.number("Change, %");
        assertThat(shown.map(s -> BigDecimal.valueOf(s)
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()))
                .as(line + ": change in percent")
                .isEqualTo(figure.number("change_percent").map(BigDecimal::stripTrailingZeros));
        Optional<BigDecimal> share = figure.number("change_percent")
                .map(p -> BigDecimal.valueOf(figure.amount("value")
                                .subtract(figure.amount("previous"))
                                .doubleValue()
                        / figure.amount("previous").doubleValue()));
        line.expect("Change, %", share);
    }

    private void bridge() throws IOException {
        List<Csv> figures = published.table("annual-figures");
        Grid grid = Grid.of(numbers, "Bridge", "Indicator", "Published");
        assertThat(grid.rows()).hasSameSizeAs(figures);
        figures.forEach(figure -> parts(grid.row(published.indicator(figure)), figure));
        Optional<Grid> states = Grid.find(numbers, "Bridge", "State", "Published");
        assertThat(states.isPresent())
                .isEqualTo(!published.table("figures-by-state").isEmpty());
        if (states.isPresent()) {
            byState(states.get());
        }
        Grid.find(numbers, "Bridge", "Indicator", "Step")
                .ifPresent(charts -> charts.rows().forEach(line -> step(line, figures)));
    }

    private static void parts(Grid.Line line, Csv row) {
        PARTS.forEach((column, heading) -> line.expect(heading, row.number(column)));
    }

    private void byState(Grid grid) throws IOException {
        Map<String, Csv> rows = new HashMap<>();
        published
                .table("figures-by-state")
                .forEach(row -> rows.put(published.indicator(row) + " " + row.text("state"), row));
        String indicator = "";
        for (Grid.Line line : grid.rows()) {
            if (line.first().contains(" · ")) {
                Csv row = rows.remove(indicator + " " + line.first().split(" · ", 2)[0]);
                assertThat(row).as(indicator + ", " + line).isNotNull();
                parts(line, row);
            } else {
                indicator = line.first().split(" / ", 2)[0];
            }
        }
        assertThat(rows).as("states missing in the bridge").isEmpty();
    }

    /** What a bar stands on, and how long it is. */
    private static void step(Grid.Line line, List<Csv> figures) {
        Csv figure = figures.stream()
                .filter(f -> f.text("indicator").equals(line.first()))
                .findFirst()
                .orElseThrow();
        List<BigDecimal> amounts = List.of(
                figure.amount("reported"), figure.amount("joint"), figure.amount("mirror"), figure.amount("decision"));
        int step = STEPS.indexOf(line.text("Step"));
        boolean end = step == 0 || step == amounts.size();
        BigDecimal amount = end ? BigDecimal.ZERO : amounts.get(step);
        BigDecimal before = amounts.stream().limit(step).reduce(BigDecimal.ZERO, BigDecimal::add);
        line.expect("Not drawn", end ? BigDecimal.ZERO : before.min(before.add(amount)));
        line.expect("Amount", step == 0 ? figure.amount("reported") : end ? figure.amount("value") : BigDecimal.ZERO);
        line.expect("Added", amount.max(BigDecimal.ZERO));
        line.expect("Taken away", amount.negate().max(BigDecimal.ZERO));
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
