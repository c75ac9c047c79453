package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.svod.evidence.RowFinder;
import org.svod.publication.tables.CsvTable;
import org.svod.round.Round;

/**
 * What of a flow in question may be a matter of time, or is known of one side alone, as the table {@code flows} of the
 * last night says. It is advice.
 *
 * @param amounts the amounts above zero
 */
public record FlowInQuestion(List<Amount> amounts) {

    private static final List<String> COLUMNS = List.of(
            "in_transit", "received_later", "never_received", "receipt_not_known", "never_sent", "sending_not_known");

    /**
     * An amount.
     *
     * @param column the column of the table that it is in
     * @param value the amount
     */
    public record Amount(String column, String value) {}

    /** Of a question about a flow; of every other question nothing. */
    public static FlowInQuestion of(DeskReading reading, RowFinder finder, Round round, RoundQuestion question)
            throws IOException {
        return question.kind().equals("mirror")
                ? of(finder, reading.internal(round).resolve("flows-" + round.name() + ".csv"), question.about())
                : new FlowInQuestion(List.of());
    }

    static FlowInQuestion of(RowFinder finder, Path table, RoundQuestion.About about) throws IOException {
        if (Files.isRegularFile(table)) {
            try (CSVParser csv = finder.rows(table, "indicator", about.indicator())) {
                for (CSVRecord row : csv) {
                    if (row.get("indicator").equals(about.indicator())
                            && about.reference().equals(row.get("origin") + ">" + row.get("destination"))) {
                        return new FlowInQuestion(COLUMNS.stream()
                                .map(column -> new Amount(column, CsvTable.asWritten(row.get(column))))
                                .filter(amount -> amount.value().matches(".*[1-9].*"))
                                .toList());
                    }
                }
            }
        }
        return new FlowInQuestion(List.of());
    }
}
