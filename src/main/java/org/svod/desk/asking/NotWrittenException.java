package org.svod.desk.asking;

import java.io.IOException;

/** A request could not be written, so nothing was asked for. */
public final class NotWrittenException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With what prevented it. */
    public NotWrittenException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
