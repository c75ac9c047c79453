package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.workbook.WorkbookTables;

/** The map of returns on the sheet Coverage, and the lists of returns. */
final class CoverageSheets {

    private static final Map<String, String> COUNTS = Map.of(
            "ON_TIME",
            "In time",
            "LATE",
            "Late",
            "INCOMPLETE",
            "Incomplete",
            "REJECTED",
            "Rejected",
            "WITHDRAWN",
            "Withdrawn",
            "MISSING",
            "Missing",
            "NOT_YET_DUE",
            "Not yet due");
    private static final String MAP = "Coverage";
    private static final BigDecimal SHOWN_IN_LEGEND = BigDecimal.valueOf(5);

    private final Published published;
    private final Numbers numbers;

    CoverageSheets(Published published, Numbers numbers) {
        this.published = published;
        this.numbers = numbers;
    }

    /** The map must show these returns. */
    void map(List<Csv> returns) {
        if (returns.isEmpty()) {
            return;
        }
        for (Row row : numbers.sheet(MAP)) {
            if (row.getCell(1) != null && row.getCell(1).toString().startsWith("Received late")) {
                numbers.expect(row.getCell(0), Optional.of(SHOWN_IN_LEGEND), "legend");
            }
        }
        Grid map = Grid.of(numbers, MAP, "State", "In time");
        List<String> states =
                returns.stream().map(r -> r.text("state")).distinct().toList();
        assertThat(map.rows()).as(MAP).hasSameSizeAs(states);
        states.forEach(state -> row(
                map,
                state,
                returns.stream().filter(r -> r.text("state").equals(state)).toList()));
    }

    private void row(Grid map, String state, List<Csv> returns) {
        Grid.Line line = map.row(published.state(state));
        List<Period> months = Period.allOf(Integer.parseInt(published.round()), Frequency.MONTHLY);
        for (Csv each : returns) {
            Period period = Period.of(each.text("period"));
            int first = period.firstMonth() - 1;
            for (Period month : months.subList(first, first + period.frequency().months())) {
                line.expect(
                        month.toString(),
                        each.number("days_late")
                                .filter(d -> each.text("verdict").equals("LATE")));
            }
        }
        COUNTS.forEach((verdict, heading) -> line.expect(
                heading,
                returns.stream().filter(r -> r.text("verdict").equals(verdict)).count()));
    }

    /** The list on a sheet must have these returns. */
    void list(String sheet, List<Csv> listed) {
        List<Grid.Line> lines = Grid.find(numbers, sheet, WorkbookTables.RETURNS)
                .map(Grid::rows)
                .orElse(List.of());
        assertThat(lines).as("returns listed on " + sheet).hasSameSizeAs(listed);
        for (Csv each : listed) {
            Grid.Line line = lines.stream()
                    .filter(l -> l.first().equals(published.state(each.text("state")))
                            && l.text("period").equals(each.text("period")))
                    .findFirst()
                    .orElseThrow();
            line.expectDate("due", Optional.of(LocalDate.parse(each.text("due"))));
            line.expectDate(
                    "received.on",
                    Optional.of(each.text("received")).filter(d -> !d.isEmpty()).map(LocalDate::parse));
            line.expect("days-late", each.number("days_late").filter(d -> d.signum() > 0));
        }
    }
}
