package org.svod.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.svod.databank.OutcomeRepository;
import org.svod.databank.PublicationRepository.Written;
import org.svod.databank.StoredOutcomes;
import org.svod.files.PrivateFiles;
import org.svod.outputs.EditedLetters;
import org.svod.outputs.PublishedFiles;
import org.svod.outputs.Receipts;
import org.svod.outputs.RoundFiles;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.run.OutputKind;
import org.svod.run.Progress;
import org.svod.run.RunLog;
import org.svod.run.StopRequest;
import org.svod.run.Workers;
import org.svod.run.Workplace;

/**
 * The last step: writes the outputs of every round that the run worked on, and the receipts that are still to be
 * written.
 */
final class PublishStep {

    /** So many receipts are moved to their place at once; a run that is killed writes the last ones again. */
    private static final int TOGETHER = 100;

    private final Workplace workplace;
    private final StoredOutcomes stored;
    private final OutcomeRepository outcomes;
    private final Receipts receipts;
    private final RoundFiles files;
    private final PublishedFiles sets;
    private final RunLog log;
    private final TransactionTemplate apart;

    PublishStep(
            Workplace workplace,
            StoredOutcomes stored,
            OutcomeRepository outcomes,
            Receipts receipts,
            RoundFiles files,
            PublishedFiles sets,
            RunLog log,
            PlatformTransactionManager transactions) {
        this.workplace = workplace;
        this.stored = stored;
        this.outcomes = outcomes;
        this.receipts = receipts;
        this.files = files;
        this.sets = sets;
        this.log = log;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes what is not up to date; stops between files where that is asked for. A report is asked for only where it
     * is to be written.
     */
    void publish(List<Round> rounds, Function<Round, RoundReport> report, Progress progress, StopRequest stop)
            throws Exception {
        List<Long> open = wants(OutputKind.RECEIPTS) ? stored.withoutReceipt() : List.of();
        progress.stepBegins(StepNames.PUBLISH, rounds.size() + open.size());
        PrivateFiles.folder(workplace.folders().output());
        try (Workers workers = new Workers(workplace.settings().nightly().parallelFiles(), stop)) {
            publish(rounds, report, workers, progress, stop);
            for (int i = 0; i < open.size(); i += TOGETHER) {
                stop.check();
                write(open.subList(i, Math.min(open.size(), i + TOGETHER)), workers, progress);
            }
        }
    }

    private void publish(
            List<Round> rounds,
            Function<Round, RoundReport> report,
            Workers workers,
            Progress progress,
            StopRequest stop)
            throws Exception {
        for (Round round : rounds) {
            stop.check();
            if (!sets.upToDate(round.name())) {
                publish(report.apply(round), workers);
            }
            progress.done(StepNames.PUBLISH, round.name());
        }
    }

    private void write(List<Long> deliveries, Workers workers, Progress progress) throws Exception {
        log.filesChanged(receipts.write(deliveries, workers));
        apart.executeWithoutResult(t -> outcomes.receiptsWritten(deliveries));
        deliveries.forEach(delivery -> progress.done(StepNames.PUBLISH, "receipt"));
    }

    /** Writes the outputs of a round, but spares letters that a person has edited. */
    private void publish(RoundReport report, Workers workers) throws Exception {
        String round = report.round().name();
        Optional<Written> before = sets.before(round);
        try (OutputSet set = OutputSet.begin(workplace.folders().output(), round)) {
            files.write(report, set, workers);
            Map<String, String> spared = new EditedLetters(workplace, log, false).spare(round, set, before);
            Set<String> old = new TreeSet<>(before.map(Written::files).orElse(List.of()));
            old.removeAll(spared.keySet());
            log.filesChanged(set.publish(old));
            sets.written(round, set.files(), spared);
        }
    }

    private boolean wants(OutputKind kind) {
        Set<OutputKind> wanted = workplace.settings().nightly().outputs();
        return wanted.contains(kind);
    }
}
