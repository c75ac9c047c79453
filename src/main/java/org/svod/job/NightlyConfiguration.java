package org.svod.job;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.svod.databank.ConsolidationRepository;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.OutcomeRepository;
import org.svod.databank.PublicationRepository;
import org.svod.databank.ReconciliationRepository;
import org.svod.databank.RunRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredInputs;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.SubmissionRepository;
import org.svod.intake.Archive;
import org.svod.intake.Journal;
import org.svod.intake.JobsSnapshots;
import org.svod.round.Round;

/** The job: {@code scan}, {@code intake} in lanes, {@code reconcile}, {@code publish}. */
@Configuration(proxyBeanMethods = false)
class NightlyConfiguration {

    @Bean
    Archive archive(Workplace workplace) throws IOException {
        Archive archive = new Archive(workplace.folders().archive());
        archive.sweep();
        return archive;
    }

    @Bean
    Journal journal(Workplace workplace) throws IOException {
        return new Journal(workplace.folders().archive());
    }

    @Bean
    SettingsOfRuns settingsOfRuns(Workplace workplace, Archive archive) throws IOException {
        return SettingsOfRuns.archiving(workplace, new JobsSnapshots(archive));
    }

    @Bean
    Scan scan(Workplace workplace, SettingsOfRuns settings, Archive archive, Journal journal, DeliveryRepository deliveries, RunLog log, StopRequest stop) {
        return new Scan(workplace, settings, archive, journal, deliveries, log, stop);
    }

    @Bean
    Intake intake(Workplace workplace, SettingsOfRuns settings, RunRepository runs, Archive archive, DeliveryRepository deliveries, SubmissionRepository submissions) {
        return new Intake(workplace.folders().work(), settings, runs, archive, deliveries, submissions);
    }

    @Bean
    OutcomeWriter outcomeWriter(
            Workplace workplace, OutcomeRepository outcomes, DeliveryRepository deliveries, PlatformTransactionManager transactions, RunLog log, Progress progress) {
        return new OutcomeWriter(workplace, outcomes, deliveries, transactions, log, progress);
    }

    @Bean
    Consolidation consolidation(SubmissionRepository submissions, StoredOutcomes outcomes, PublicationRepository publications, Workplace workplace) {
        return new Consolidation(submissions, outcomes, publications, workplace.version(), new WorkerCrew(workplace.settings().nightly().parallelFiles()));
    }

    @Bean
    RoundNews roundNews(Workplace workplace, SettingsOfRuns settings, StoredInputs stored, ConsolidationRepository consolidations) {
        SoftwareFingerprint software = new SoftwareFingerprint(workplace.version(), System.getProperty("java.class.path", ""));
        return new RoundNews(settings, new RoundInputs(stored, software), consolidations);
    }

    @Bean
    Reconcile reconcile(
            Workplace workplace,
            SettingsOfRuns settings,
            Consolidation consolidation,
            ReconciliationRepository reconciliations,
            OutcomeRepository outcomes,
            PublicationRepository publications,
            RoundNews news,
            Journal journal,
            RunLog log,
            StopRequest stop,
            PlatformTransactionManager transactions) {
        return new Reconcile(workplace, settings, consolidation, reconciliations, outcomes, publications, news, journal, log, stop, transactions);
    }

    @Bean
    Receipts receipts(Workplace workplace, StoredOutcomes stored, RunRepository runs, SettingsOfRuns settings, Archive archive) {
        return new Receipts(workplace, stored, runs, settings, archive);
    }

    @Bean
    Drafts drafts(Workplace workplace, RunLog log) {
        return new Drafts(workplace, log);
    }

    @Bean
    Rounds rounds(Workplace workplace, Consolidation consolidation, Drafts drafts) {
        return new Rounds(workplace, consolidation, drafts);
    }

    @Bean
    Publish publish(
            Workplace workplace, StoredOutcomes stored, OutcomeRepository outcomes, Receipts receipts, Drafts drafts, PublicationRepository publications, RunLog log,
            PlatformTransactionManager transactions) {
        return new Publish(workplace, stored, outcomes, receipts, new RoundFiles(workplace, drafts), new WrittenSets(publications, workplace), log, transactions);
    }

    @Bean
    Steps steps(JobRepository repository, PlatformTransactionManager transactions, StopRequest stop) {
        return new Steps(repository, transactions, stop);
    }

    @Bean
    Job nightlyJob(
            JobRepository repository,
            Steps steps,
            RunRepository runs,
            Workplace workplace,
            Scan scan,
            Intake intake,
            OutcomeWriter writer,
            DeliveryRepository deliveries,
            SettingsOfRuns settings,
            Reconcile reconcile,
            Publish publish,
            Consolidation consolidation,
            RunLog log,
            StopRequest stop,
            Progress progress) {
        LongFunction<Run> run = id -> runs.find(id).orElseThrow();
        Step lane = steps.items(NightlyJob.INTAKE + "-lane", new OpenDeliveries(deliveries, runs, settings), intake, writer);
        Partitioner open = lanes(deliveries, runs, progress);
        return new JobBuilder(NightlyJob.NAME, repository)
                .start(steps.single(NightlyJob.SCAN, run, r -> {
                    writer.takeLeftovers();
                    return scan.scan(r, progress);
                }))
                .next(steps.lanes(NightlyJob.INTAKE, lane, open, workplace.settings().nightly().parallelFiles()))
                .next(steps.apart(NightlyJob.RECONCILE, run, r -> reconcile.reconcileAll(r, progress)))
                .next(steps.single(NightlyJob.PUBLISH, run, r -> {
                    if (r.replayed()) {
                        return 0;
                    }
                    List<Round> rounds = reconcile.rounds(r);
                    publish.publish(rounds, round -> log.report(round.name()).orElseGet(
                            () -> consolidation.published(consolidation.report(settings.of(r.jobs()).codebook(), round, r.runDate()))), progress, stop);
                    return rounds.size();
                }))
                .build();
    }

    /** The lanes of a run, by fixed names, so that a restart means the same files. */
    private static Partitioner lanes(DeliveryRepository deliveries, RunRepository runs, Progress progress) {
        return width -> {
            long run = runs.last();
            progress.stepBegins(NightlyJob.INTAKE, deliveries.count(run));
            Map<String, ExecutionContext> lanes = new HashMap<>();
            for (int lane : deliveries.lanes(run)) {
                ExecutionContext context = new ExecutionContext();
                context.putInt(NightlyJob.LANE, lane);
                lanes.put(NightlyJob.LANE + "-" + lane, context);
            }
            return lanes;
        };
    }
}
