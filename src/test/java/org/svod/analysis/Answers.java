package org.svod.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Right answers that were worked out elsewhere, as tables beside the tests. */
public final class Answers {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Answers() {}

    /** The lines of a table that lies beside the test. */
    public static List<CSVRecord> of(Class<?> test, String table) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(test.getResourceAsStream(table)), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
