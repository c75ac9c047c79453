package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.svod.evidence.RowFinder;
import org.svod.publication.tables.CsvTable;
import org.svod.round.Round;

/**
 * The rows that a question is about, as the tables {@code evidence} and {@code contributions} of the last night say.
 *
 * @param rows the rows, at most {@value #MOST}
 * @param more how many more there are
 * @param settled the value that counts for the case or the flow now; blank for other questions
 */
public record RowsInQuestion(List<Row> rows, long more, String settled) {

    private static final int MOST = 200;

    /**
     * A row of a return.
     *
     * @param state code of the State that reported it
     * @param period its period
     * @param operation code of the operation
     * @param file name of the file
     * @param place where it stands there
     * @param value what it says
     * @param asked whether the question is about this row, not about one that is only beside it
     */
    public record Row(
            String state, String period, String operation, String file, String place, String value, boolean asked) {}

    /** The rows of a question: of a case or a flow its shares, of a value the State's rows of the indicator. */
    public static RowsInQuestion of(DeskReading reading, RowFinder finder, Round round, RoundQuestion question)
            throws IOException {
        Path folder = reading.internal(round);
        return switch (question.kind()) {
            case "joint", "mirror" -> shares(finder, folder.resolve("evidence-" + round.name() + ".csv"), question);
            case "flag", "missing", "value" ->
                values(finder, folder.resolve("contributions-" + round.name() + ".csv"), question);
            default -> new RowsInQuestion(List.of(), 0, "");
        };
    }

    /** The first rows, those in question before the others. */
    private static final class Found {

        private final List<Row> asked = new ArrayList<>();
        private final List<Row> beside = new ArrayList<>();
        private long all;

        void add(Row row) {
            all++;
            List<Row> place = row.asked() ? asked : beside;
            if (place.size() < MOST) {
                place.add(row);
            }
        }

        RowsInQuestion rows(String settled) {
            List<Row> kept = new ArrayList<>(asked);
            kept.addAll(beside.subList(0, Math.min(beside.size(), MOST - asked.size())));
            List<Row> inOrder = kept.stream()
                    .sorted(Comparator.comparing(Row::state).thenComparing(Row::period))
                    .toList();
            return new RowsInQuestion(inOrder, all - inOrder.size(), settled);
        }
    }

    private static RowsInQuestion shares(RowFinder finder, Path table, RoundQuestion question) throws IOException {
        Found found = new Found();
        String settled = "";
        if (!Files.isRegularFile(table)) {
            return found.rows(settled);
        }
        try (CSVParser csv = finder.rows(table, "indicator", question.about().indicator())) {
            for (CSVRecord row : csv) {
                if (row.get("kind").equals(question.kind())
                        && CsvTable.asWritten(row.get("reference"))
                                .equals(question.about().reference())
                        && row.get("indicator").equals(question.about().indicator())) {
                    found.add(row(row, true));
                    settled = row.get("settled");
                }
            }
        }
        return found.rows(settled);
    }

    static RowsInQuestion values(RowFinder finder, Path table, RoundQuestion question) throws IOException {
        Found found = new Found();
        String[] about = question.about().reference().split(" ", 2);
        if (!Files.isRegularFile(table) || about.length < 2) {
            return found.rows("");
        }
        try (CSVParser csv = finder.rows(table, "state", about[0])) {
            for (CSVRecord row : csv) {
                if (row.get("state").equals(about[0])
                        && row.get("indicator").equals(question.about().indicator())) {
                    found.add(row(row, row.get("period").equals(about[1])));
                }
            }
        }
        return found.rows("");
    }

    private static Row row(CSVRecord row, boolean asked) {
        return new Row(
                row.get("state"),
                row.get("period"),
                row.get("operation"),
                CsvTable.asWritten(row.get("file")),
                CsvTable.asWritten(row.get("place")),
                row.get("value"),
                asked);
    }
}
