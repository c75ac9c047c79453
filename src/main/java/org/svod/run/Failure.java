package org.svod.run;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** A failure in words for a person: the innermost cause, because the outer ones only say where it was passed on. */
public final class Failure {

    private Failure() {}

    /** The failure in one line. */
    public static String inWords(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The cause of a failed read or write is only a library's view of it.
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
