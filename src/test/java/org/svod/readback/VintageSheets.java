package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.svod.publication.workbook.WorkbookTables;

/**
 * The publications so far, as the tables told them at the time, and the sheet Revisions that shows them side by side.
 */
final class VintageSheets {

    private final List<LocalDate> dates = new ArrayList<>();
    private final List<Map<String, BigDecimal>> figures = new ArrayList<>();

    /** Adds a publication: its date, and the figures by indicator. */
    VintageSheets then(LocalDate date, Map<String, BigDecimal> values) {
        dates.add(date);
        figures.add(values);
        return this;
    }

    void check(Published published, Numbers numbers) {
        Optional<Grid> grid = Grid.find(numbers, "Revisions", "Indicator", "Change since first published");
        assertThat(grid.isPresent()).as("revisions").isEqualTo(!dates.isEmpty());
        grid.ifPresent(g -> g.rows().forEach(line -> row(line, published.indicatorCode(line.first()))));
        List<Grid.Line> causes = Grid.find(numbers, "Revisions", WorkbookTables.CAUSES)
                .map(Grid::rows)
                .orElse(List.of());
        for (Grid.Line line : causes) {
            int number = line.number("vintage").orElseThrow().intValue();
            line.expect("vintage", number);
            line.expectDate("published.on", Optional.of(dates.get(number - 1)));
        }
        assertThat(causes.stream().map(c -> c.number("vintage").orElseThrow()).distinct())
                .as("publications with their causes")
                .hasSize(dates.size());
    }

    private void row(Grid.Line line, String indicator) {
        for (int i = 0; i < dates.size(); i++) {
            line.expect(
                    "No. " + (i + 1) + ", " + dates.get(i),
                    Optional.ofNullable(figures.get(i).get(indicator)));
        }
        line.expect(
                "Change since first published",
                Published.difference(
                        Optional.ofNullable(figures.get(figures.size() - 1).get(indicator)),
                        figures.stream()
                                .map(f -> f.get(indicator))
                                .filter(Objects::nonNull)
                                .findFirst()));
    }
}
