package org.svod.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table by column name. */
final class CsvRows {

    private CsvRows() {}

    static List<Map<String, String>> of(Path file) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(file))) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }

    /** One column by another. */
    static Map<String, String> map(Path file, String key, String value) throws IOException {
        Map<String, String> map = new java.util.LinkedHashMap<>();
        of(file).forEach(row -> map.put(row.get(key), row.get(value)));
        return map;
    }
}
