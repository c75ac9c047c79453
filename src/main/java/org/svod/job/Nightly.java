package org.svod.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.svod.acceptance.OutcomeSummary;
import org.svod.consolidation.Archived;
import org.svod.consolidation.CodebookChanges;
import org.svod.consolidation.DeskLogRecords;
import org.svod.consolidation.JournalInStep;
import org.svod.databank.CodeIds;
import org.svod.databank.DamagedDatabaseException;
import org.svod.databank.Repositories;
import org.svod.databank.RunRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredOutcomes;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.intake.ReportCopies;
import org.svod.publication.tables.JsonSchema;
import org.svod.request.BegunRuns;
import org.svod.run.LastReport;
import org.svod.run.RunContext;
import org.svod.run.RunLog;
import org.svod.run.RunReport;
import org.svod.run.RunReportJson;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import org.svod.verification.FoldersCheck;
import org.svod.verification.MismatchedFoldersException;

/**
 * The nightly run: replays what the journal holds and the database does not, finishes what an earlier run left
 * unfinished, then runs today's. The caller holds the data folder's lock, which proves that an execution still called
 * running is dead.
 */
public final class Nightly {

    private final Workplace workplace;
    private final JobRuns job;
    private final RunRepository runs;
    private final StoredOutcomes outcomes;
    private final CodeIds codes;
    private final SettingsHistory settings;
    private final Journal journal;
    private final JournalInStep inStep;
    private final FoldersCheck folders;
    private final CodebookChanges codebook;
    private final RunLog log;
    private final StopRequest stop;
    private final BegunRuns asked;
    private final Clock clock;

    Nightly(
            RunContext context,
            Archived archived,
            JobRuns job,
            Repositories repositories,
            FoldersCheck folders,
            BegunRuns asked,
            Clock clock) {
        this.workplace = context.workplace();
        this.log = context.log();
        this.stop = context.stop();
        this.settings = archived.settings();
        this.journal = archived.journal();
        this.job = job;
        this.runs = repositories.runs();
        this.outcomes = repositories.stored();
        this.codes = repositories.codes();
        this.inStep = new JournalInStep(repositories, journal, log);
        this.folders = folders;
        this.codebook = new CodebookChanges(workplace, repositories.codes(), repositories.runs(), settings, log);
        this.asked = asked;
        this.clock = clock;
    }

    /** The job that it runs. */
    Job job() {
        return job.job();
    }

    /**
     * Does everything that is to be done, and writes the run report.
     *
     * @throws MismatchedFoldersException where archive, database and outputs do not belong together
     * @throws Exception where the machine fails, not a submission
     */
    public RunReport run() throws Exception {
        Instant begun = clock.instant();
        codebook.check();
        runs.find(runs.last())
                .map(Run::runDate)
                .filter(last -> last.isAfter(workplace.runDate()))
                .ifPresent(
                        last -> log.notice("the run date " + workplace.runDate() + " lies before that of the last run, "
                                + last + "; if nobody meant that, the machine's clock is wrong, or was"));
        new DeskLogRecords(workplace.folders().deskLog(), journal).copy(!workplace.takesNew(), clock, log);
        inStep.begin();
        NightExecutions executions = new NightExecutions();
        boolean going = resume(executions);
        if (going) {
            folders.checkNothingPassedOver();
        }
        for (Run replay : going ? replays() : List.<Run>of()) {
            going = going && begin(replay, executions);
        }
        if (going) {
            codebook.check();
            begin(
                    new Run(
                            Math.max(runs.last(), lastJournalled()) + 1,
                            workplace.runDate(),
                            settings.current(),
                            false),
                    executions);
        }
        if (executions.state(stop) == RunReport.State.DONE) {
            asked.complete().forEach(log::notice);
        }
        RunReport report = report(executions, begun);
        if (report.state() == RunReport.State.DONE) {
            int keep = workplace.settings().nightly().keepRuns();
            job.prune(keep);
            runs.prune(runs.last() - keep);
        }
        ReportCopies.keep(
                RunReportJson.write(report, workplace.folders().output()),
                workplace.folders().archive());
        JsonSchema.write(workplace.folders().output());
        return report;
    }

    /** Finishes the last run, where it was killed, stopped or failed. */
    private boolean resume(NightExecutions executions) throws Exception {
        Optional<Run> last = runs.find(runs.last());
        if (last.isEmpty()) {
            return true;
        }
        Optional<JobExecution> before = job.last(last.get());
        if (before.isEmpty()) {
            return hasEnded(last.get()) || execute(last.get(), executions);
        }
        boolean dead = before.get().isRunning()
                || before.get().getStepExecutions().stream()
                        .anyMatch(s -> s.getStatus().isRunning());
        JobExecution ended = dead ? job.recover(before.get()) : before.get();
        return ended.getStatus() == BatchStatus.COMPLETED || execute(last.get(), executions);
    }

    /**
     * Whether a run has done everything although the job repository does not know it, because a row of it is damaged. A
     * replayed run takes nothing new, so it may be done again.
     *
     * @throws DamagedDatabaseException if it has begun, and nobody knows how far it came
     */
    private boolean hasEnded(Run run) throws IOException {
        Optional<RunReport.State> state =
                LastReport.state(ReportCopies.in(workplace.folders().archive()), run.id());
        boolean begun = state.isPresent() || journal.ofRuns().stream().anyMatch(entry -> entry.run() == run.id());
        if (run.replayed() || !begun) {
            return false;
        }
        if (state.filter(ended -> ended == RunReport.State.DONE).isEmpty()) {
            throw DamagedDatabaseException.lost("what run " + run.id() + " has done");
        }
        return true;
    }

    /** Runs of the journal that this database does not know: after its loss, or a rebuild. */
    private List<Run> replays() {
        Map<Long, JournalEntry.OfRun> unknown = new TreeMap<>();
        long last = runs.last();
        for (JournalEntry.OfRun entry : journal.ofRuns()) {
            if (entry.run() > last) {
                unknown.putIfAbsent(entry.run(), entry);
            }
        }
        return unknown.values().stream()
                .map(e -> new Run(e.run(), e.runDate(), e.jobs(), true))
                .toList();
    }

    private long lastJournalled() {
        return journal.ofRuns().stream()
                .mapToLong(JournalEntry.OfRun::run)
                .max()
                .orElse(0);
    }

    private boolean begin(Run run, NightExecutions executions) throws Exception {
        codes.register(settings.of(run.jobs()).codebook());
        runs.add(run);
        return execute(run, executions);
    }

    private boolean execute(Run run, NightExecutions executions) throws Exception {
        codes.register(settings.of(run.jobs()).codebook());
        JobExecution execution = job.start(run);
        inStep.after(run);
        executions.add(execution);
        return execution.getStatus() == BatchStatus.COMPLETED;
    }

    private RunReport report(NightExecutions executions, Instant begun) throws IOException {
        RunReport.State state = executions.state(stop);
        if (state == RunReport.State.FAILED) {
            executions.failures().forEach(words -> log.notice("failed: " + words));
        }
        List<OutcomeSummary> files = new ArrayList<>();
        for (long run : executions.runs()) {
            String jobs = runs.find(run).orElseThrow().jobs();
            files.addAll(outcomes.ofRun(run, settings.of(jobs).codebook()));
        }
        LocalDate runDate = workplace.runDate();
        return new RunReport(
                runs.last(),
                runDate,
                state,
                begun,
                clock.instant(),
                executions.steps(),
                files,
                log.leftAlone(),
                log.rounds(),
                log.letters(),
                log.notices(),
                log.filesChanged(),
                journal.head());
    }
}
