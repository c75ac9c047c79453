package org.svod.readback;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a night published about a round besides workbooks, and the codebook's names by which workbooks call things. */
final class Published {

    private final Path output;
    private final Path jobs;
    private final String round;
    private final List<Delivered> deliveries;
    private final Map<String, String> indicators;
    private final Map<String, String> states;

    /** Of a round, in these folders. */
    Published(Path output, Path jobs, String round) throws IOException {
        this.output = output;
        this.jobs = jobs;
        this.round = round;
        this.deliveries = Delivered.all(output).stream()
                .filter(d -> d.isFor(round) && !d.isForeign())
                .toList();
        this.indicators = names("indicators.csv");
        this.states = names("states.csv");
    }

    String round() {
        return round;
    }

    Path file(String name) {
        return output.resolve(round).resolve(name);
    }

    List<Csv> table(String stem) throws IOException {
        return Csv.read(file(stem + "-" + round + ".csv"));
    }

    List<Csv> codebook(String table) throws IOException {
        return Csv.read(jobs.resolve("codebook").resolve(table));
    }

    Path settings(String file) {
        return jobs.resolve("rounds").resolve(round).resolve(file);
    }

    /** English names of a code list, by code, in its order. */
    Map<String, String> names(String table) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        codebook(table).forEach(row -> names.put(row.text("code"), row.text("name_en")));
        return names;
    }

    String indicator(Csv row) {
        return Objects.requireNonNull(indicators.get(row.text("indicator")), row.text("indicator"));
    }

    /** The code of an indicator of this name. */
    String indicatorCode(String name) {
        return code(indicators, name);
    }

    String state(String code) {
        return Objects.requireNonNull(states.get(code), code);
    }

    /** The code of a state of this name. */
    String stateCode(String name) {
        return code(states, name);
    }

    private static String code(Map<String, String> names, String name) {
        return names.entrySet().stream()
                .filter(e -> e.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + name));
    }

    List<Delivered> deliveries() {
        return deliveries;
    }

    /** The delivery with this name and content. */
    Delivered delivery(String file, String sha256) {
        return deliveries.stream()
                .filter(d -> d.text("file").equals(file) && d.text("sha256").equals(sha256))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no receipt of " + file + " " + sha256));
    }

    /** The annual figures by indicator. */
    Map<String, BigDecimal> figures() throws IOException {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (Csv row : table("annual-figures")) {
            row.number("value").ifPresent(value -> figures.put(row.text("indicator"), value));
        }
        return figures;
    }

    static Optional<BigDecimal> difference(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().subtract(b.get())) : Optional.empty();
    }
}
