package org.svod.watch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.acceptance.Outcome;
import org.svod.files.FolderTree;
import org.svod.intake.ActRecords;
import org.svod.intake.Journal;
import org.svod.release.ReleaseStanding;
import org.svod.release.WaitingSet;
import org.svod.round.Round;
import org.svod.run.Folders;
import org.svod.run.RoundSummary;
import org.svod.run.RunReport;
import org.svod.run.Workplace;

/** The metrics of one run. */
public final class RunMetrics {

    private static final int MILLISECONDS = 3;

    private final Instant ended;
    private final int exitCode;
    private final Optional<Instant> lastSuccess;

    /**
     * Of a run.
     *
     * @param ended when it ended
     * @param exitCode how
     * @param lastSuccess when a run succeeded last, this one included
     */
    public RunMetrics(Instant ended, int exitCode, Optional<Instant> lastSuccess) {
        this.ended = ended;
        this.exitCode = exitCode;
        this.lastSuccess = lastSuccess;
    }

    /** The metrics of a run without a report, because it could not begin, or ended in a failure of the machine. */
    public String withoutReport() {
        return head().toString();
    }

    /** The metrics of a run with its report. */
    public String of(RunReport report, Workplace workplace) throws IOException {
        Folders folders = workplace.folders();
        MetricsText text = head();
        steps(report, text);
        files(report, text);
        rounds(report, text);
        proposals(workplace, text);
        return text.gauge("svod_archive_bytes", "Bytes of the archive.", bytes(folders.archive()))
                .gauge("svod_database_bytes", "Bytes of the database.", bytes(folders.database()))
                .toString();
    }

    private MetricsText head() {
        MetricsText text = new MetricsText();
        lastSuccess.ifPresent(at -> text.gauge(
                MetricsFile.LAST_SUCCESS, "When a run last did everything that was to be done.", at.getEpochSecond()));
        return text.gauge(MetricsFile.LAST_RUN, "When the last run ended.", ended.getEpochSecond())
                .gauge(MetricsFile.EXIT_CODE, "Exit code of the last run.", exitCode);
    }

    private static void steps(RunReport report, MetricsText text) {
        Map<String, BigDecimal> seconds = new LinkedHashMap<>();
        report.steps()
                .forEach(step -> seconds.merge(
                        step.name(), BigDecimal.valueOf(step.milliseconds(), MILLISECONDS), BigDecimal::add));
        text.gauges("svod_last_run_step_seconds", "How long each step of the last run took.", "step", seconds);
    }

    private static void files(RunReport report, MetricsText text) {
        Map<String, BigDecimal> files = new LinkedHashMap<>();
        for (Outcome.Verdict verdict : Outcome.Verdict.values()) {
            files.put(word(verdict), BigDecimal.valueOf(report.count(verdict)));
        }
        files.put("left_alone", BigDecimal.valueOf(report.leftAlone().size()));
        text.gauges("svod_last_run_files", "Files of the last run by verdict.", "verdict", files);
    }

    private static String word(Outcome.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static void rounds(RunReport report, MetricsText text) {
        Map<String, BigDecimal> returns = new LinkedHashMap<>();
        Map<String, BigDecimal> questions = new LinkedHashMap<>();
        for (RoundSummary round : report.rounds()) {
            round.returns()
                    .forEach((verdict, number) ->
                            returns.put(round.round() + "\n" + verdict.replace(' ', '_'), BigDecimal.valueOf(number)));
            questions.put(round.round(), BigDecimal.valueOf(round.questions()));
        }
        text.gauges(
                "svod_returns",
                "Expected returns by verdict; missing is overdue, not_yet_due is not.",
                "round,verdict",
                returns);
        text.gauges("svod_open_questions", "Questions that nobody has answered.", "round", questions);
    }

    private static void proposals(Workplace workplace, MetricsText text) throws IOException {
        List<Round> asking = workplace.settings().rounds().asList().stream()
                .filter(round -> round.release().asksForApproval())
                .toList();
        Map<String, BigDecimal> waiting = asking.isEmpty()
                ? Map.of()
                : waiting(asking, new Journal(workplace.folders().archive()));
        text.gauges("svod_waiting_sets", "Sets that wait to be approved or released.", "round,state", waiting);
    }

    private static Map<String, BigDecimal> waiting(List<Round> rounds, Journal journal) {
        Map<String, BigDecimal> waiting = new LinkedHashMap<>();
        for (Round round : rounds) {
            Optional<WaitingSet> set =
                    ReleaseStanding.after(ActRecords.of(journal, round.name())).waiting();
            boolean approved =
                    set.filter(w -> w.isApproved(round.release().approval())).isPresent();
            waiting.put(round.name() + "\nproposed", set.isPresent() && !approved ? BigDecimal.ONE : BigDecimal.ZERO);
            waiting.put(round.name() + "\napproved", approved ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return waiting;
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : FolderTree.below(folder).values()) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
