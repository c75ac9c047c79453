package org.svod.readback;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a table.
 *
 * @param values its fields by column name
 * @param line the line on which it begins
 */
record Csv(Map<String, String> values, long line) {

    static List<Csv> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(file))) {
            long line = parser.getCurrentLineNumber() + 1;
            List<Csv> rows = new java.util.ArrayList<>();
            for (CSVRecord csv : parser) {
                rows.add(new Csv(csv.toMap(), line));
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        }
    }

    String text(String column) {
        return Objects.requireNonNull(values.get(column), column);
    }

    /** Whether the table has this column. */
    boolean has(String column) {
        return values.containsKey(column);
    }

    /** The number of a column; empty where the field is. */
    Optional<BigDecimal> number(String column) {
        return Optional.of(text(column)).filter(t -> !t.isEmpty()).map(BigDecimal::new);
    }

    BigDecimal amount(String column) {
        return number(column).orElse(BigDecimal.ZERO);
    }

    /** The fields of a list within a field. */
    List<String> list(String column) {
        return List.of(text(column).split("\\|", -1));
    }
}
