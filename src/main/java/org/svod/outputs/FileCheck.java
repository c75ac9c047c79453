package org.svod.outputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.svod.acceptance.Envelope;
import org.svod.acceptance.Judgement;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;
import org.svod.acceptance.Standing;
import org.svod.delivery.Delivery;
import org.svod.delivery.NameReading;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.delivery.UnnamedFile;
import org.svod.dialect.ByteSource;
import org.svod.files.Fingerprint;
import org.svod.files.ScratchFile;
import org.svod.finding.Findings;
import org.svod.publication.Outstanding;
import org.svod.publication.Receipt;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;

/** Checks a file by itself, or beside what is in force; changes nothing. */
public final class FileCheck {

    private final RunSettings settings;
    private final LocalDate runDate;

    /** Uses these settings, as of the run date. */
    public FileCheck(RunSettings settings, LocalDate runDate) {
        this.settings = settings;
        this.runDate = runDate;
    }

    /** The receipt that the file would get. */
    public Receipt check(Path file) throws IOException {
        return check(file, name -> Standing.of(List.of()), reading -> {});
    }

    /**
     * The receipt that the file would get beside what is in force.
     *
     * @param inForce what is in force of the State and year of the name
     * @param rows sees what the file says, if it could be read; its rows can be read only as long as this lasts
     */
    public Receipt check(Path file, Function<SubmissionName, Standing> inForce, Consumer<Reading> rows)
            throws IOException {
        String fileName = String.valueOf(file.getFileName());
        NameReading reading = new SubmissionNames(settings.codebook()).parse(fileName);
        Delivery delivery = new Delivery(
                0,
                fileName,
                fileName,
                1,
                "",
                Fingerprint.of(file.toRealPath()),
                Files.size(file),
                runDate,
                reading.name());
        Outcome outcome = reading.name().isPresent()
                ? judge(file, delivery, inForce, rows)
                : Outcome.Rejected.unread(delivery, UnnamedFile.findings(reading, "", ByteSource.of(file)));
        return new Receipt(
                OutcomeSummary.of(outcome),
                OutcomeDetails.of(outcome),
                settings.codebook(),
                Optional.of(file),
                Optional.empty(),
                Outstanding.UNKNOWN,
                List.of());
    }

    private Outcome judge(
            Path file, Delivery delivery, Function<SubmissionName, Standing> inForce, Consumer<Reading> rows)
            throws IOException {
        SubmissionName name = delivery.named();
        Envelope envelope = new Envelope(settings.rounds(), runDate);
        Findings remarks = envelope.check(name, "");
        Optional<Round> round = envelope.round(name);
        if (round.isEmpty() || remarks.hasErrors()) {
            return Outcome.Rejected.unread(delivery, remarks);
        }
        try (ScratchFile scratch = new ScratchFile(Path.of(System.getProperty("java.io.tmpdir")))) {
            Reading reading = new SubmissionReader(
                            settings.codebook(), runDate, settings.nightly().findingsPerCode())
                    .read(ByteSource.of(file), name, scratch);
            rows.accept(reading);
            return new Judgement(round.get().acceptance(), inForce.apply(name)).judge(delivery, reading, remarks);
        }
    }
}
