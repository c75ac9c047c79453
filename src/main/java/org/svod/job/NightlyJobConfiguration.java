package org.svod.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.ReconciliationTableCache;
import org.svod.consolidation.RoundInputs;
import org.svod.consolidation.RoundNews;
import org.svod.consolidation.SoftwareFingerprint;
import org.svod.consolidation.VintageCauses;
import org.svod.databank.Repositories;
import org.svod.databank.RunRepository.Run;
import org.svod.intake.Archive;
import org.svod.intake.Journal;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.PublishedFiles;
import org.svod.outputs.Receipts;
import org.svod.outputs.RoundFiles;
import org.svod.round.Round;
import org.svod.run.Progress;
import org.svod.run.RunLog;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;

/** Wires the job: {@code scan}, {@code intake} in lanes, {@code reconcile}, {@code publish}. */
record NightlyJobConfiguration(
        Workplace workplace,
        Repositories repositories,
        BatchInfrastructure batch,
        SettingsHistory settings,
        Archive archive,
        Journal journal,
        Consolidation consolidation,
        LetterFiles drafts,
        RunLog log,
        StopRequest stop,
        Progress progress) {

    Job job() {
        Steps steps = new Steps(batch.repository(), batch.transactions(), stop);
        ScanStep scan = new ScanStep(workplace, settings, archive, journal, repositories.deliveries(), log, stop);
        Standings standings = new Standings(repositories.submissions());
        DeliveryProcessor intake = new DeliveryProcessor(
                workplace.folders().work(),
                settings,
                repositories.runs(),
                archive,
                repositories.deliveries(),
                repositories.submissions(),
                standings);
        OutcomeWriter writer = new OutcomeWriter(
                workplace,
                repositories.outcomes(),
                repositories.deliveries(),
                standings,
                batch.transactions(),
                log,
                progress);
        ReconciliationTableCache kept =
                new ReconciliationTableCache(workplace.folders().work());
        ReconcileStep reconcile = reconcile(kept);
        PublishStep publish = publish(kept);
        LongFunction<Run> run = id -> repositories.runs().find(id).orElseThrow();
        Step lane = steps.items(
                StepNames.INTAKE + "-lane",
                new DeliveryReader(repositories.deliveries(), repositories.runs(), settings),
                intake,
                writer);
        return new JobBuilder(StepNames.NAME, batch.repository())
                .start(steps.single(StepNames.SCAN, run, r -> {
                    writer.takeLeftovers();
                    return scan.scan(r, progress);
                }))
                .next(steps.lanes(
                        StepNames.INTAKE,
                        lane,
                        lanes(),
                        workplace.settings().nightly().parallelFiles()))
                .next(steps.apart(StepNames.RECONCILE, run, r -> reconcile.reconcileAll(r, progress)))
                .next(steps.single(StepNames.PUBLISH, run, r -> {
                    if (r.replayed()) {
                        return 0;
                    }
                    List<Round> rounds = reconcile.rounds(r);
                    publish.publish(
                            rounds,
                            round -> log.report(round.name())
                                    .orElseGet(() -> consolidation.published(consolidation.report(
                                            settings.of(r.jobs()).codebook(), round, r.runDate()))),
                            progress,
                            stop);
                    return rounds.size();
                }))
                .build();
    }

    private ReconcileStep reconcile(ReconciliationTableCache kept) {
        SoftwareFingerprint software =
                new SoftwareFingerprint(workplace.version(), System.getProperty("java.class.path", ""));
        RoundNews news = new RoundNews(
                settings, new RoundInputs(repositories.inputs(), software), repositories.consolidations());
        return new ReconcileStep(
                workplace,
                settings,
                consolidation,
                repositories.adjustments(),
                repositories.outcomes(),
                repositories.publications(),
                news,
                new VintageCauses(settings, journal, repositories.submissions(), repositories.stored()),
                journal,
                log,
                kept,
                stop,
                batch.transactions());
    }

    private PublishStep publish(ReconciliationTableCache kept) {
        Receipts receipts = new Receipts(workplace, repositories.stored(), repositories.runs(), settings, archive);
        return new PublishStep(
                workplace,
                repositories.stored(),
                repositories.outcomes(),
                receipts,
                new RoundFiles(workplace, drafts, kept),
                new PublishedFiles(repositories.publications(), workplace),
                log,
                batch.transactions());
    }

    /** The lanes of a run, by fixed names, so that a restart means the same files. */
    private Partitioner lanes() {
        return width -> {
            long run = repositories.runs().last();
            progress.stepBegins(StepNames.INTAKE, repositories.deliveries().count(run));
            Map<String, ExecutionContext> lanes = new HashMap<>();
            for (int lane : repositories.deliveries().lanes(run)) {
                ExecutionContext context = new ExecutionContext();
                context.putInt(StepNames.LANE, lane);
                lanes.put(StepNames.LANE + "-" + lane, context);
            }
            return lanes;
        };
    }
}
