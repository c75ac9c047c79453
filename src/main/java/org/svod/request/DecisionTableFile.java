package org.svod.request;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;

/**
 * A {@code decisions.csv} that people may edit at the same time. It is replaced as a whole, and only if it still is
 * what was read.
 */
final class DecisionTableFile {

    private static final String BESIDE = ".svod-writing-decisions.csv";

    private final Path place;
    private final byte[] read;

    private DecisionTableFile(Path place, byte[] read) {
        this.place = place;
        this.read = read;
    }

    /** The table of a round; a link is followed, as it is when the settings are read. */
    static DecisionTableFile read(Path folder) throws IOException {
        Path named = folder.resolve("decisions.csv");
        Path place = Files.exists(named) ? named.toRealPath() : named;
        return new DecisionTableFile(place, bytes(place));
    }

    private static byte[] bytes(Path place) throws IOException {
        return Files.exists(place) ? Files.readAllBytes(place) : new byte[0];
    }

    /** What it said when it was read. */
    byte[] content() {
        return read.clone();
    }

    /**
     * Replaces the table.
     *
     * @return whether it was replaced; false if somebody has changed it since it was read
     */
    boolean replace(byte[] content) throws IOException {
        Path beside = place.resolveSibling(BESIDE);
        Files.deleteIfExists(beside);
        try {
            try (FileChannel channel =
                    FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            likeBefore(beside);
            if (!Fingerprint.of(bytes(place)).equals(Fingerprint.of(read))) {
                return false;
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.forceFolder(place.resolveSibling("."));
            return true;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Who could read and write the table can still do so. */
    private void likeBefore(Path beside) throws IOException {
        Optional<PosixFileAttributeView> view =
                Optional.ofNullable(Files.getFileAttributeView(beside, PosixFileAttributeView.class));
        if (view.isPresent() && Files.exists(place)) {
            view.get().setPermissions(Files.getPosixFilePermissions(place));
        }
    }
}
