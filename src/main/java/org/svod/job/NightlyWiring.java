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
import org.svod.databank.RunRepository.Run;
import org.svod.intake.Archive;
import org.svod.intake.Journal;
import org.svod.round.Round;

/** Wires the job: {@code scan}, {@code intake} in lanes, {@code reconcile}, {@code publish}. */
record NightlyWiring(
        Workplace workplace,
        Repositories repositories,
        Batch batch,
        SettingsOfRuns settings,
        Archive archive,
        Journal journal,
        Consolidation consolidation,
        Drafts drafts,
        RunLog log,
        StopRequest stop,
        Progress progress) {

    Job job() {
        Steps steps = new Steps(batch.repository(), batch.transactions(), stop);
        Scan scan = new Scan(workplace, settings, archive, journal, repositories.deliveries(), log, stop);
        Standings standings = new Standings(repositories.submissions());
        Intake intake = new Intake(
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
        KeptTable kept = new KeptTable(workplace.folders().work());
        Reconcile reconcile = reconcile(kept);
        Publish publish = publish(kept);
        LongFunction<Run> run = id -> repositories.runs().find(id).orElseThrow();
        Step lane = steps.items(
                NightlyJob.INTAKE + "-lane",
                new OpenDeliveries(repositories.deliveries(), repositories.runs(), settings),
                intake,
                writer);
        return new JobBuilder(NightlyJob.NAME, batch.repository())
                .start(steps.single(NightlyJob.SCAN, run, r -> {
                    writer.takeLeftovers();
                    return scan.scan(r, progress);
                }))
                .next(steps.lanes(
                        NightlyJob.INTAKE,
                        lane,
                        lanes(),
                        workplace.settings().nightly().parallelFiles()))
                .next(steps.apart(NightlyJob.RECONCILE, run, r -> reconcile.reconcileAll(r, progress)))
                .next(steps.single(NightlyJob.PUBLISH, run, r -> {
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

    private Reconcile reconcile(KeptTable kept) {
        SoftwareFingerprint software =
                new SoftwareFingerprint(workplace.version(), System.getProperty("java.class.path", ""));
        RoundNews news = new RoundNews(
                settings, new RoundInputs(repositories.inputs(), software), repositories.consolidations());
        return new Reconcile(
                workplace,
                settings,
                consolidation,
                repositories.adjustments(),
                repositories.outcomes(),
                repositories.publications(),
                news,
                new Causes(settings, journal, repositories.submissions(), repositories.stored()),
                journal,
                log,
                kept,
                stop,
                batch.transactions());
    }

    private Publish publish(KeptTable kept) {
        Receipts receipts = new Receipts(workplace, repositories.stored(), repositories.runs(), settings, archive);
        return new Publish(
                workplace,
                repositories.stored(),
                repositories.outcomes(),
                receipts,
                new RoundFiles(workplace, drafts, kept),
                new WrittenSets(repositories.publications(), workplace),
                log,
                batch.transactions());
    }

    /** The lanes of a run, by fixed names, so that a restart means the same files. */
    private Partitioner lanes() {
        return width -> {
            long run = repositories.runs().last();
            progress.stepBegins(NightlyJob.INTAKE, repositories.deliveries().count(run));
            Map<String, ExecutionContext> lanes = new HashMap<>();
            for (int lane : repositories.deliveries().lanes(run)) {
                ExecutionContext context = new ExecutionContext();
                context.putInt(NightlyJob.LANE, lane);
                lanes.put(NightlyJob.LANE + "-" + lane, context);
            }
            return lanes;
        };
    }
}
