package org.svod.intake;

import java.io.IOException;
import java.io.Serial;

/** A file holds more bytes than a return may have; it has grown since it was looked at. */
public final class FileTooLargeException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    FileTooLargeException(long largest) {
        super("more than " + largest + " bytes");
    }
}
