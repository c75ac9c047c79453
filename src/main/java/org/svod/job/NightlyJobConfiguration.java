package org.svod.job;

import java.util.Collection;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.svod.consolidation.Archived;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.DeliveryJudge;
import org.svod.consolidation.FrozenCodebooks;
import org.svod.consolidation.Judged;
import org.svod.consolidation.ReconciliationTableCache;
import org.svod.consolidation.ReportCache;
import org.svod.consolidation.Rereading;
import org.svod.consolidation.RoundConclusion;
import org.svod.consolidation.RoundInputs;
import org.svod.consolidation.RoundNews;
import org.svod.consolidation.RoundPublisher;
import org.svod.consolidation.RoundSettings;
import org.svod.consolidation.RoundsOfRun;
import org.svod.consolidation.SoftwareFingerprint;
import org.svod.consolidation.ValueDoubts;
import org.svod.consolidation.VintageCauses;
import org.svod.databank.OpenDelivery;
import org.svod.databank.Repositories;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.Standings;
import org.svod.intake.Archive;
import org.svod.intake.Journal;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.PublishedFiles;
import org.svod.outputs.Receipts;
import org.svod.outputs.RoundFiles;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.round.RoundContext;
import org.svod.run.NightlySettings;
import org.svod.run.OutputKind;
import org.svod.run.RunContext;
import org.svod.run.RunLog;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequest;
import org.svod.run.Workers;
import org.svod.run.Workplace;

/**
 * Wires the job: {@code scan}, {@code intake} in lanes, {@code reread}, {@code reconcile} and {@code publish} round by
 * round, {@code receipts}.
 */
