package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVParser;
import org.svod.evidence.RowBlocks;
import org.svod.evidence.RowFinder;

/** Where the lines of the tables with a line for each row lie, kept until a table changes. */
public final class RowIndex implements RowFinder {

    private static final int MOST = 8;

    private final Kept<String, RowBlocks> blocks = new Kept<>(MOST);

    @Override
    public CSVParser rows(Path table, String column, String value) throws IOException {
        return blocks.of(table + " " + column, () -> DeskReading.stampOf(table), () -> RowBlocks.of(table, column))
                .rows(value);
    }
}
