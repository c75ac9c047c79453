package org.svod.readback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A delivery, as its receipt for machines tells of it.
 *
 * @param receipt the receipt
 * @param workbook the same for people
 */
record Delivered(JsonNode receipt, Path workbook) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All deliveries of an output folder. */
    static List<Delivered> all(Path output) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(output.resolve("receipts"))) {
            files = walk.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
        return files.stream()
                .map(f -> new Delivered(
                        JSON.readTree(f),
                        f.resolveSibling(f.getFileName().toString().replaceFirst("json$", "xlsx"))))
                .toList();
    }

    String text(String member) {
        return receipt.path(member).isNull() ? "" : receipt.path(member).asString();
    }

    boolean isFor(String round) {
        return text("scope").startsWith(round);
    }

    boolean isOf(String state) {
        return text("state").equals(state);
    }

    /** Whether another State put it into its own folder: nothing that the one that it is named after has to do with. */
    boolean isForeign() {
        return codes().stream().anyMatch(c -> c.path("code").asString().equals("FOREIGN_FOLDER"));
    }

    LocalDate received() {
        return LocalDate.parse(text("received"));
    }

    long rowsRead() {
        return receipt.path("rows").path("read").asLong();
    }

    long count(String severity) {
        return receipt.path("severities").path(severity).asLong();
    }

    List<JsonNode> codes() {
        return receipt.path("codes").valueStream().toList();
    }

    List<JsonNode> findings() {
        return receipt.path("findings").valueStream().toList();
    }
}
