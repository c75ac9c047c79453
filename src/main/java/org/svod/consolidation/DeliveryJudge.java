package org.svod.consolidation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Judgement;
import org.svod.acceptance.OtherFormats;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.SameContent;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.OpenDelivery;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.Standings;
import org.svod.databank.SubmissionRepository;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionName;
import org.svod.files.ScratchFile;
import org.svod.finding.Findings;
import org.svod.period.Period;
import org.svod.reconciliation.RevisionRule;
import org.svod.reconciliation.SubmissionRows;
import org.svod.round.Acceptance;
import org.svod.submission.Reading;

/** Judges what one file says, after what its State sent before. Safe for use by several threads. */
public final class DeliveryJudge {

    private final Path work;
    private final RoundSettings settings;
    private final DeliveryReader reader;
    private final DeliveryRepository deliveries;
    private final SubmissionRepository submissions;
    private final Standings standings;

    /**
     * Judges files that this reader reads.
     *
     * @param work where rows of the same return in another format lie while both are compared
     */
    public DeliveryJudge(
            Path work,
            RoundSettings settings,
            DeliveryReader reader,
            DeliveryRepository deliveries,
            SubmissionRepository submissions,
            Standings standings) {
        this.work = work;
        this.settings = settings;
        this.reader = reader;
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.standings = standings;
    }

    /** Finds what a State had had accepted before a file. */
    @FunctionalInterface
    private interface Before {
        Standing of(SubmissionName name, Codebook codebook);
    }

    /**
     * The outcome of a delivery that has none yet, after what its State sent before.
     *
     * @param file what it says
     */
    public Judged judge(OpenDelivery open, ReadFile file) throws IOException {
        Run run = settings.run(open.run());
        return judge(
                file,
                (name, codebook) -> standings.of(name.state(), name.scope().year(), answers(run, name), codebook));
    }

    /**
     * The outcome of a delivery with the codebook of a later run. Everything else is as on the day of the delivery: the
     * date, and the settings of its round.
     *
     * @param now the run whose codebook is used
     * @param before what its State had had accepted before this delivery
     */
    Judged again(OpenDelivery open, Run now, Standing before) throws IOException {
        int year = open.delivery().named().scope().year();
        return judge(
                reader.read(open, now),
                (name, codebook) -> name.scope().year() == year
                        ? before
                        : Standing.of(
                                submissions.accepted(name.state(), name.scope().year(), answers(now, name), codebook)));
    }

    private FileAnswers answers(Run run, SubmissionName name) {
        return settings.of(run)
                .rounds()
                .ofYear(name.scope().year())
                .map(FileAnswers::of)
                .orElse(FileAnswers.NONE);
    }

    private Judged judge(ReadFile file, Before before) throws IOException {
        try {
            Outcome outcome = file.read().isPresent()
                    ? judge(file, file.read().get(), before)
                    : Outcome.Rejected.unread(file.delivery(), file.remarks());
            return new Judged(outcome, file.readWith(), file.scratch());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Outcome judge(ReadFile file, ReadFile.OfRound read, Before before) throws IOException {
        Delivery delivery = file.delivery();
        SubmissionName name = delivery.named();
        FileSettings with = file.with();
        Reading reading = read.reading();
        Acceptance acceptance = read.round().acceptance();
        Findings all = file.remarks()
                .and(SameContent.findings(
                        delivery,
                        reading,
                        deliveries.sameContentElsewhere(delivery, with.codebook()),
                        other -> before.of(other.named(), with.codebook()).speaksAtAll(other.number())));
        Standing standing = before.of(name, with.codebook());
        Optional<Outcome> twin = twin(delivery, reading, standing, acceptance, with);
        if (twin.isPresent()) {
            return twin.get();
        }
        Outcome outcome = new Judgement(acceptance, standing).judge(delivery, reading, all);
        List<AcceptedSubmission> earlier = standing.speaking(name.scope());
        if (outcome instanceof Outcome.Accepted accepted && !earlier.isEmpty() && !reading.withdraws()) {
            List<SubmissionRows> old = earlier.stream()
                    .map(submission -> counted(submission, standing, name.scope(), with.codebook()))
                    .toList();
            Findings revisions = new RevisionRule(
                            read.round().plausibility(), with.day().nightly().findingsPerCode())
                    .compare(old, SubmissionRows.of(reading));
            return accepted.and(revisions);
        }
        return outcome;
    }

    /** What becomes of a delivery because the same return came in another format; empty where that changes nothing. */
    private Optional<Outcome> twin(
            Delivery delivery, Reading reading, Standing standing, Acceptance acceptance, FileSettings with)
            throws IOException {
        OtherFormats formats = new OtherFormats(with.codebook(), with.day().rounds(), standing, acceptance);
        if (formats.isRejected(reading)) {
            return Optional.empty();
        }
        for (Delivery other : deliveries.sameName(delivery, with.codebook())) {
            if (formats.isOther(delivery, other)) {
                try (ScratchFile scratch = new ScratchFile(work)) {
                    Optional<Outcome> outcome =
                            formats.outcome(delivery, reading, other, reader.read(other, with, scratch));
                    if (outcome.isPresent()) {
                        return outcome;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The records of a submission that count until another takes this scope over. */
    private SubmissionRows counted(AcceptedSubmission submission, Standing standing, Period scope, Codebook codebook) {
        Predicate<Period> counts = period -> scope.covers(period) && standing.speaks(submission.number(), period);
        return submissions.records(submission.number(), codebook).within(counts);
    }
}
