package org.svod.desk.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.files.PrivateFiles;

/**
 * Where files lie between check and sending: each in a folder with a random name that only the desk can read, for at
 * most half an hour, one for each session. Everything is deleted at the start.
 */
public final class Spool {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST = 100;
    private static final int RANDOM_BYTES = 16;

    private final Path folder;
    private final Clock clock;
    private final long capacity;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, CheckedUpload> waiting = new ConcurrentHashMap<>();

    /**
     * Empties the folder.
     *
     * @param capacity bytes that may lie there at the same time
     */
    public Spool(Path folder, Clock clock, long capacity) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.capacity = capacity;
        PrivateFiles.remove(folder);
        PrivateFiles.folder(Optional.ofNullable(folder.getParent()).orElse(folder));
        PrivateFiles.onlyOwn(folder);
    }

    /** How long a file waits. */
    public Duration life() {
        return LIFE;
    }

    /** Whether a file of this size finds room. */
    public boolean hasRoom(long bytes) throws IOException {
        purge();
        long used = 0;
        for (CheckedUpload upload : waiting.values()) {
            used += upload.said().receipt().delivery().bytes();
        }
        return waiting.size() < MOST && used + bytes <= capacity;
    }

    /** A new place for a file of this name. */
    public Path place(String name) throws IOException {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        Path own = folder.resolve(HexFormat.of().formatHex(bytes));
        PrivateFiles.onlyOwn(own);
        return own.resolve(name);
    }

    /** Keeps a checked file until it is sent; the one that the session had before is deleted. */
    public void keep(CheckedUpload upload) throws IOException {
        endSession(upload.session());
        waiting.put(upload.id(), upload);
    }

    /** The file, for the user and the session that gave it. */
    public Optional<CheckedUpload> find(String id, String user, String session) throws IOException {
        purge();
        return Optional.ofNullable(waiting.get(id))
                .filter(u -> u.user().equals(user) && u.session().equals(session));
    }

    /** Deletes a file. */
    public void remove(CheckedUpload upload) throws IOException {
        waiting.remove(upload.id());
        discard(upload.file());
    }

    /** Deletes what lies at a place that was given out, with its folder. */
    public void discard(Path place) throws IOException {
        PrivateFiles.remove(Optional.ofNullable(place.getParent()).orElse(place));
    }

    /** Deletes the file of a session that has ended. */
    public void endSession(String session) {
        for (CheckedUpload upload : List.copyOf(waiting.values())) {
            if (upload.session().equals(session)) {
                try {
                    remove(upload);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void purge() throws IOException {
        for (CheckedUpload upload : List.copyOf(waiting.values())) {
            if (!upload.until().isAfter(clock.instant())) {
                remove(upload);
            }
        }
    }

    /** Whether the folder holds nothing. */
    public boolean isEmpty() throws IOException {
        try (java.util.stream.Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
