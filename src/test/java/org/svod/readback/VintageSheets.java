package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.publication.sheet.ReadableTable;
import org.svod.publication.workbook.WorkbookTables;

/** The publications so far, as the tables told them at the time, and the sheets about them. */
final class VintageSheets {

    private final List<LocalDate> dates = new ArrayList<>();
    private final List<Map<String, BigDecimal>> figures = new ArrayList<>();

    /** Adds a publication: its date, and the figures by indicator. */
    VintageSheets then(LocalDate date, Map<String, BigDecimal> values) {
        dates.add(date);
        figures.add(values);
        return this;
    }

    void check(Published published, Numbers numbers) throws IOException {
        for (Grid.Line line : rows(numbers, "Revisions", WorkbookTables.REVISIONS)) {
            String indicator = published.indicatorCode(line.first());
            int number = vintage(line);
            Optional<BigDecimal> before =
                    Optional.ofNullable(figures.get(number - 2).get(indicator));
            Optional<BigDecimal> after =
                    Optional.ofNullable(figures.get(number - 1).get(indicator));
            line.expect("before", before);
            line.expect("after", after);
            line.expect("revision", Published.difference(after, before));
        }
        List<Csv> returns = published.table("coverage").stream()
                .filter(r -> List.of("ON_TIME", "LATE", "INCOMPLETE").contains(r.text("verdict")))
                .toList();
        List<Grid.Line> filled = rows(numbers, "How the year filled up", WorkbookTables.FILLED_UP);
        assertThat(filled).hasSize(dates.size() > 1 ? dates.size() : 0);
        for (Grid.Line line : filled) {
            String day = dates.get(vintage(line) - 1).toString();
            line.expect(
                    "returns_counted",
                    returns.stream()
                            .filter(r -> r.text("received").compareTo(day) <= 0)
                            .count());
        }
        List<Grid.Line> causes = rows(numbers, "Vintages", WorkbookTables.CAUSES);
        causes.forEach(this::vintage);
        assertThat(causes.stream().map(c -> c.number("vintage").orElseThrow()).distinct())
                .as("publications with their causes")
                .hasSize(dates.size());
    }

    private static List<Grid.Line> rows(Numbers numbers, String sheet, ReadableTable table) {
        return Grid.find(numbers, sheet, table).map(Grid::rows).orElse(List.of());
    }

    /** The number of the publication that a row is about; its date must be there too. */
    private int vintage(Grid.Line line) {
        int number = line.number("vintage").orElseThrow().intValue();
        line.expect("vintage", number);
        line.expectDate("published.on", Optional.of(dates.get(number - 1)));
        return number;
    }
}
