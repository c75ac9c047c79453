package org.svod.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.svod.intake.Fingerprint;
import org.svod.intake.PrivateFiles;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.tables.RoundTables;

/**
 * Says whether the content of a round's outputs changed: a fingerprint of its tables, of the submissions behind them, of the settings that it was made
 * with, and of the software's version; not of the date of the figures, which follows from it.
 */
final class ContentFingerprint {

    private final Path scratch;

    ContentFingerprint(Path scratch) {
        this.scratch = scratch;
    }

    /** The fingerprint of a report made with the settings of this manifest. */
    String of(RoundReport report, Map<String, String> manifest) throws IOException {
        StringBuilder content = new StringBuilder("version ").append(report.softwareVersion()).append('\n');
        String own = "rounds/" + report.round().name() + "/";
        manifest.forEach((path, sha256) -> {
            if (path.startsWith("codebook/") || path.startsWith("letter/") || path.startsWith(own)) {
                content.append(sha256).append(' ').append(path).append('\n');
            }
        });
        for (SubmissionSummary submission : report.submissions()) {
            content.append(submission.delivery()).append(' ').append(submission.verdict()).append(' ').append(submission.inForce()).append(' ')
                    .append(submission.sha256()).append(' ').append(submission.received()).append(' ').append(submission.findings().counts()).append('\n');
        }
        report.reconciliation().flags().forEach(f -> content.append(f.code()).append(' ').append(f.reference()).append(' ').append(f.indicator())
                .append(' ').append(f.confirmed().isPresent()).append('\n'));
        report.vintages().forEach(v -> content.append("vintage ").append(v.number()).append(' ').append(v.date()).append(' ').append(v.causes()).append('\n'));
        appendTables(report, content);
        return Fingerprint.of(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void appendTables(RoundReport report, StringBuilder content) throws IOException {
        Path folder = Files.createTempDirectory(PrivateFiles.folder(scratch), "content-");
        try {
            RoundTables.write(report, folder);
            for (Path table : tables(folder)) {
                content.append(Fingerprint.of(table)).append(' ').append(table.getFileName()).append('\n');
                Files.delete(table);
            }
        } finally {
            for (Path left : tables(folder)) {
                Files.delete(left);
            }
            Files.delete(folder);
        }
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
