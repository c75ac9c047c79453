package org.svod.consolidation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.Envelope;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Judgement;
import org.svod.acceptance.OtherFormats;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.SameContent;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.OpenDelivery;
import org.svod.databank.RunRepository;
import org.svod.databank.Standings;
import org.svod.databank.SubmissionRepository;
import org.svod.dialect.ByteSource;
import org.svod.files.Scratch;
import org.svod.files.ScratchFile;
import org.svod.finding.Findings;
import org.svod.intake.Archive;
import org.svod.period.Period;
import org.svod.reconciliation.RevisionRule;
import org.svod.reconciliation.SubmissionRows;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;
import org.svod.submission.Delivery;
import org.svod.submission.NameReading;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionName;
import org.svod.submission.SubmissionNames;
import org.svod.submission.SubmissionReader;
import org.svod.submission.UnnamedFile;

/** Reads one archived file, checks it, aggregates it, judges it. Safe for use by several threads. */
public final class DeliveryJudge {

    private final SettingsHistory history;
    private final RunRepository runs;
    private final Map<Long, String> jobs = new ConcurrentHashMap<>();
    private final Path work;
    private final Archive archive;
    private final DeliveryRepository deliveries;
    private final SubmissionRepository submissions;
    private final Standings standings;

    public DeliveryJudge(
            Path work,
            SettingsHistory history,
            RunRepository runs,
            Archive archive,
            DeliveryRepository deliveries,
            SubmissionRepository submissions,
            Standings standings) {
        this.history = history;
        this.runs = runs;
        this.work = work;
        this.archive = archive;
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.standings = standings;
    }

    /** The outcome of a delivery that has none yet, after what its State sent before. */
    public Judged judge(OpenDelivery open) throws IOException {
        Delivery delivery = open.delivery();
        RunSettings settings = settings(open.run());
        NameReading reading = new SubmissionNames(settings.codebook()).parse(delivery.file());
        if (reading.name().isEmpty()) {
            return new Judged(Outcome.Rejected.unread(delivery, objection(delivery, reading)));
        }
        SubmissionName name = reading.name().get();
        Envelope envelope = new Envelope(settings.rounds(), delivery.received());
        Findings remarks = envelope.check(name, delivery.folder());
        Optional<Round> round = envelope.round(name);
        if (round.isEmpty() || remarks.hasErrors()) {
            return new Judged(Outcome.Rejected.unread(delivery, remarks));
        }
        ScratchFile scratch = new ScratchFile(work);
        try {
            return new Judged(judge(delivery, remarks, round.get(), settings, scratch), scratch);
        } catch (IOException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private RunSettings settings(long run) {
        return history.of(
                jobs.computeIfAbsent(run, r -> runs.find(r).orElseThrow().jobs()));
    }

    private Outcome judge(Delivery delivery, Findings remarks, Round round, RunSettings settings, Scratch scratch)
            throws IOException {
        SubmissionName name = delivery.named();
        Reading reading = read(delivery, settings, scratch);
        Findings all = remarks.and(SameContent.findings(
                delivery,
                reading,
                deliveries.sameContentElsewhere(delivery, settings.codebook()),
                other -> counts(other, settings)));
        Standing standing = standings.of(name.state(), round.year(), FileAnswers.of(round), settings.codebook());
        Optional<Outcome> twin = twin(delivery, reading, standing, settings);
        if (twin.isPresent()) {
            return twin.get();
        }
        Outcome outcome = new Judgement(round.acceptance(), standing).judge(delivery, reading, all);
        List<AcceptedSubmission> before = standing.speaking(name.scope());
        if (outcome instanceof Outcome.Accepted accepted && !before.isEmpty()) {
            List<SubmissionRows> old = before.stream()
                    .map(submission -> counted(submission, standing, name.scope(), settings.codebook()))
                    .toList();
            Findings revisions = new RevisionRule(
                            round.plausibility(), settings.nightly().findingsPerCode())
                    .compare(old, SubmissionRows.of(reading));
            return accepted.and(revisions);
        }
        return outcome;
    }

    private boolean counts(Delivery delivery, RunSettings settings) {
        SubmissionName name = delivery.named();
        int year = name.scope().year();
        FileAnswers answers =
                settings.rounds().ofYear(year).map(FileAnswers::of).orElse(FileAnswers.NONE);
        return standings.of(name.state(), year, answers, settings.codebook()).speaksAtAll(delivery.number());
    }

    private Reading read(Delivery delivery, RunSettings settings, Scratch scratch) throws IOException {
        return new SubmissionReader(
                        settings.codebook(),
                        delivery.received(),
                        settings.nightly().findingsPerCode())
                .read(ByteSource.of(archive.intact(delivery.sha256())), delivery.named(), scratch);
    }

    /** What becomes of a delivery because the same return came in another format; empty where that changes nothing. */
    private Optional<Outcome> twin(Delivery delivery, Reading reading, Standing standing, RunSettings settings)
            throws IOException {
        if (OtherFormats.isFaulty(reading)) {
            return Optional.empty();
        }
        OtherFormats formats = new OtherFormats(settings.codebook(), settings.rounds(), standing);
        for (Delivery other : deliveries.sameName(delivery, settings.codebook())) {
            if (formats.isOther(delivery, other)) {
                try (ScratchFile scratch = new ScratchFile(work)) {
                    Optional<Outcome> outcome =
                            formats.outcome(delivery, reading, other, read(other, settings, scratch));
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

    private Findings objection(Delivery delivery, NameReading name) throws IOException {
        return UnnamedFile.findings(name, delivery.folder(), ByteSource.of(archive.intact(delivery.sha256())));
    }
}