record NightlyJobConfiguration(
        RunContext context,
        Archived archived,
        Repositories repositories,
        BatchInfrastructure batch,
        Consolidation consolidation,
        LetterFiles letters) {

    /** A delivery is the unit of restart. */
    private static final int ONE_DELIVERY = 1;

    /** Receipts that are moved to their place at once; a stop takes effect after them. */
    private static final int RECEIPTS = 50;

    Job job() {
        Steps steps = new Steps(batch, stop());
        ProgressListeners tell = new ProgressListeners(context.progress());
        ReportCache reports = new ReportCache();
        ReconciliationTableCache tables =
                new ReconciliationTableCache(workplace().folders().work());
        OutcomeWriter writer = outcomeWriter(new Standings(repositories.submissions()));
        return new JobBuilder(StepNames.NAME, batch.repository())
                .start(scan(steps, tell, writer))
                .next(intake(steps, tell, writer))
                .next(reread(steps, tell, writer))
                .next(reconcile(steps, tell, tables, reports))
                .next(publish(steps, tell, tables, reports))
                .next(receipts(steps, tell))
                .build();
    }

    private Step scan(Steps steps, ProgressListeners tell, OutcomeWriter writer) {
        ScanStep scan =
                new ScanStep(workplace(), settings(), archive(), journal(), repositories.deliveries(), log(), stop());
        return steps.single(
                StepNames.SCAN,
                step -> {
                    writer.takeLeftovers();
                    new FrozenCodebooks(workplace(), inRound(), settings(), journal()).record(run(step));
                    int found = scan.scan(run(step), tell.scan());
                    repositories.journalHead().store(journal().head());
                    return found;
                },
                tell.stepEnds());
    }

    private Step intake(Steps steps, ProgressListeners tell, OutcomeWriter writer) {
        DeliveryJudge judge = judge(writer.standings());
        Step lane = steps.<OpenDelivery, Judged>items(
                StepNames.INTAKE + "-lane",
                ONE_DELIVERY,
                step -> new Steps.Items<>(
                        new OpenItemsReader<>(() -> open(run(step), RunPartitions.lane(step))), judge::judge, writer),
                ProgressListeners.none(),
                tell.delivered());
        return steps.lanes(
                StepNames.INTAKE,
                lane,
                step -> RunPartitions.ofLanes(
                        repositories.deliveries().lanes(run(step).id())),
                nightly().parallelFiles(),
                tell.step(step -> repositories.deliveries().count(run(step).id())));
    }

    private DeliveryJudge judge(Standings standings) {
        return new DeliveryJudge(
                workplace().folders().work(),
                inRound(),
                archive(),
                repositories.deliveries(),
                repositories.submissions(),
                standings);
    }

    private Step reread(Steps steps, ProgressListeners tell, OutcomeWriter writer) {
        Rereading rereading = new Rereading(inRound(), journal(), repositories, judge(writer.standings()), log());
        RereadStep reread = new RereadStep(
                rereading, repositories.reread(), writer.standings(), this::workers, batch.transactions());
        RoundsOfRun rounds = new RoundsOfRun(workplace(), settings(), journal());
        Step round = steps.apart(
                StepNames.REREAD, step -> reread.reread(run(step), round(step)), tell.partitionsOf(StepNames.REREAD));
        return steps.inTurn(
                StepNames.REREAD,
                round,
                step -> RunPartitions.ofRounds(rounds.of(run(step))),
                tell.step(step -> rounds.of(run(step)).size()));
    }

    private Collection<OpenDelivery> open(Run run, int lane) {
        return repositories
                .deliveries()
                .open(run.id(), lane, settings().of(run.jobs()).codebook());
    }

    private OutcomeWriter outcomeWriter(Standings standings) {
        return new OutcomeWriter(
                workplace(),
                repositories.outcomes(),
                repositories.deliveries(),
                standings,
                batch.transactions(),
                journal(),
                log());
    }

    private Step reconcile(Steps steps, ProgressListeners tell, ReconciliationTableCache tables, ReportCache reports) {
        ReconcileStep reconcile = new ReconcileStep(
                inRound(),
                consolidation,
                repositories.adjustments(),
                conclusion(reports),
                tables,
                this::workers,
                batch.transactions());
        RoundsOfRun rounds = new RoundsOfRun(workplace(), settings(), journal());
        Step round = steps.apart(
                StepNames.RECONCILE,
                step -> reconcile.reconcile(run(step), round(step)) ? 1 : 0,
                tell.partitionsOf(StepNames.RECONCILE));
        return steps.inTurn(
                StepNames.RECONCILE,
                round,
                step -> RunPartitions.ofRounds(rounds.of(run(step))),
                tell.step(step -> rounds.of(run(step)).size()));
    }

    private RoundConclusion conclusion(ReportCache reports) {
        SoftwareFingerprint software =
                new SoftwareFingerprint(workplace().version(), System.getProperty("java.class.path", ""));
        return new RoundConclusion(
                consolidation,
                new ValueDoubts(repositories.outcomes(), nightly().findingsPerCode()),
                new RoundPublisher(
                        repositories.publications(),
                        repositories.journalHead(),
                        journal(),
                        new VintageCauses(inRound(), journal(), repositories.submissions(), repositories.stored())),
                new RoundNews(
                        inRound(), new RoundInputs(repositories.inputs(), software), repositories.consolidations()),
                log(),
                reports);
    }

    private Step publish(Steps steps, ProgressListeners tell, ReconciliationTableCache tables, ReportCache reports) {
        PublishStep publish = new PublishStep(
                workplace(),
                new RoundFiles(workplace(), letters, tables, consolidation::rows),
                new PublishedFiles(repositories.publications(), workplace()),
                log(),
                this::workers);
        Step round = steps.single(
                StepNames.PUBLISH,
                step -> {
                    publish.publish(round(step), () -> report(run(step), round(step), reports));
                    return 1;
                },
                tell.partitionsOf(StepNames.PUBLISH));
        return steps.inTurn(
                StepNames.PUBLISH,
                round,
                step -> RunPartitions.ofRounds(published(run(step))),
                tell.step(step -> published(run(step)).size()));
    }

    /**
     * What a replayed run published is written by the run after it; so are the rounds of a run that is finished under
     * other settings than today's. The outputs of a round that waits stay as they are.
     */
    private List<Round> published(Run run) {
        boolean isOfToday = run.jobs().equals(settings().current());
        return run.replayed() || !isOfToday
                ? List.of()
                : new RoundsOfRun(workplace(), settings(), journal())
                        .of(run).stream()
                                .filter(round -> consolidation.waiting(round).isEmpty())
                                .toList();
    }

    private RoundReport report(Run run, Round round, ReportCache reports) {
        return reports.find(round.name())
                .orElseGet(() -> consolidation.published(consolidation.report(RoundContext.of(
                        inRound().codebook(run, round.year()),
                        settings().of(run.jobs()).rounds(),
                        round,
                        run.runDate()))));
    }

    private Step receipts(Steps steps, ProgressListeners tell) {
        ReceiptWriter writer = new ReceiptWriter(
                workplace(),
                new Receipts(workplace(), repositories.stored(), inRound(), archive()),
                repositories.outcomes(),
                log());
        return steps.<Long, Long>items(
                StepNames.RECEIPTS,
                RECEIPTS,
                step -> new Steps.Items<>(
                        new OpenItemsReader<>(() -> withoutReceipt(run(step))), delivery -> delivery, writer),
                tell.step(step -> withoutReceipt(run(step)).size()),
                tell.receipts());
    }

    private List<Long> withoutReceipt(Run run) {
        boolean wanted = !run.replayed() && nightly().outputs().contains(OutputKind.RECEIPTS);
        return wanted ? repositories.stored().withoutReceipt() : List.of();
    }

    private NightlySettings nightly() {
        return workplace().settings().nightly();
    }

    private Workers workers() {
        return new Workers(nightly().parallelFiles(), stop());
    }

    private Run run(StepExecution step) {
        return repositories
                .runs()
                .find(step.getJobParameters().getLong(StepNames.RUN, 0L))
                .orElseThrow();
    }

    private Round round(StepExecution partition) {
        return inRound().round(run(partition), RunPartitions.round(partition));
    }

    private Workplace workplace() {
        return context.workplace();
    }

    private RunLog log() {
        return context.log();
    }

    private StopRequest stop() {
        return context.stop();
    }

    private Archive archive() {
        return archived.files();
    }

    private Journal journal() {
        return archived.journal();
    }

    private SettingsHistory settings() {
        return archived.settings();
    }

    private RoundSettings inRound() {
        return archived.inRound();
    }
}
