package org.svod.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.acceptance.OutcomeSummary;
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

    public static Path write(RunReport report, Path output) throws IOException {
        Path runs = PrivateFiles.folder(output.resolve("runs"));
        String stem = report.runDate() + "-" + String.format(Locale.ROOT, "%05d", report.run());
        Path file = runs.resolve(stem + ".json");
        for (int again = 2; Files.exists(file); again++) {
            file = runs.resolve(stem + "-" + again + ".json");
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("$schema", JsonSchema.RUN_REPORT.reference());
        content.put("schema_version", JsonSchema.RUN_REPORT.version());
        content.put("run", report.run());
        content.put("runDate", report.runDate().toString());
        content.put("state", report.state().name());
        content.put("begun", report.begun().toString());
        content.put("ended", report.ended().toString());
        content.put("steps", report.steps());
        // There may be very many, so each is made when it is written.
        content.put("files", report.files().stream().map(File::of).iterator());
        content.put("leftAlone", report.leftAlone());
        content.put("rounds", report.rounds().stream().map(RunReportJson::round).toList());
        content.put("letters", report.letters());
        content.put("notices", report.notices());
        content.put("filesChanged", report.filesChanged());
        content.put("journal", report.journal());
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
