package org.svod.consolidation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.svod.files.Fingerprint;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.tables.RoundTable;

/**
 * A fingerprint that shows whether the outputs of a round have changed: of its tables, its submissions, its settings
 * and the version of the software. The tables have the date of the figures, so the report must have the date of its
 * last publication, as it has when it is read back.
 *
 * <p>It has two halves. The second one is of the advice, which also follows returns of the next round: if only this
 * half changes, the outputs are written again, and the figures keep their date.
 */
public final class ContentFingerprint {

    private static final int HALF = 32;

    private final Map<String, String> manifest;
    private final Map<RoundTable, String> ofCases;

    private ContentFingerprint(Map<String, String> manifest, Map<RoundTable, String> ofCases) {
        this.manifest = manifest;
        this.ofCases = ofCases;
    }

    /** Of reports with the cases, flows and questions of this one, made with the settings of this manifest. */
    public static ContentFingerprint with(RoundReport report, Map<String, String> manifest) throws IOException {
        return with(report, manifest, ContentFingerprint::table);
    }

    /** The same; the tables that are kept in the cache are not written again, and the others are kept there. */
    public static ContentFingerprint with(RoundReport report, Map<String, String> manifest, CaseTableCache kept)
            throws IOException {
        return with(report, manifest, kept::fingerprint);
    }

    /** Writes a table of a report and gives its fingerprint. */
    @FunctionalInterface
    private interface Writing {
        String of(RoundTable table, RoundReport report) throws IOException;
    }

    private static ContentFingerprint with(RoundReport report, Map<String, String> manifest, Writing writing)
            throws IOException {
        Map<RoundTable, String> ofCases = new EnumMap<>(RoundTable.class);
        for (RoundTable table : RoundTable.values()) {
            if (table.isOfCases()) {
                ofCases.put(table, writing.of(table, report));
            }
        }
        return new ContentFingerprint(manifest, ofCases);
    }

    /** Whether two fingerprints are of contents that differ in nothing but advice. */
    static boolean differInAdviceOnly(String one, String other) {
        return half(one).equals(half(other));
    }

    /** The fingerprint of such a report. */
    public String of(RoundReport report) throws IOException {
        return half(Fingerprint.ofWritten(out -> content(report, out)))
                + half(Fingerprint.of(tables(report, RoundTable::isAdvice).getBytes(StandardCharsets.UTF_8)));
    }

    private static String half(String fingerprint) {
        return fingerprint.substring(0, Math.min(HALF, fingerprint.length()));
    }

    /** Writes it line by line: a round may have very many submissions. */
    private void content(RoundReport report, OutputStream out) throws IOException {
        PrintWriter content = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        content.append("version ").append(report.softwareVersion()).append('\n');
        String own = "rounds/" + report.round().name() + "/";
        manifest.forEach((path, sha256) -> {
            // The calendar says when figures are released, not what they are.
            if (path.startsWith("codebook/")
                    || path.startsWith("letter/")
                    || path.startsWith("register/")
                    || path.startsWith("history/")
                    || (path.startsWith(own) && !path.equals(own + "calendar.csv"))) {
                content.append(sha256).append(' ').append(path).append('\n');
            }
        });
        for (SubmissionSummary submission : report.submissions()) {
            line(
                    content,
                    submission.delivery().number(),
                    submission.verdict(),
                    submission.inForce(),
                    submission.delivery().sha256(),
                    submission.delivery().received(),
                    submission.found().ofCode());
        }
        report.reconciliation()
                .flags()
                .forEach(f -> line(
                        content,
                        f.code(),
                        f.reference(),
                        f.indicator(),
                        f.confirmed().isPresent()));
        report.questions().forEach(q -> line(content, q));
        report.vintages().forEach(v -> line(content, "vintage", v.number(), v.date(), v.causes()));
        content.append(tables(report, table -> !table.isAdvice()));
        content.flush();
    }

    /** A line of these words, with blanks between them. */
    private static void line(PrintWriter content, Object... words) {
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                content.append(' ');
            }
            content.append(String.valueOf(words[i]));
        }
        content.append('\n');
    }

    /** A line for each of these tables of a report. */
    private String tables(RoundReport report, Predicate<RoundTable> which) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (RoundTable table : RoundTable.of(report)) {
            if (which.test(table)) {
                String written = ofCases.get(table);
                lines.append(written == null ? table(table, report) : written)
                        .append(' ')
                        .append(table.file(report))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static String table(RoundTable table, RoundReport report) throws IOException {
        return Fingerprint.ofWritten(out -> table.write(report, out));
    }
}
