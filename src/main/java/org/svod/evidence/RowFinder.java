package org.svod.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVParser;
import org.svod.publication.tables.CsvTable;

/** Opens a written table for the rows with one value of a column. Rows with other values may come too. */
@FunctionalInterface
public interface RowFinder {

    /** Reads the whole table. */
    RowFinder WHOLE = (table, column, value) -> CsvTable.read(table);

    /** Opens a table. */
    CSVParser rows(Path table, String column, String value) throws IOException;
}
