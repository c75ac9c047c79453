package org.svod.consolidation;

import java.io.Closeable;
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
import org.svod.codebook.CodebookLines;
import org.svod.codebook.Consulted;
import org.svod.codebook.ReadWith;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.OpenDelivery;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.Standings;
import org.svod.databank.SubmissionRepository;
import org.svod.delivery.Delivery;
import org.svod.delivery.NameReading;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.delivery.UnnamedFile;
import org.svod.dialect.ByteSource;
import org.svod.files.Scratch;
import org.svod.files.ScratchFile;
import org.svod.finding.Findings;
import org.svod.intake.Archive;
import org.svod.period.Period;
import org.svod.reconciliation.RevisionRule;
import org.svod.reconciliation.SubmissionRows;
import org.svod.round.Acceptance;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;
import org.svod.submission.text.KnownWords;
import org.svod.submission.text.ShownText;

/** Reads one archived file, checks it, aggregates it, judges it. Safe for use by several threads. */
public final class DeliveryJudge {

    private final Path work;
    private final RoundSettings settings;
    private final Archive archive;
    private final DeliveryRepository deliveries;
    private final SubmissionRepository submissions;
    private final Standings standings;

    /** What may be shown of texts, by the codebook: collecting its words takes longer than reading a small file. */
    private final Map<Codebook, ShownText> shown = new ConcurrentHashMap<>();

    public DeliveryJudge(
            Path work,
            RoundSettings settings,
            Archive archive,
            DeliveryRepository deliveries,
            SubmissionRepository submissions,
            Standings standings) {
        this.work = work;
        this.settings = settings;
        this.archive = archive;
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.standings = standings;
    }

    /** Finds what a State had had accepted before a file. */
    @FunctionalInterface
    private interface Before {
        Standing of(SubmissionName name, Codebook codebook);
    }

    /** The outcome of a delivery that has none yet, after what its State sent before. */
    public Judged judge(OpenDelivery open) throws IOException {
        Run run = settings.run(open.run());
        return judge(
                open,
                run,
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
                open,
                now,
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

    /** What one file is read and judged with: a codebook, what it was asked, and the settings of the file's day. */
    private record With(Codebook codebook, Consulted consulted, CodebookLines lines, RunSettings day, Before before) {

        Judged judged(Outcome outcome, Closeable scratch) {
            return new Judged(outcome, ReadWith.of(consulted, lines), scratch);
        }

        Judged unread(Delivery delivery, Findings findings) {
            return judged(Outcome.Rejected.unread(delivery, findings), () -> {});
        }
    }

    private Judged judge(OpenDelivery open, Run now, Before before) throws IOException {
        Delivery delivery = open.delivery();
        With with = with(delivery, settings.run(open.run()), now, before);
        NameReading named = new SubmissionNames(with.codebook().watched(with.consulted())).parse(delivery.file());
        if (named.name().isEmpty()) {
            return with.unread(delivery, objection(delivery, named));
        }
        SubmissionName name = named.name().get();
        Envelope envelope = new Envelope(with.day().rounds(), delivery.received());
        Findings remarks = envelope.check(name, delivery.folder());
        Optional<Round> round = envelope.round(name);
        if (round.isEmpty() || remarks.hasErrors()) {
            return with.unread(delivery, remarks);
        }
        ScratchFile scratch = new ScratchFile(work);
        try {
            return with.judged(judge(delivery.named(name), remarks, round.get(), with, scratch), scratch);
        } catch (IOException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private With with(Delivery delivery, Run found, Run now, Before before) {
        int year = delivery.name().map(name -> name.scope().year()).orElse(0);
        return new With(
                settings.codebook(now, year), new Consulted(), settings.lines(now, year), settings.of(found), before);
    }

    private Outcome judge(Delivery delivery, Findings remarks, Round round, With with, Scratch scratch)
            throws IOException {
        SubmissionName name = delivery.named();
        Reading reading = read(delivery, with, scratch);
        Findings all = remarks.and(SameContent.findings(
                delivery,
                reading,
                deliveries.sameContentElsewhere(delivery, with.codebook()),
                other -> counts(other, with)));
        Standing standing = with.before().of(name, with.codebook());
        Optional<Outcome> twin = twin(delivery, reading, standing, round.acceptance(), with);
        if (twin.isPresent()) {
            return twin.get();
        }
        Outcome outcome = new Judgement(round.acceptance(), standing).judge(delivery, reading, all);
        List<AcceptedSubmission> before = standing.speaking(name.scope());
        if (outcome instanceof Outcome.Accepted accepted && !before.isEmpty() && !reading.withdraws()) {
            List<SubmissionRows> old = before.stream()
                    .map(submission -> counted(submission, standing, name.scope(), with.codebook()))
                    .toList();
            Findings revisions = new RevisionRule(
                            round.plausibility(), with.day().nightly().findingsPerCode())
                    .compare(old, SubmissionRows.of(reading));
            return accepted.and(revisions);
        }
        return outcome;
    }

    private static boolean counts(Delivery delivery, With with) {
        return with.before().of(delivery.named(), with.codebook()).speaksAtAll(delivery.number());
    }

    private Reading read(Delivery delivery, With with, Scratch scratch) throws IOException {
        return new SubmissionReader(
                        with.codebook(),
                        delivery.received(),
                        with.day().nightly().findingsPerCode(),
                        shown.computeIfAbsent(with.codebook(), c -> new ShownText(new KnownWords(c))))
                .read(ByteSource.of(archive.intact(delivery.sha256())), delivery.named(), scratch, with.consulted());
    }

    /** What becomes of a delivery because the same return came in another format; empty where that changes nothing. */
    private Optional<Outcome> twin(
            Delivery delivery, Reading reading, Standing standing, Acceptance acceptance, With with)
            throws IOException {
        OtherFormats formats = new OtherFormats(with.codebook(), with.day().rounds(), standing, acceptance);
        if (formats.isRejected(reading)) {
            return Optional.empty();
        }
        for (Delivery other : deliveries.sameName(delivery, with.codebook())) {
            if (formats.isOther(delivery, other)) {
                try (ScratchFile scratch = new ScratchFile(work)) {
                    Optional<Outcome> outcome = formats.outcome(delivery, reading, other, read(other, with, scratch));
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
