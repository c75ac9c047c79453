package org.svod.databank;

import java.nio.file.Path;
import java.sql.SQLException;
import org.svod.settings.OperatorException;

/**
 * A database that cannot be opened, or is not as it was stored. The archive contains everything that is needed to make
 * it again.
 */
public final class DamagedDatabaseException extends OperatorException {

    private static final long serialVersionUID = 1L;

    DamagedDatabaseException(Path folder, Throwable cause) {
        super(
                "The database in " + folder + " cannot be opened: " + told(cause)
                        + ". If its disk is well and not full, make it again from the archive with svod rebuild; "
                        + "no submission, figure or vintage is lost by that.",
                cause);
    }

    private DamagedDatabaseException(String message) {
        super(message);
    }

    /**
     * A stored value is not what was stored.
     *
     * @param what the value, in words
     */
    static DamagedDatabaseException changed(String what) {
        return new DamagedDatabaseException("The database is damaged: " + what
                + " is not as it was stored. Nothing was published from it. " + "If its disk is well, make it again "
                + "from the archive with svod rebuild; no submission, figure or vintage is lost by that.");
    }

    /** The message of the database itself, or else of the innermost cause; in one line. */
    private static String told(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null && !(last instanceof SQLException)) {
            last = last.getCause();
        }
        return last.getMessage() == null
                ? last.getClass().getSimpleName()
                : last.getMessage().lines().findFirst().orElse("");
    }
}
