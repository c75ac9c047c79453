package org.svod.job;

import java.nio.file.Files;
import java.nio.file.Path;

/** Archive, database and outputs are not of the same life: going on would lose submissions, or write over figures with those of other ones. */
public final class MismatchedFoldersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private MismatchedFoldersException(String message) {
        super(message);
    }

    /**
     * Makes sure that there is a data folder, for a command that has nothing to do without one.
     *
     * @throws MismatchedFoldersException where there is none
     */
    public static void throwIfMissing(Path data) {
        if (!Files.isDirectory(data)) {
            throw new MismatchedFoldersException("There is no data folder " + data + ": nothing was ever received, or it was taken away (is its disk mounted?).");
        }
    }

    static MismatchedFoldersException archiveBehind(Path archive, long stored, long journalled) {
        return new MismatchedFoldersException("The database knows deliveries up to number " + stored + ", the journal of the archive " + archive + " up to " + journalled
                + ": files of the archive are gone, or it is another one. Nothing was touched. Put the right archive there (is its disk mounted?), or a backup that has all of "
                + "them, then run again. Only if this archive is all there is: svod rebuild, which forgets the others.");
    }

    static MismatchedFoldersException newData(Path data, Path receipts) {
        return new MismatchedFoldersException("Nothing was ever delivered to the data folder " + data + ", but there are receipts in " + receipts
                + ": going on would replace the figures there by those of the new folder. Nothing was touched. Put the right data folder there (is its disk mounted?), or name "
                + "it with --data. To begin anew, take the folder of the receipts away, or name another one with --output.");
    }
}
