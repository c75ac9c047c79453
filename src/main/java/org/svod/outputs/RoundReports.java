package org.svod.outputs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.PublicationRepository;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.run.RunLog;
import org.svod.run.Workplace;

/** The selected rounds as of the run date, for commands that only read, or write a single output. */
public final class RoundReports {

    private final Workplace workplace;
    private final RoundSettings settings;
    private final Consolidation consolidation;
    private final LetterFiles drafts;
    private final PublicationRepository publications;
    private final RunLog log;

    public RoundReports(
            Workplace workplace,
            RoundSettings settings,
            Consolidation consolidation,
            LetterFiles drafts,
            PublicationRepository publications,
            RunLog log) {
        this.workplace = workplace;
        this.settings = settings;
        this.consolidation = consolidation;
        this.drafts = drafts;
        this.publications = publications;
        this.log = log;
    }

    /** The reports of all selected rounds. */
    public List<RoundReport> reports() {
        return workplace.settings().rounds().stream()
                .filter(workplace::selects)
                .map(this::report)
                .toList();
    }

    private RoundReport report(Round round) {
        return consolidation.published(
                consolidation.report(settings.context(workplace.settings(), round, workplace.runDate())));
    }

    /**
     * Writes the letters of the selected rounds into their output folders, beside those that a person has edited.
     *
     * @param languages {@code en}, {@code ru} or both
     * @return where the letters are
     */
    public List<Path> letters(List<String> languages) throws IOException {
        List<Path> written = new ArrayList<>();
        for (RoundReport report : reports()) {
            String round = report.round().name();
            RoundFolder folder = new RoundFolder(workplace.folders().output(), report.round());
            try (OutputSet set = folder.begin()) {
                drafts.write(report, set, languages);
                Map<String, String> fingerprints =
                        new EditedLetters(workplace, log, true).spare(folder.name(), set, publications.written(round));
                fingerprints.putAll(set.fingerprints());
                set.publish();
                publications.drafted(round, fingerprints);
                set.files().forEach(file -> written.add(folder.place().resolve(file)));
            }
        }
        return written;
    }
}
