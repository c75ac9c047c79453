package org.svod.databank;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.svod.settings.OperatorException;

/**
 * A database that cannot be opened, or is not as it was stored. The archive contains everything that is needed to make
 * it again.
 */
public final class DamagedDatabaseException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private static final String REMEDY =
            "If its disk is well and not full, make it again from the archive with svod rebuild; no submission, figure "
                    + "or vintage is lost by that.";

    DamagedDatabaseException(Path folder, Throwable cause) {
        super("The database in " + folder + " cannot be opened: " + told(cause) + ". " + REMEDY, cause);
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
                + " is not as it was stored. Nothing was published from it. " + REMEDY);
    }

    /**
     * A stored value is lost.
     *
     * @param what the value, in words
     */
    public static DamagedDatabaseException lost(String what) {
        return new DamagedDatabaseException("The database is damaged: " + what
                + " is not in the database any more. Nothing was published from it. " + REMEDY);
    }

    /**
     * A stored value makes no sense, or cannot be read.
     *
     * @param what the value, in words
     */
    public static DamagedDatabaseException unreadable(String what, Exception cause) {
        DamagedDatabaseException told = new DamagedDatabaseException("The database is damaged: " + what
                + " cannot be read: " + told(cause) + ". Nothing was published from it. " + REMEDY);
        told.initCause(cause);
        return told;
    }

    /** The files of a database that was closed cannot be read, or its seal cannot be written. */
    static DamagedDatabaseException notSealed(Path folder, IOException cause) {
        DamagedDatabaseException told = new DamagedDatabaseException("The database in " + folder
                + " was closed, but its files cannot be sealed: " + told(cause)
                + ". What this run did is stored, and the next run works without the seal. If the disk is well and not "
                + "full, and this is said again, make the database again from the archive with svod rebuild.");
        told.initCause(cause);
        return told;
    }

    /**
     * Something is not as it was stored, or not what the journal has.
     *
     * @param differences what it is, in words; at least one
     */
    public static DamagedDatabaseException because(List<String> differences) {
        String more = differences.size() == 1 ? "" : " (and " + (differences.size() - 1) + " more)";
        return new DamagedDatabaseException("The database is damaged: " + differences.get(0) + more
                + ". No file was taken, and no output written. " + REMEDY);
    }

    /**
     * A failure of the database in words for an operator, with the way out.
     *
     * @return empty if neither the database failed nor anything that has such words itself
     */
    public static Optional<String> inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OperatorException) {
                return Optional.ofNullable(cause.getMessage());
            }
            if (cause instanceof SQLException
                    || cause instanceof DataAccessException
                    || cause instanceof TransactionException) {
                return Optional.of("The database cannot be read or written: " + told(cause) + ". " + REMEDY);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a stored value.
     *
     * @param what the value, in words
     * @throws DamagedDatabaseException if it cannot be read
     */
    static <T> T reading(String what, Supplier<T> value) {
        try {
            return value.get();
        } catch (OperatorException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(what, e);
        }
    }

    /** The message of the database itself, or else of the innermost cause; in one line. */
    static String told(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null && !(last instanceof SQLException)) {
            last = last.getCause();
        }
        return last.getMessage() == null
                ? last.getClass().getSimpleName()
                : last.getMessage().lines().findFirst().orElse("");
    }
}
