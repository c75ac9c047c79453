package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.period.Frequency;
import org.svod.period.Period;

/** The first sheet of the consolidated workbook: the year at a glance. */
final class GlanceCheck {

    private static final List<String> OPEN = List.of("DISCREPANCY", "ONLY_SENDER", "ONLY_RECEIVER");

    private final Published published;
    private final Numbers numbers;

    GlanceCheck(Published published, Numbers numbers) {
        this.published = published;
        this.numbers = numbers;
    }

    void check() throws IOException {
        Grid grid = Grid.of(numbers, "The year at a glance", "Indicator", "Value", "Lowest", "Highest");
        assertThat(grid.rows()).hasSizeBetween(1, 12);
        Map<String, BigDecimal> months = new HashMap<>();
        for (Csv row : published.table("figures-by-month")) {
            months.put(row.text("indicator") + " " + row.text("period"), row.amount("value"));
        }
        for (Csv figure : published.table("annual-figures")) {
            Grid.Line line = grid.row(published.indicator(figure));
            line.expect("Value", figure.number("value"));
            line.expect("Last year", figure.number("previous"));
            line.expect("Change, %", AnnualSheet.share(figure));
            line.expect("Returns counted", figure.number("returns_counted"));
            line.expect("Returns expected", figure.number("returns_expected"));
            disputed(line, figure);
            for (Period month : Period.allOf(Integer.parseInt(published.round()), Frequency.MONTHLY)) {
                line.expect(month.toString(), Optional.ofNullable(months.get(figure.text("indicator") + " " + month)));
            }
        }
    }

    private void disputed(Grid.Line line, Csv figure) throws IOException {
        List<Csv> open = published.table("reconciliation").stream()
                .filter(r ->
                        OPEN.contains(r.text("verdict")) && r.text("indicator").equals(figure.text("indicator")))
                .toList();
        line.expect("Open cases", open.size());
        BigDecimal lowest = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (Csv each : open) {
            BigDecimal settled = each.amount("settled");
            List<BigDecimal> said = Stream.concat(
                            Stream.of(settled),
                            each.list("values").stream().map(v -> v.isEmpty() ? BigDecimal.ZERO : new BigDecimal(v)))
                    .sorted()
                    .toList();
            lowest = lowest.add(said.get(0)).subtract(settled);
            highest = highest.add(said.get(said.size() - 1)).subtract(settled);
        }
        line.expect("Lowest", figure.number("value").map(lowest::add));
        line.expect("Highest", figure.number("value").map(highest::add));
    }
}
