package org.svod.consolidation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.svod.acceptance.Envelope;
import org.svod.codebook.Consulted;
import org.svod.databank.OpenDelivery;
import org.svod.databank.RunRepository.Run;
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
import org.svod.round.Round;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;
import org.svod.submission.text.ShownTexts;

/**
 * Reads one archived file. What it says does not depend on other files, so that files can be read in any order. Safe
 * for use by several threads.
 */
public final class DeliveryReader {

    private final Path work;
    private final RoundSettings settings;
    private final Archive archive;
    private final ShownTexts shown = new ShownTexts();

    /**
     * Reads files of this archive.
     *
     * @param work where rows that do not fit into memory lie
     */
    public DeliveryReader(Path work, RoundSettings settings, Archive archive) {
        this.work = work;
        this.settings = settings;
        this.archive = archive;
    }

    /** What a delivery says that has no outcome yet. */
    public ReadFile read(OpenDelivery open) throws IOException {
        return read(open, settings.run(open.run()));
    }

    /**
     * What a delivery says with the codebook of a later run. Everything else is as on the day of the delivery: the
     * date, and the settings of its round.
     *
     * @param now the run whose codebook is used
     */
    ReadFile read(OpenDelivery open, Run now) throws IOException {
        Delivery delivery = open.delivery();
        int year = delivery.name().map(name -> name.scope().year()).orElse(0);
        FileSettings with = new FileSettings(
                settings.codebook(now, year),
                new Consulted(),
                settings.lines(now, year),
                settings.of(settings.run(open.run())));
        NameReading named = new SubmissionNames(with.codebook().watched(with.consulted())).parse(delivery.file());
        if (named.name().isEmpty()) {
            return unread(delivery, objection(delivery, named), with);
        }
        SubmissionName name = named.name().get();
        Envelope envelope = new Envelope(with.day().rounds(), delivery.received());
        Findings remarks = envelope.check(name, delivery.folder());
        Optional<Round> round = envelope.round(name);
        if (round.isEmpty() || remarks.hasErrors()) {
            return unread(delivery, remarks, with);
        }
        ScratchFile scratch = new ScratchFile(work);
        try {
            Reading reading = read(delivery.named(name), with, scratch);
            return new ReadFile(
                    delivery.named(name),
                    remarks,
                    Optional.of(new ReadFile.OfRound(round.get(), reading)),
                    with,
                    scratch);
        } catch (IOException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static ReadFile unread(Delivery delivery, Findings remarks, FileSettings with) {
        return new ReadFile(delivery, remarks, Optional.empty(), with, () -> {});
    }

    /** What a delivery with an understood name says, read with these settings. */
    Reading read(Delivery delivery, FileSettings with, Scratch scratch) throws IOException {
        return new SubmissionReader(
                        with.codebook(),
                        delivery.received(),
                        with.day().nightly().findingsPerCode(),
                        shown.of(with.codebook()))
                .read(ByteSource.of(archive.intact(delivery.sha256())), delivery.named(), scratch, with.consulted());
    }

    private Findings objection(Delivery delivery, NameReading name) throws IOException {
        return UnnamedFile.findings(name, delivery.folder(), ByteSource.of(archive.intact(delivery.sha256())));
    }
}
