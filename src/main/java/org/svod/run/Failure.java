package org.svod.run;

import java.io.IOException;
import java.nio.file.FileSystemException;

/**
 * What failed, in words for a person: the cause at the bottom, because the ones around it tell only where it passed
 * through.
 */
public final class Failure {

    private Failure() {}

    /** The failure in one line. */
    public static String inWords(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // What lies below a failure of reading or writing is a library's view of it.
            if (!(last instanceof IOException) || cause instanceof IOException) {
                last = cause;
            }
        }
        if (last instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": " + last.getClass().getSimpleName().replace("Exception", "");
        }
        String message = last.getMessage();
        return last instanceof IOException && message != null ? message : last.toString();
    }
}
