package org.svod.consolidation;

import java.io.IOException;
import java.util.Optional;
import org.svod.analysis.quality.PastQuality;
import org.svod.databank.QualityRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.intake.JournalEntry;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.run.RoundSummary;
import org.svod.run.RunLog;

/**
 * Stores what follows from a reconciled round, in one transaction: flagged values, a publication if the content
 * changed, the quality, and the fingerprint of the inputs.
 */
public final class RoundConclusion {

    private final Consolidation consolidation;
    private final FlaggedValues flagged;
    private final RoundPublisher publisher;
    private final RoundNews news;
    private final QualityRepository quality;
    private final RunLog log;
    private final ReportCache reports;

    public RoundConclusion(
            Consolidation consolidation,
            FlaggedValues flagged,
            RoundPublisher publisher,
            RoundNews news,
            QualityRepository quality,
            RunLog log,
            ReportCache reports) {
        this.consolidation = consolidation;
        this.flagged = flagged;
        this.publisher = publisher;
        this.news = news;
        this.quality = quality;
        this.log = log;
        this.reports = reports;
    }

    /** Whether the round has no report at present, because returns of it are to be read again; says so. */
    public boolean waits(Round round) {
        Optional<RoundWaitsException> waits = consolidation.waiting(round);
        waits.map(RoundWaitsException::getMessage).ifPresent(log::notice);
        return waits.isPresent();
    }

    /**
     * Whether the round has no news and need not be reconciled; the summary of the last consolidation is then used
     * again.
     *
     * @throws IOException if the archived settings cannot be read
     */
    public boolean stands(Run run, Round round) throws IOException {
        Optional<RoundSummary> unchanged =
                publisher.recorded(run, round).isPresent() ? Optional.empty() : news.none(run, round);
        unchanged.ifPresent(log::round);
        return unchanged.isPresent();
    }

    /** Forgets what the run found in the round and stored before it was killed; in the caller's transaction. */
    public void forget(Run run, Round round) {
        flagged.forget(run, round);
        news.forget(round);
    }

    /**
     * Whether the run itself may publish the round if its content changed: the journal does not contain this
     * publication yet.
     */
    public boolean mayPublish(Run run, Round round) {
        return !run.replayed() && publisher.recorded(run, round).isEmpty();
    }

    /**
     * Stores what follows; in the caller's transaction.
     *
     * @param made the report as it was reconciled
     * @param content its fingerprint, where the run may publish it
     */
    public void conclude(Run run, RoundReport made, Optional<ContentFingerprint> content) throws IOException {
        RoundReport report = flagged.store(run, made);
        Optional<JournalEntry.Published> recorded = publisher.recorded(run, made.round());
        if (recorded.isPresent()) {
            publisher.differences(recorded.get(), report).ifPresent(log::notice);
            publisher.adopt(recorded.get());
        } else if (content.isPresent()) {
            publisher.publish(run, report, content.get());
        }
        RoundReport current = consolidation.published(report);
        reports.keep(current);
        quality.store(
                current.round().name(),
                PastQuality.of(current.analysis().quality()).values());
        RoundSummary summary = RoundSummary.of(current);
        log.round(summary);
        news.consolidated(run, current.round(), summary);
    }
}
