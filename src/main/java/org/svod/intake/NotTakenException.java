package org.svod.intake;

import java.io.IOException;
import java.io.Serial;

/** A file of the drop folder is not taken. It stays where it is, and the run report names it with the reason. */
public final class NotTakenException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final SkippedFile.Reason reason;

    NotTakenException(SkippedFile.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    NotTakenException(SkippedFile.Reason reason, IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reason;
    }

    /** Why it is not taken. */
    public SkippedFile.Reason reason() {
        return reason;
    }
}
