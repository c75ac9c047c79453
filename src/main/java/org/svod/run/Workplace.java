package org.svod.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.round.Round;

/**
 * The folders, settings and date with which a command works.
 *
 * @param folders the folders
 * @param settings what {@code jobs/} says now
 * @param runDate the date of the run; everything that depends on "now" takes it from here
 * @param selected names of the rounds to work on; empty means all
 * @param takesNew whether new files are taken from the drop folder; a rebuild takes none
 * @param version version of the software
 */
public record Workplace(
        Folders folders,
        RunSettings settings,
        LocalDate runDate,
        Set<String> selected,
        boolean takesNew,
        String version) {

    /** Whether this round is to be worked on. */
    public boolean selects(Round round) {
        return selected.isEmpty() || selected.contains(round.name());
    }

    /** The same under these settings. */
    public Workplace with(RunSettings now) {
        return new Workplace(folders, now, runDate, selected, takesNew, version);
    }

    /**
     * The same workplace with the date of the last run in the journal, so that outputs are made again as they were, not
     * as they would be on a later day.
     *
     * @throws IOException if the journal cannot be read
     */
    public Workplace asOfLastRun() throws IOException {
        LocalDate date = new Journal(folders.archive())
                .ofRuns().stream()
                        .map(JournalEntry.OfRun::runDate)
                        .max(Comparator.naturalOrder())
                        .orElse(runDate);
        return new Workplace(folders, settings, date, selected, takesNew, version);
    }
}
