package org.svod.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.files.PrivateFiles;

/** {@code data/metrics/svod.prom}: how the last run went, and when one succeeded last. */
public final class MetricsFile {

    static final String LAST_SUCCESS = "svod_last_success_timestamp_seconds";
    static final String LAST_RUN = "svod_last_run_timestamp_seconds";
    static final String EXIT_CODE = "svod_last_run_exit_code";
    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+) ([0-9]{1,15})");

    private final Path file;

    /** In this data folder. */
    public MetricsFile(Path data) {
        this.file = data.resolve("metrics").resolve("svod.prom");
    }

    /** When a run succeeded last; empty if none did, or if there is no file. */
    public Optional<Instant> lastSuccess() throws IOException {
        return read(LAST_SUCCESS).map(Instant::ofEpochSecond);
    }

    /** When the last run ended. */
    public Optional<Instant> lastRun() throws IOException {
        return read(LAST_RUN).map(Instant::ofEpochSecond);
    }

    /** How the last run ended. */
    public Optional<Long> exitCode() throws IOException {
        return read(EXIT_CODE);
    }

    private Optional<Long> read(String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.stream()
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .filter(sample -> sample.group(1).equals(name))
                .map(sample -> Long.parseLong(sample.group(2)))
                .findFirst();
    }

    /** Replaces the file, in one step. */
    public void write(String metrics) throws IOException {
        PrivateFiles.folder(file.resolveSibling(""));
        PrivateFiles.replace(file, metrics.getBytes(StandardCharsets.UTF_8));
    }
}
