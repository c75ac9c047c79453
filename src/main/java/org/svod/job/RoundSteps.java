package org.svod.job;

import java.util.List;
import java.util.function.Function;
import org.springframework.batch.core.step.Step;
import org.svod.consolidation.CaseTableCache;
import org.svod.consolidation.FlaggedValues;
import org.svod.consolidation.ReportCache;
import org.svod.consolidation.RoundConclusion;
import org.svod.consolidation.RoundInputs;
import org.svod.consolidation.RoundNews;
import org.svod.consolidation.RoundPublisher;
import org.svod.consolidation.SoftwareFingerprint;
import org.svod.consolidation.VintageCauses;
import org.svod.databank.RunRepository.Run;
import org.svod.outputs.PublishedFiles;
import org.svod.outputs.RoundFiles;
import org.svod.outputs.RoundOutputs;
import org.svod.publication.RoundReport;
import org.svod.round.Round;

/**
 * The steps {@code reconcile} and {@code publish}. Both do one round after the other, oldest year first, each as a
 * partition; the report of a round goes from the one to the other.
 */
final class RoundSteps {

    private final NightlyJobConfiguration night;
    private final Steps steps;
    private final ProgressListeners tell;
    private final ReportCache reports = new ReportCache();
    private final CaseTableCache tables;

    RoundSteps(NightlyJobConfiguration night, Steps steps, ProgressListeners tell) {
        this.night = night;
        this.steps = steps;
        this.tell = tell;
        this.tables = new CaseTableCache(night.context().workplace().folders().work());
    }

    /** Finds what is in force in each round with news, settles cases and flows, and computes the figures. */
    Step reconcile() {
        ReconcileStep reconcile = new ReconcileStep(
                night.archived().inRound(),
                night.consolidation(),
                night.repositories().adjustments(),
                conclusion(),
                files(),
                night::workers,
                night.batch().transactions());
        Step round = steps.untransacted(
                StepNames.RECONCILE,
                step -> reconcile.reconcile(night.run(step), night.round(step)) ? 1 : 0,
                tell.partitionsOf(StepNames.RECONCILE));
        return eachRound(StepNames.RECONCILE, round, night::rounds);
    }

    private RoundFiles files() {
        return new RoundFiles(night.context().workplace(), night.letters(), tables, night.consolidation()::rows);
    }

    private RoundConclusion conclusion() {
        SoftwareFingerprint software = new SoftwareFingerprint(
                night.context().workplace().version(), System.getProperty("java.class.path", ""));
        return new RoundConclusion(
                night.consolidation(),
                new FlaggedValues(
                        night.repositories().outcomes(), night.nightly().findingsPerCode()),
                new RoundPublisher(
                        night.repositories().publications(),
                        night.repositories().journalHead(),
                        night.archived().journal(),
                        new VintageCauses(
                                night.archived().inRound(),
                                night.archived().journal(),
                                night.repositories().submissions(),
                                night.repositories().stored())),
                new RoundNews(
                        night.archived().inRound(),
                        new RoundInputs(night.repositories().inputs(), software),
                        night.repositories().consolidations()),
                night.repositories().quality(),
                night.context().log(),
                reports);
    }

    /** Writes the outputs of the rounds that have changed or are missing. */
    Step publish() {
        RoundOutputs outputs = new RoundOutputs(
                night.context().workplace(),
                files(),
                new PublishedFiles(
                        night.repositories().publications(), night.context().workplace()),
                night.context().log(),
                night::workers);
        Step round = steps.single(
                StepNames.PUBLISH,
                step -> {
                    outputs.publish(night.round(step), () -> report(night.run(step), night.round(step)));
                    return 1;
                },
                tell.partitionsOf(StepNames.PUBLISH));
        return eachRound(StepNames.PUBLISH, round, this::published);
    }

    /** A step that does one round after the other, oldest year first, each as a partition. */
    private Step eachRound(String name, Step round, Function<Run, List<Round>> rounds) {
        return steps.inTurn(
                name,
                round,
                step -> RunPartitions.ofRounds(rounds.apply(night.run(step))),
                tell.step(step -> rounds.apply(night.run(step)).size()));
    }

    /**
     * What a replayed run published is written by the run after it. The same holds for the rounds of a run that is
     * finished under other settings than today's. The outputs of a round that waits stay as they are.
     */
    private List<Round> published(Run run) {
        boolean isOfToday = run.jobs().equals(night.archived().settings().current());
        return run.replayed() || !isOfToday
                ? List.of()
                : night.rounds(run).stream()
                        .filter(round -> night.consolidation().waiting(round).isEmpty())
                        .toList();
    }

    private RoundReport report(Run run, Round round) {
        return reports.find(round.name())
                .orElseGet(() -> night.consolidation()
                        .published(night.consolidation()
                                .report(night.archived().inRound().context(run, round))));
    }
}
