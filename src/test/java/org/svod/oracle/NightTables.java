package org.svod.oracle;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Svod has published. */
final class NightTables {

    private final Path output;

    NightTables(Path output) {
        this.output = output;
    }

    /** The rows of a table of a round, each by heading; none if there is no such table. */
    List<Map<String, String>> table(String name, int year) throws IOException {
        Path file = output.resolve(year + "/" + name + "-" + year + ".csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser rows = format.parse(reader)) {
            return rows.stream().map(r -> r.toMap()).toList();
        }
    }

    /** The verdict about each file of the newest run, by path. */
    Map<String, JsonNode> files() throws IOException {
        Path newest;
        try (Stream<Path> runs = Files.list(output.resolve("runs"))) {
            newest = runs.max((a, b) -> a.toString().compareTo(b.toString())).orElseThrow();
        }
        Map<String, JsonNode> files = new TreeMap<>();
        for (JsonNode file : new JsonMapper().readTree(newest.toFile()).path("files")) {
            files.put(file.path("path").asString(), file);
        }
        return files;
    }

    static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
