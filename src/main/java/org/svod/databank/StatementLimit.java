package org.svod.databank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How long one statement may take in a database that may be damaged. A damaged index can lead in a circle, and HSQLDB
 * would follow it for ever. The limit is far above what the slowest disk needs to read the whole file.
 */
final class StatementLimit {

    private static final long LEAST_SECONDS = 120;
    private static final long SECONDS_PER_MEGABYTE = 2;

    private StatementLimit() {}

    /** The limit for the database in this folder; it leaves room for what a run adds. */
    static Duration of(Path folder) {
        Path data = folder.resolve(Database.NAME + ".data");
        try {
            long megabytes = Files.exists(data) ? Files.size(data) >> 20 : 0;
            return Duration.ofSeconds(LEAST_SECONDS + SECONDS_PER_MEGABYTE * megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
