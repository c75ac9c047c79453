package org.svod.intake;

import java.nio.file.Path;
import org.svod.settings.OperatorException;

/** A journal that does not prove itself: a line was changed, is missing, or stands in another place. */
public final class DamagedJournalException extends OperatorException {

    private static final long serialVersionUID = 1L;

    /**
     * At this line.
     *
     * @param line number of the first line that is not as it was written, from 1
     * @param what what is wrong with it
     */
    DamagedJournalException(Path file, long line, String what) {
        super("The journal " + file + " is damaged at line " + line + ": " + what
                + ". Nothing was changed. Restore the journal from a backup of the archive. Do not run svod rebuild "
                + "with this journal: what its lines no longer say would be lost.");
    }
}
