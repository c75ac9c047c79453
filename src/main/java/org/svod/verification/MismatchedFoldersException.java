package org.svod.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.svod.databank.RunRepository;
import org.svod.files.ChainHead;
import org.svod.finding.Counted;
import org.svod.intake.Journal;
import org.svod.settings.OperatorException;

/**
 * Archive, database and outputs do not belong together. If the run continued, it would lose submissions, or overwrite
 * figures with figures from other data.
 */
public final class MismatchedFoldersException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private static final String UNTOUCHED = "No file was taken, and no output written. ";

    private MismatchedFoldersException(String message) {
        super(message);
    }

    /**
     * Makes sure that there is a data folder, for a command that can do nothing without one.
     *
     * @throws MismatchedFoldersException if there is none
     */
    public static void throwIfMissing(Path data) {
        if (!Files.isDirectory(data)) {
            throw new MismatchedFoldersException("There is no data folder " + data
                    + ": nothing was ever received, or it was taken away (is its disk mounted?).");
        }
    }

    /**
     * Makes sure that there is something to make a database from.
     *
     * @throws MismatchedFoldersException if the journal of the archive has no delivery
     */
    public static void throwIfNothingArchived(Path archive) throws IOException {
        if (new Journal(archive).deliveries().isEmpty()) {
            throw new MismatchedFoldersException("The archive " + archive
                    + " has no deliveries to make a database from; the old one was left as it is. "
                    + "Put the right archive there (is its disk mounted?), or name the right data folder with --data.");
        }
    }

    /**
     * Makes sure that the database has what the archive has, for a command that only reads it.
     *
     * @throws MismatchedFoldersException if it is empty and the archive is not
     */
    public static void throwIfEmpty(Path archive, RunRepository runs) throws IOException {
        if (runs.last() == 0 && !new Journal(archive).deliveries().isEmpty()) {
            throw new MismatchedFoldersException("The database is empty, but the archive " + archive
                    + " has deliveries: the database is new, or an older version of Svod made it. Run svod nightly, "
                    + "which makes it again from the archive.");
        }
    }

    static MismatchedFoldersException archiveBehind(Path archive, long stored, long journalled) {
        return new MismatchedFoldersException(
                "The database knows deliveries up to number " + stored + ", the journal of the archive " + archive
                        + " up to " + journalled
                        + ": files of the archive are gone, or it is another one. " + UNTOUCHED
                        + "Put the right archive there (is its disk mounted?), or a backup that has all of "
                        + "them, then run again. " + forget("the others"));
    }

    private static String forget(String lost) {
        return "Only if this archive is all there is: take the database (the folder db in the data folder) and the run "
                + "reports (the folder runs in the output folder) away, then svod rebuild, which forgets " + lost + ".";
    }

    static MismatchedFoldersException journalCut(Path archive, String knower, ChainHead known, ChainHead is) {
        return new MismatchedFoldersException("The journal of the archive " + archive + " is not the one that " + knower
                + " knows: that one has " + Counted.of(known.lines(), "line") + " with " + known.bytes()
                + " bytes, and this one, with " + Counted.of(is.lines(), "line") + " and " + is.bytes()
                + " bytes, does not begin with them. Lines at its end are missing, or it is another one. " + UNTOUCHED
                + "Put the right archive there (is its disk mounted?), or a backup that has all of its lines, then run "
                + "again. " + forget("what it does not have"));
    }

    static MismatchedFoldersException databaseOlder(Path archive, int more) {
        return new MismatchedFoldersException("The journal of the archive " + archive + " has "
                + Counted.of(more, "record") + " of several runs that the database does not know: the database is an "
                + "old copy, or belongs to another archive. " + UNTOUCHED + "Make it again with svod rebuild.");
    }

    static MismatchedFoldersException databaseBehind(Path archive, int passedOver) {
        return new MismatchedFoldersException("The journal of the archive " + archive + " has "
                + Counted.of(passedOver, "delivery", "deliveries")
                + " that the database does not know, and has passed over: "
                + "it was made, or went on, without this archive. " + UNTOUCHED + "Make it again with svod rebuild.");
    }

    static MismatchedFoldersException otherJobs(Path jobs, long run, LocalDate date, List<String> differences) {
        return new MismatchedFoldersException("The settings in " + jobs + " are not those of run " + run + " of " + date
                + ", the last one in the journal, so the figures could come out otherwise:"
                + String.join(
                        "",
                        differences.stream()
                                .map(d -> System.lineSeparator() + "  " + d)
                                .toList())
                + System.lineSeparator()
                + "Nothing was changed. Put them back; or run svod rebuild --jobs-from-archive, which uses the "
                + "archived settings. The next nightly run then applies what the folder says.");
    }

    static MismatchedFoldersException newData(Path data, Path output) {
        return new MismatchedFoldersException(
                "Nothing was ever delivered to the data folder " + data + ", but there are receipts or figures in "
                        + output
                        + ": going on would replace the figures there by those of the new folder. " + UNTOUCHED
                        + "Put the right data folder there (is its disk mounted?), or name "
                        + "it with --data. To begin anew, take the receipts and the folders of the rounds away, or name another folder with --output.");
    }
}
