package org.svod.notice.sending;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;

/** A file or folder that this process may not read. */
final class Unreadable {

    private Unreadable() {}

    /** Does something while the place has no permissions; root reads all the same, so that the test is skipped. */
    static <T> T during(Path place, Callable<T> action) throws Exception {
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(place), "root reads everything: permissions are not tried");
            return action.call();
        } finally {
            Files.setPosixFilePermissions(place, before);
        }
    }
}
