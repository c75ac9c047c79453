package org.svod.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.databank.DatabaseCopy;
import org.svod.databank.Repositories;
import org.svod.files.ChainHead;
import org.svod.files.PrivateFiles;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.run.Folders;
import org.svod.run.LastReport;

/**
 * Makes sure that the journal still has the end that the database knows. A journal proves its own lines, but not that
 * lines at its end are missing. After that end there may only be the records of one command that was killed before the
 * database had them: acts, or the records of one run. If the database is new, the last run report says what the end
 * was.
 */
public final class JournalHeadCheck {

    private final Folders folders;
    private final Journal journal;

    public JournalHeadCheck(Folders folders, Journal journal) {
        this.folders = folders;
        this.journal = journal;
    }

    /**
     * Checks before a run.
     *
     * @throws MismatchedFoldersException if journal and database do not belong together
     */
    public void check(Repositories database) throws IOException {
        Optional<ChainHead> head = database.journalHead().find();
        long last = database.runs().last();
        if (head.isEmpty() && last == 0) {
            checkLastReport();
            return;
        }
        List<JournalEntry> more = head.isPresent() ? after("the database", head.get()) : journal.chainedEntries();
        Set<Long> runs = more.stream()
                .filter(JournalEntry.OfRun.class::isInstance)
                .map(entry -> ((JournalEntry.OfRun) entry).run())
                .collect(Collectors.toSet());
        if (runs.size() > 1 || runs.stream().anyMatch(run -> run < last)) {
            throw MismatchedFoldersException.databaseOlder(folders.archive(), more.size());
        }
    }

    /**
     * Checks before the database is made again from the journal. A database that cannot be read knows nothing.
     *
     * @throws MismatchedFoldersException if the journal lacks lines that it had
     */
    public void checkBeforeRebuild() throws IOException {
        Path scratch = Files.createTempDirectory(PrivateFiles.folder(folders.work()), "head-");
        try {
            Optional<ChainHead> head = DatabaseCopy.journalHead(folders.database(), scratch);
            if (head.isPresent()) {
                after("the database", head.get());
            } else {
                checkLastReport();
            }
        } finally {
            PrivateFiles.remove(scratch);
        }
    }

    /**
     * Checks if there is no database.
     *
     * @throws MismatchedFoldersException if the journal lacks lines that the last run report knows
     */
    void checkLastReport() throws IOException {
        Optional<LastReport> report = LastReport.in(folders.output());
        // To begin anew beside old run reports is allowed; without any line there is nothing to compare.
        if (report.isPresent() && journal.head().lines() > 0) {
            after("the run report " + report.get().file(), report.get().journal());
        }
    }

    private List<JournalEntry> after(String knower, ChainHead head) throws IOException {
        return journal.after(head)
                .orElseThrow(
                        () -> MismatchedFoldersException.journalCut(folders.archive(), knower, head, journal.head()));
    }
}
