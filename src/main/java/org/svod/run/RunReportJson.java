package org.svod.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.acceptance.OutcomeSummary;
import org.svod.files.ChainHead;
import org.svod.files.Printable;
import org.svod.files.PrivateFiles;
import org.svod.publication.tables.JsonSchema;
import tools.jackson.databind.json.JsonMapper;

/** {@code runs/<date>-<run>.json}: what this night did, file by file, step by step, with times and counts. */
public final class RunReportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunReportJson() {}

    private record Round(
            String round,
            Map<String, String> figures,
            String status,
            long openDiscrepancies,
            long unconfirmedFlags,
            long openQuestions,
            int vintages) {}

    private record File(
            long delivery, String path, String verdict, long rows, long refused, Map<String, Long> findings) {

        static File of(OutcomeSummary outcome) {
            return new File(
                    outcome.delivery().number(),
                    Printable.of(outcome.delivery().path()),
                    outcome.verdict().name(),
                    outcome.counts().read(),
                    outcome.counts().refused(),
                    outcome.found().byName());
        }
    }

    /** Its lists may be longer than memory holds objects for, so each element is made when it is written. */
    private record Document(
            @JsonProperty("$schema") String schema,
            @JsonProperty("schema_version") int schemaVersion,
            long run,
            String runDate,
            String state,
            String begun,
            String ended,
            Object steps,
            Object files,
            Object leftAlone,
            Object rounds,
            Object letters,
            Object notices,
            int filesChanged,
            ChainHead journal) {}

    public static Path write(RunReport report, Path output) throws IOException {
        Path runs = PrivateFiles.folder(output.resolve("runs"));
        String stem = report.runDate() + "-" + String.format(Locale.ROOT, "%05d", report.run());
        Path file = runs.resolve(stem + ".json");
        for (int again = 2; Files.exists(file); again++) {
            file = runs.resolve(stem + "-" + again + ".json");
        }
        Document content = new Document(
                JsonSchema.RUN_REPORT.reference(),
                JsonSchema.RUN_REPORT.version(),
                report.run(),
                report.runDate().toString(),
                report.state().name(),
                report.begun().toString(),
                report.ended().toString(),
                report.steps(),
                report.files().stream().map(File::of).iterator(),
                report.leftAlone(),
                report.rounds().stream().map(RunReportJson::round).toList(),
                report.letters(),
                report.notices(),
                report.filesChanged(),
                report.journal());
        PrivateFiles.write(file, out -> JSON.writerWithDefaultPrettyPrinter().writeValue(out, content));
        return file;
    }

    private static Round round(RoundSummary summary) {
        Map<String, String> figures = new LinkedHashMap<>();
        if (!summary.keptBack()) {
            summary.figures().forEach(line -> figures.put(line.indicator(), line.value()));
        }
        String status = summary.figures().stream()
                .map(RoundSummary.SummaryFigure::status)
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Round(
                summary.round(),
                figures,
                status,
                summary.open(),
                summary.flags(),
                summary.questions(),
                summary.vintages());
    }
}
