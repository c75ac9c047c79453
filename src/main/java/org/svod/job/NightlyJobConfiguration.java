package org.svod.job;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.svod.consolidation.Archived;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.DeliveryJudge;
import org.svod.consolidation.DeliveryReader;
import org.svod.consolidation.DeliveryScan;
import org.svod.consolidation.FrozenCodebooks;
import org.svod.consolidation.ReadAhead;
import org.svod.consolidation.ReadFile;
import org.svod.consolidation.Rereading;
import org.svod.consolidation.RoundsOfRun;
import org.svod.databank.OpenDelivery;
import org.svod.databank.Repositories;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.Standings;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.Receipts;
import org.svod.round.Round;
import org.svod.run.NightlySettings;
import org.svod.run.OutputKind;
import org.svod.run.RunContext;
import org.svod.run.Workers;

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

    /** Most deliveries of a lane that share a transaction: each transaction waits for the disk once. */
    private static final int MOST_TOGETHER = 8;

    /** Most bytes of deliveries that share a transaction: what it changes is held in memory. */
    private static final long BYTES_TOGETHER = 1 << 19;

    /** Receipts that are moved to their place at once; a stop takes effect after them. */
    private static final int RECEIPTS = 50;

    Job job() {
        Steps steps = new Steps(batch, context.stop());
        ProgressListeners tell = new ProgressListeners(context.progress());
        RoundSteps rounds = new RoundSteps(this, steps, tell);
        DeliveryReader reader =
                new DeliveryReader(context.workplace().folders().work(), archived.inRound(), archived.files());
        Standings standings = new Standings(repositories.submissions());
        DeliveryJudge judge = judge(reader, standings);
        ReadAhead<ReadFile> ahead = new ReadAhead<>(reader::read, context.stop());
        SettledFiles settled = new SettledFiles(
                context.workplace(),
                repositories.deliveries(),
                batch.transactions(),
                archived.journal(),
                context.log());
        OutcomeWriter writer = new OutcomeWriter(
                open -> judge.judge(open, ahead.take(open)),
                repositories.outcomes(),
                standings,
                settled,
                tell::delivered);
        return new JobBuilder(StepNames.NAME, batch.repository())
                .start(scan(steps, tell, settled))
                .next(intake(steps, tell, writer, ahead))
                .next(reread(steps, tell, judge, standings))
                .next(rounds.reconcile())
                .next(rounds.publish())
                .next(receipts(steps, tell))
                .build();
    }

    private Step scan(Steps steps, ProgressListeners tell, SettledFiles settled) {
        DeliveryScan scan = new DeliveryScan(
                context.workplace(),
                archived.settings(),
                archived.files(),
                archived.journal(),
                repositories.deliveries(),
                context.log(),
                context.stop());
        return steps.untransacted(
                StepNames.SCAN,
                step -> {
                    settled.takeLeftovers();
                    new FrozenCodebooks(
                                    context.workplace(), archived.inRound(), archived.settings(), archived.journal())
                            .record(run(step));
                    int found = scan.scan(run(step), tell.scan());
                    repositories.journalHead().store(archived.journal().head());
                    return found;
                },
                tell.stepEnds());
    }

    private Step intake(Steps steps, ProgressListeners tell, OutcomeWriter writer, ReadAhead<ReadFile> ahead) {
        Step lane = steps.<OpenDelivery>items(
                StepNames.INTAKE + "-lane",
                step -> {
                    int number = RunPartitions.lane(step);
                    return new Steps.Items<>(
                            together(run(step), number),
                            new OpenItemsReader<>(
                                    () -> ahead.begin(number, open(run(step), number)), () -> ahead.end(number)),
                            writer);
                },
                new Help(ahead));
        return steps.lanes(
                StepNames.INTAKE,
                lane,
                step -> RunPartitions.ofLanes(lanes(run(step))),
                nightly().parallelFiles(),
                tell.step(step -> repositories.deliveries().count(run(step).id())));
    }

    /** A lane that has judged all its files reads files of others, outside any transaction. */
    private record Help(ReadAhead<ReadFile> ahead) implements StepExecutionListener {

        @Override
        public ExitStatus afterStep(StepExecution lane) {
            if (lane.getStatus() == BatchStatus.COMPLETED) {
                ahead.help();
            }
            return lane.getExitStatus();
        }
    }

    /**
     * How many deliveries of a lane share a transaction: if all were as large as its largest one, they would still fit.
     */
    private int together(Run run, int lane) {
        long largest = Math.max(1, repositories.deliveries().largestOpen(run.id(), lane));
        return (int) Math.max(1, Math.min(MOST_TOGETHER, BYTES_TOGETHER / largest));
    }

    /** The lanes that have files, and those that only help: there is no lane without a file to read for it. */
    private Collection<Integer> lanes(Run run) {
        Set<Integer> lanes = new TreeSet<>(repositories.deliveries().lanes(run.id()));
        int files = repositories.deliveries().count(run.id());
        IntStream.rangeClosed(1, Math.min(files, nightly().parallelFiles())).forEach(lanes::add);
        return lanes;
    }

    private DeliveryJudge judge(DeliveryReader reader, Standings standings) {
        return new DeliveryJudge(
                context.workplace().folders().work(),
                archived.inRound(),
                reader,
                repositories.deliveries(),
                repositories.submissions(),
                standings);
    }

    private Step reread(Steps steps, ProgressListeners tell, DeliveryJudge judge, Standings standings) {
        Rereading rereading = new Rereading(archived.inRound(), archived.journal(), repositories, judge, context.log());
        RereadStep reread = new RereadStep(
                rereading, repositories.reread(), standings, this::workers, batch.transactions(), tell.reread());
        Step round = steps.untransacted(
                StepNames.REREAD, step -> reread.reread(run(step), round(step)), ProgressListeners.none());
        return steps.inTurn(
                StepNames.REREAD, round, step -> RunPartitions.ofRounds(rounds(run(step))), tell.stepEnds());
    }

    private List<OpenDelivery> open(Run run, int lane) {
        return repositories
                .deliveries()
                .open(run.id(), lane, archived.settings().of(run.jobs()).codebook());
    }

    List<Round> rounds(Run run) {
        return new RoundsOfRun(context.workplace(), archived.settings(), archived.journal()).of(run);
    }

    private Step receipts(Steps steps, ProgressListeners tell) {
        ReceiptWriter writer = new ReceiptWriter(
                context.workplace(),
                new Receipts(context.workplace(), repositories.stored(), archived.inRound(), archived.files()),
                repositories.outcomes(),
                context.log(),
                tell::receipt);
        return steps.<Long>items(
                StepNames.RECEIPTS,
                step -> new Steps.Items<>(RECEIPTS, new OpenItemsReader<>(() -> withoutReceipt(run(step))), writer),
                tell.step(step -> withoutReceipt(run(step)).size()));
    }

    private List<Long> withoutReceipt(Run run) {
        boolean wanted = !run.replayed() && nightly().outputs().contains(OutputKind.RECEIPTS);
        return wanted ? repositories.stored().withoutReceipt() : List.of();
    }

    NightlySettings nightly() {
        return context.workplace().settings().nightly();
    }

    Workers workers() {
        return new Workers(nightly().parallelFiles(), context.stop());
    }

    Run run(StepExecution step) {
        return repositories
                .runs()
                .find(step.getJobParameters().getLong(StepNames.RUN, 0L))
                .orElseThrow();
    }

    Round round(StepExecution partition) {
        return archived.inRound().round(run(partition), RunPartitions.round(partition));
    }
}
