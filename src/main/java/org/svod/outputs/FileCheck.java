package org.svod.outputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.acceptance.Envelope;
import org.svod.acceptance.Judgement;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.Standing;
import org.svod.dialect.ByteSource;
import org.svod.files.Fingerprint;
import org.svod.files.ScratchFile;
import org.svod.finding.Findings;
import org.svod.publication.Receipt;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.submission.NameReading;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionName;
import org.svod.submission.SubmissionNames;
import org.svod.submission.SubmissionReader;

/** Judges a file by itself, as if nothing had been submitted before; touches nothing. */
public final class FileCheck {

    private final RunSettings settings;
    private final LocalDate runDate;

    /** By these settings, as of the run date. */
    public FileCheck(RunSettings settings, LocalDate runDate) {
        this.settings = settings;
        this.runDate = runDate;
    }

    /** The receipt that the file would get. */
    public Receipt check(Path file) throws IOException {
        String fileName = String.valueOf(file.getFileName());
        NameReading named = new SubmissionNames(settings.codebook()).parse(fileName);
        if (named instanceof NameReading.Good good) {
            return receipt(file, fileName, Optional.of(good.name()), judge(file, good.name()));
        }
        Findings findings = named instanceof NameReading.Bad bad ? Findings.of(bad.finding()) : Findings.NONE;
        return receipt(file, fileName, Optional.empty(), new Outcome.Rejected(Reading.nothing(findings), findings, ""));
    }

    private Outcome judge(Path file, SubmissionName name) throws IOException {
        Envelope envelope = new Envelope(settings.rounds(), runDate);
        Findings remarks = envelope.check(name, "");
        Optional<Round> round = envelope.round(name);
        if (round.isEmpty() || remarks.hasErrors()) {
            return new Outcome.Rejected(Reading.nothing(remarks), remarks, "");
        }
        try (ScratchFile scratch = new ScratchFile(Path.of(System.getProperty("java.io.tmpdir")))) {
            Reading reading = new SubmissionReader(
                            settings.codebook(), runDate, settings.nightly().findingsPerCode())
                    .read(ByteSource.of(file), name, scratch);
            return new Judgement(round.get().acceptance(), Standing.of(List.of()))
                    .judge(name, Fingerprint.of(file.toRealPath()), reading, remarks);
        }
    }

    private Receipt receipt(Path file, String fileName, Optional<SubmissionName> name, Outcome outcome)
            throws IOException {
        Reading reading = outcome.reading();
        return new Receipt(
                fileName,
                1,
                name,
                outcome instanceof Outcome.Accepted accepted ? accepted.version() : 0,
                outcome.verdict(),
                "",
                runDate,
                Fingerprint.of(file.toRealPath()),
                Files.size(file),
                reading.understanding(),
                reading.counts(),
                reading.controlRows(),
                reading.sums(),
                outcome.findings(),
                settings.codebook(),
                Optional.of(file));
    }
}
