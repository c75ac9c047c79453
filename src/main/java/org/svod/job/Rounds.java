package org.svod.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.svod.intake.PrivateFiles;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.round.Round;

/** The selected rounds as they stand on the run date, for commands that only look, or write a single output. */
public final class Rounds {

    private final Workplace workplace;
    private final Consolidation consolidation;
    private final Drafts drafts;

    Rounds(Workplace workplace, Consolidation consolidation, Drafts drafts) {
        this.workplace = workplace;
        this.consolidation = consolidation;
        this.drafts = drafts;
    }

    /** The reports of all selected rounds. */
    public List<RoundReport> reports() {
        return workplace.settings().rounds().stream().filter(workplace::selects).map(this::report).toList();
    }

    private RoundReport report(Round round) {
        return consolidation.published(consolidation.report(workplace.settings().codebook(), round, workplace.runDate()));
    }

    /** Writes the letters of the selected rounds into their output folders.
     *
     * @param languages {@code en}, {@code ru} or both
     * @return where the letters lie
     */
    public List<Path> letters(List<String> languages) throws IOException {
        List<Path> written = new java.util.ArrayList<>();
        for (RoundReport report : reports()) {
            PrivateFiles.folder(workplace.folders().output());
            try (OutputSet set = OutputSet.begin(workplace.folders().output(), report.round().name())) {
                drafts.write(report, set, languages).forEach(file -> written.add(workplace.folders().output().resolve(report.round().name()).resolve(file)));
                set.publish();
            }
        }
        return written;
    }
}
