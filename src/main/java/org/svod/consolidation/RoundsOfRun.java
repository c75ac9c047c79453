package org.svod.consolidation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.databank.RunRepository.Run;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;
import org.svod.run.Workplace;

/** Which rounds a run works on. */
public final class RoundsOfRun {

    private final Workplace workplace;
    private final SettingsHistory settings;
    private final Journal journal;

    public RoundsOfRun(Workplace workplace, SettingsHistory settings, Journal journal) {
        this.workplace = workplace;
        this.settings = settings;
        this.journal = journal;
    }

    /**
     * The selected rounds. For a replayed run: the rounds that it published or read again, or all rounds if it received
     * something.
     *
     * @param run the run
     */
    public List<Round> of(Run run) {
        RunSettings then = settings.of(run.jobs());
        if (!run.replayed()) {
            return then.rounds().stream().filter(workplace::selects).toList();
        }
        Set<String> touched = journal.ofRuns().stream()
                .filter(e -> e.run() == run.id())
                .map(RoundsOfRun::round)
                .collect(Collectors.toSet());
        return then.rounds().stream()
                .filter(r -> touched.contains(r.name()) || touched.contains(""))
                .toList();
    }

    private static String round(JournalEntry.OfRun entry) {
        if (entry instanceof JournalEntry.Reread reread) {
            return reread.round();
        }
        if (entry instanceof JournalEntry.Frozen frozen) {
            return frozen.round();
        }
        return entry instanceof JournalEntry.Published published ? published.round() : "";
    }
}
