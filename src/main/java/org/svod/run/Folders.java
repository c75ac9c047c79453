package org.svod.run;

import java.nio.file.Path;

/**
 * The folders of a run.
 *
 * @param jobs codebook, rounds and settings
 * @param input the folder into which States put their files
 * @param output the outputs that people read
 * @param data the archive and the database
 */
public record Folders(Path jobs, Path input, Path output, Path data) {

    /** The archive. */
    public Path archive() {
        return archive(data);
    }

    /** The archive in a data folder. */
    public static Path archive(Path data) {
        return data.resolve("archive");
    }

    /** The database, and nothing else. */
    public Path database() {
        return data.resolve("db");
    }

    /** The usual folder of users, keys and secrets. */
    public Path etc() {
        return data.resolve("etc");
    }

    /** What is the desk's own. */
    public Path desk() {
        return desk(data);
    }

    private static Path desk(Path data) {
        return data.resolve("desk");
    }

    /** The log of what people did at the desk; not there if nobody did anything. */
    public Path deskLog() {
        return deskLog(data);
    }

    /** The same in a data folder. */
    public static Path deskLog(Path data) {
        return desk(data).resolve("audit.jsonl");
    }

    /** Scratch space, emptied at every start. */
    public Path work() {
        return data.resolve("work");
    }
}
