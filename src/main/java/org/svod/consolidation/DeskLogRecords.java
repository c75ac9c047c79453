package org.svod.consolidation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.svod.files.ChainedLines;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry.DeskLog;
import org.svod.run.RunLog;

/**
 * Copies the end of the desk's log into the journal. The log proves its own lines, but not that lines at its end are
 * missing, and the account of the desk could write another log. It cannot write the journal.
 */
public final class DeskLogRecords {

    private final Path file;
    private final Journal journal;

    /** Of this log. */
    public DeskLogRecords(Path file, Journal journal) {
        this.file = file;
        this.journal = journal;
    }

    /**
     * Before a run: records the end of the log if it has changed. A log that is shorter or another one than it was is
     * not recorded: each night says so until the log is restored, or a rebuild takes it as it is.
     *
     * @param isRebuild whether the run makes the database again
     */
    public void copy(boolean isRebuild, Clock clock, RunLog log) throws IOException {
        Optional<String> wrong = difference();
        if (wrong.isPresent()) {
            log.notice(
                    isRebuild
                            ? wrong.get()
                                    + " From now on the log counts as it is; the journal keeps that it was another one"
                            : wrong.get());
        }
        ChainedLines.End end = ChainedLines.end(file);
        boolean isNew =
                !known().map(DeskLogRecords::end).orElse(ChainedLines.End.NONE).equals(end);
        if (isNew && (wrong.isEmpty() || isRebuild)) {
            String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            journal.append(List.of(new DeskLog(now, end.lines(), end.sha256())));
        }
    }

    /** What the log lacks of what the journal knows, in words; empty if nothing. */
    public Optional<String> difference() throws IOException {
        Optional<DeskLog> known = known();
        if (known.isEmpty() || ChainedLines.had(file, end(known.get()))) {
            return Optional.empty();
        }
        return Optional.of("The log of the desk " + file + " is shorter than it was, or another one: on "
                + known.get().at() + " it had " + known.get().lines() + " lines, and the last of them is not there now."
                + " Restore it from a backup; if there is none, svod rebuild lets it count as it is.");
    }

    private Optional<DeskLog> known() {
        return journal.deskLog();
    }

    private static ChainedLines.End end(DeskLog known) {
        return new ChainedLines.End(known.lines(), known.sha256());
    }
}
