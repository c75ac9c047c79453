package org.svod.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.round.Round;

/**
 * What a command was asked to work on.
 *
 * @param folders where
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
     * The same as of the last run that the journal tells of: what is made again shall be what was, and not yet what a
     * later day makes of it.
     *
     * @throws IOException where the journal cannot be read
     */
    public Workplace asOfLastRun() throws IOException {
        LocalDate date = new Journal(folders.archive())
                .entries().stream()
                        .map(JournalEntry::runDate)
                        .max(Comparator.naturalOrder())
                        .orElse(runDate);
        return new Workplace(folders, settings, date, selected, takesNew, version);
    }
}
