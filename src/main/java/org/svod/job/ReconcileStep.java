package org.svod.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.ContentFingerprint;
import org.svod.consolidation.RoundConclusion;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.AdjustmentRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.outputs.RoundFiles;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;

/**
 * A partition of the fourth step: reconciles a round that has news, and stores its adjustments and what follows from
 * it. A replayed run takes its publications from the journal instead.
 */
final class ReconcileStep {

    private final RoundSettings settings;
    private final Consolidation consolidation;
    private final AdjustmentRepository adjustments;
    private final RoundConclusion conclusion;
    private final RoundFiles files;
    private final Supplier<Workers> workers;
    private final TransactionTemplate transaction;

    ReconcileStep(
            RoundSettings settings,
            Consolidation consolidation,
            AdjustmentRepository adjustments,
            RoundConclusion conclusion,
            RoundFiles files,
            Supplier<Workers> workers,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.consolidation = consolidation;
        this.adjustments = adjustments;
        this.conclusion = conclusion;
        this.files = files;
        this.workers = workers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reconciles the round where it has news. Its adjustments may be more than a transaction holds, so they are stored
     * in many, and with the round forgotten beforehand, so that a killed run begins anew; all that others build on
     * follows in one.
     *
     * @return whether it had news; false too if the round waits, because returns of it could not be read again
     */
    boolean reconcile(Run run, Round round) throws IOException, StopRequestedException {
        if (conclusion.waits(round) || conclusion.stands(run, round)) {
            return false;
        }
        transaction.executeWithoutResult(t -> conclusion.forget(run, round));
        RoundReport report = consolidation.report(settings.context(run, round));
        Optional<ContentFingerprint> content = store(run, report, conclusion.mayPublish(run, round));
        transaction.executeWithoutResult(t -> {
            try {
                conclusion.conclude(run, report, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return true;
    }

    /** Stores what was reconciled, and meanwhile takes the fingerprint of it where it is wanted. */
    private Optional<ContentFingerprint> store(Run run, RoundReport report, boolean wanted)
            throws IOException, StopRequestedException {
        List<Workers.Task> pieces = new ArrayList<>();
        if (wanted) {
            pieces.addAll(files.ahead(report));
        }
        String round = report.round().name();
        pieces.add(() -> adjustments.replace(round, report.reconciliation().adjustments()));
        try (Workers some = workers.get()) {
            some.all(pieces);
        }
        return wanted
                ? Optional.of(files.fingerprint(
                        report, settings.manifest(run, report.round().year())))
                : Optional.empty();
    }
}
