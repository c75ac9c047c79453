package org.svod.notice;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the outbox cannot be read. The message says which one, and what to do. */
public final class DamagedNoticeException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedNoticeException(Path file, String reason, Exception cause) {
        super(
                file
                        + " is damaged or cannot be read, nothing was sent for it. Remove the file; if its name ends with .marks.json, the notice"
                        + " then goes to all its recipients, also to those who have it: " + reason,
                cause);
    }
}
