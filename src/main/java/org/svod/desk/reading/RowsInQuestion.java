package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.svod.publication.tables.CsvTable;
import org.svod.round.Round;

/**
 * The rows that a question is about, as the tables {@code evidence} and {@code contributions} of the last night say.
 *
 * @param rows the rows, at most {@value #MOST}
 * @param settled the value that counts for the case or the flow now; blank for other questions
 */
public record RowsInQuestion(List<Row> rows, String settled) {

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
    public static RowsInQuestion of(DeskReading reading, Round round, RoundQuestion question) throws IOException {
        Path folder = reading.internal(round);
        return switch (question.kind()) {
            case "joint", "mirror" -> shares(folder.resolve("evidence-" + round.name() + ".csv"), question);
            case "flag", "missing", "value" ->
                new RowsInQuestion(values(folder.resolve("contributions-" + round.name() + ".csv"), question), "");
            default -> new RowsInQuestion(List.of(), "");
        };
    }

    private static RowsInQuestion shares(Path table, RoundQuestion question) throws IOException {
        List<Row> found = new ArrayList<>();
        String settled = "";
        if (!Files.isRegularFile(table)) {
            return new RowsInQuestion(found, settled);
        }
        try (CSVParser csv = CsvTable.read(table)) {
            for (CSVRecord row : csv) {
                if (row.get("kind").equals(question.kind())
                        && CsvTable.asWritten(row.get("reference"))
                                .equals(question.about().reference())
                        && row.get("indicator").equals(question.about().indicator())
                        && found.size() < MOST) {
                    found.add(row(row, true));
                    settled = row.get("settled");
                }
            }
        }
        return new RowsInQuestion(found, settled);
    }

    /** The table is sorted by State, so what follows the State need not be read. */
    private static List<Row> values(Path table, RoundQuestion question) throws IOException {
        List<Row> found = new ArrayList<>();
        String[] about = question.about().reference().split(" ", 2);
        if (!Files.isRegularFile(table) || about.length < 2) {
            return found;
        }
        try (CSVParser csv = CsvTable.read(table)) {
            Iterator<CSVRecord> rows = csv.iterator();
            boolean passed = false;
            while (rows.hasNext() && !passed) {
                CSVRecord row = rows.next();
                boolean ours = row.get("state").equals(about[0]);
                if (ours && row.get("indicator").equals(question.about().indicator()) && found.size() < MOST) {
                    found.add(row(row, row.get("period").equals(about[1])));
                }
                passed = !ours && !found.isEmpty();
            }
        }
        return found;
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
