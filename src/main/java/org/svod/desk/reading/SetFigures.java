package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.svod.publication.tables.CsvTable;
import org.svod.publication.tables.RoundTable;

/**
 * The figures of a set, and how they are divided among States, periods and operations: what every reader may see.
 *
 * @param rows the figures, in the order of the table
 * @param states the shares of the States, by indicator
 * @param periods the shares of the periods, by indicator
 * @param operations the shares of the operations, by indicator
 */
public record SetFigures(
        List<FigureLine> rows,
        Map<String, List<FigureLine.Share>> states,
        Map<String, List<FigureLine.Share>> periods,
        Map<String, List<FigureLine.Share>> operations) {

    private static final FigureLine.Bridge NONE = new FigureLine.Bridge("", "", "", "");

    /** The tables that are read. */
    private static final List<RoundTable> TABLES =
            List.of(RoundTable.ANNUAL_FIGURES, RoundTable.BY_STATE, RoundTable.BY_MONTH, RoundTable.BY_OPERATION);

    /** What changes when any of the tables is replaced. */
    static String stamp(Path folder, String round) throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (RoundTable table : TABLES) {
            stamp.append(DeskReading.stampOf(folder.resolve(table.file(round)))).append('\n');
        }
        return stamp.toString();
    }

    /** Reads the tables in the folder that holds the table of the figures. */
    static SetFigures read(Path folder, String round) throws IOException {
        List<FigureLine> rows = new ArrayList<>();
        try (CSVParser csv = CsvTable.read(folder.resolve(RoundTable.ANNUAL_FIGURES.file(round)))) {
            csv.forEach(row -> rows.add(FigureLine.of(row)));
        }
        return new SetFigures(
                List.copyOf(rows),
                shares(folder.resolve(RoundTable.BY_STATE.file(round)), "state"),
                shares(folder.resolve(RoundTable.BY_MONTH.file(round)), "period"),
                shares(folder.resolve(RoundTable.BY_OPERATION.file(round)), "operation"));
    }

    private static Map<String, List<FigureLine.Share>> shares(Path table, String column) throws IOException {
        Map<String, List<FigureLine.Share>> shares = new HashMap<>();
        if (Files.isRegularFile(table)) {
            try (CSVParser csv = CsvTable.read(table)) {
                for (CSVRecord row : csv) {
                    shares.computeIfAbsent(row.get("indicator"), i -> new ArrayList<>())
                            .add(new FigureLine.Share(
                                    row.get(column),
                                    row.isMapped("reported") ? FigureLine.Bridge.of(row) : NONE,
                                    row.get("value")));
                }
            }
        }
        return shares;
    }

    /** The figure of an indicator; empty if it is not published. */
    public Optional<FigureLine> of(String indicator) {
        return rows.stream().filter(row -> row.indicator().equals(indicator)).findFirst();
    }

    /** Whether there is a figure at all. */
    public boolean isFilled() {
        return rows.stream().anyMatch(row -> !row.value().isEmpty());
    }
}
