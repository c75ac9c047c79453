package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.publication.tables.CsvTable;
import org.svod.round.Round;

/**
 * The returns of a round as the last night saw them, State by State. What is due, and what has become overdue since, is
 * judged by today.
 *
 * @param rows the expected States that may be seen, in the order of the codebook
 * @param seen whether a night has judged the returns; without one, only the due dates are known
 */
public record ReturnsGrid(List<Row> rows, boolean seen) {

    private static final String MISSING = "MISSING";
    private static final String NOT_YET_DUE = "NOT_YET_DUE";

    /**
     * The returns of one State.
     *
     * @param state the State
     * @param cells its periods in order
     */
    public record Row(State state, List<Cell> cells) {}

    /**
     * One return.
     *
     * @param period its period
     * @param due when it is due
     * @param received when it was received; blank if it was not
     * @param verdict what became of it, as in the table of returns
     * @param days days that it was late, or is overdue, or that are left
     */
    public record Cell(Period period, LocalDate due, String received, String verdict, long days) {

        /** Number of months, so that quarters stand below their months. */
        public int months() {
            return period.months().size();
        }
    }

    /**
     * The returns of a round.
     *
     * @param visible which States may be seen, by code
     */
    public static ReturnsGrid of(DeskReading reading, Round round, Predicate<String> visible) throws IOException {
        Map<String, Cell> judged = judged(reading.internal(round).resolve("coverage-" + round.name() + ".csv"));
        List<Row> rows = new ArrayList<>();
        for (State state : round.expected()) {
            if (visible.test(state.code())) {
                List<Cell> cells = Period.allOf(round.year(), round.frequencyOf(state)).stream()
                        .map(period -> cell(
                                Optional.ofNullable(judged.get(state.code() + " " + period)),
                                period,
                                round.due(period),
                                reading.today()))
                        .toList();
                rows.add(new Row(state, cells));
            }
        }
        return new ReturnsGrid(rows, !judged.isEmpty());
    }

    private static Cell cell(Optional<Cell> judged, Period period, LocalDate due, LocalDate today) {
        boolean open = judged.map(Cell::verdict)
                .map(v -> v.equals(MISSING) || v.equals(NOT_YET_DUE))
                .orElse(true);
        if (!open) {
            return judged.orElseThrow();
        }
        long days = ChronoUnit.DAYS.between(today, due);
        return new Cell(period, due, "", days < 0 ? MISSING : NOT_YET_DUE, Math.abs(days));
    }

    private static Map<String, Cell> judged(Path table) throws IOException {
        Map<String, Cell> cells = new LinkedHashMap<>();
        if (!Files.isRegularFile(table)) {
            return cells;
        }
        try (CSVParser csv = CsvTable.read(table)) {
            for (CSVRecord row : csv) {
                Period period = Period.of(row.get("period"));
                cells.put(
                        row.get("state") + " " + period,
                        new Cell(
                                period,
                                LocalDate.parse(row.get("due")),
                                row.get("received"),
                                row.get("verdict"),
                                Long.parseLong(row.get("days_late"))));
            }
        }
        return cells;
    }
}
