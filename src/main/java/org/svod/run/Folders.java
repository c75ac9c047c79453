package org.svod.run;

import java.nio.file.Path;

/**
 * Where a run works.
 *
 * @param jobs codebook, rounds and settings
 * @param input where files are dropped
 * @param output what people download
 * @param data the archive and the database
 */
public record Folders(Path jobs, Path input, Path output, Path data) {

    /** The archive. */
    public Path archive() {
        return data.resolve("archive");
    }

    /** The database, and nothing else. */
    public Path database() {
        return data.resolve("db");
    }

    /** Scratch space, emptied at every start. */
    public Path work() {
        return data.resolve("work");
    }
}
