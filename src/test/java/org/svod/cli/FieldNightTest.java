package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kinds of file as people really send them that only a whole night shows: names, folders, contents that come twice. */
class FieldNightTest {

    private static final Path FIELD = Path.of("src/test/resources/org/svod/submission/field");

    @TempDir
    private Path folder;

    private record Expected(String delivered, String verdict, List<String> findings, String receipt) {

        @SuppressWarnings("unchecked") // the shape of the file
        static Expected of(Map<String, Object> entry) {
            return new Expected(
                    String.valueOf(entry.get("delivered")),
                    String.valueOf(entry.get("verdict")),
                    (List<String>) entry.getOrDefault("findings", List.of()),
                    String.valueOf(entry.get("receipt")));
        }
    }

    @Test
    void everyFileOfANightIsAnsweredAsExpectedInTheFolderOfItsState() throws IOException {
        Workspace night = Workspace.small(folder, "keep", "tables, receipts");
        List<Expected> expected = new ArrayList<>();
        try (Stream<Path> kinds = Files.list(FIELD)) {
            for (Path kind : kinds.filter(k -> Files.isDirectory(k.resolve("input")))
                    .sorted()
                    .toList()) {
                expected.addAll(read(kind));
                drop(kind.resolve("input"), night);
            }
        }
        assertThat(expected).hasSizeGreaterThan(8);
        assertThat(night.run("nightly", "--run-date", "2023-06-20"))
                .as(night.complained())
                .isZero();

        Map<String, Expected> answered = new TreeMap<>();
        try (Stream<Path> receipts = Files.walk(night.path("output/receipts"))) {
            for (Path receipt :
                    receipts.filter(p -> p.toString().endsWith(".json")).toList()) {
                JsonNode json = JsonMapper.builder().build().readTree(Files.readString(receipt));
                List<String> codes = new ArrayList<>();
                json.get("findings").forEach(f -> codes.add(f.get("code").asString()));
                String state = String.valueOf(
                        Objects.requireNonNull(receipt.getParent()).getFileName());
                String file = json.get("file").asString();
                answered.put(file, new Expected(file, json.get("verdict").asString(), codes, state));
            }
        }
        assertThat(answered.values())
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(e -> new Expected(
                                e.delivered().substring(e.delivered().lastIndexOf('/') + 1),
                                e.verdict(),
                                e.findings(),
                                e.receipt()))
                        .toList());
        assertThat(night.lines("2023/coverage-2023.csv"))
                .as("a rejected file is seen in the coverage of the State in whose folder it lay")
                .contains("MD,2023-05,2023-06-15,2023-06-20,REJECTED,5");
    }

    private static List<Expected> read(Path kind) throws IOException {
        try (InputStream yaml = Files.newInputStream(kind.resolve("expected.yaml"))) {
            List<Map<String, Object>> entries = new Yaml().load(yaml);
            return entries.stream().map(Expected::of).toList();
        }
    }

    private static void drop(Path input, Workspace night) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                night.drop(input.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }
}
