package org.svod.outputs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.rules.RuleTally;
import org.svod.codebook.Codebook;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.dialect.ByteSource;
import org.svod.files.ScratchFile;
import org.svod.rule.applied.RuledCells;
import org.svod.run.RunSettings;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;

/** Applies the rules for single returns to a file by itself; changes nothing. */
public final class RuleTrial {

    private final RunSettings settings;
    private final LocalDate runDate;

    /** Uses these settings, as of the run date. */
    public RuleTrial(RunSettings settings, LocalDate runDate) {
        this.settings = settings;
        this.runDate = runDate;
    }

    /**
     * What becomes of each rule for single returns, in their order; empty if the name of the file is not understood.
     */
    public Optional<List<RuleTally>> tallies(Path file) throws IOException {
        Codebook codebook = settings.codebook();
        Optional<SubmissionName> name = new SubmissionNames(codebook)
                .parse(String.valueOf(file.getFileName()))
                .name();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try (ScratchFile scratch = new ScratchFile(Path.of(System.getProperty("java.io.tmpdir")))) {
            Reading reading = new SubmissionReader(codebook, runDate, 1).read(ByteSource.of(file), name.get(), scratch);
            RuledCells values = RuledCells.ofReturn(name.get().state(), reading.observations(), reading.caseTotals());
            return Optional.of(codebook.rules().stream()
                    .filter(rule -> rule.scope().isOfReturn())
                    .map(rule -> RuleTally.of(rule, values.apply(rule)))
                    .toList());
        }
    }
}
