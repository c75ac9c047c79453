package org.svod.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;

/**
 * All delivered files, by the SHA-256 of their bytes: {@code <root>/files/ab/abcd…}. They are read-only and are never
 * overwritten. Safe for use by several threads.
 */
public final class Archive {

    private final Path files;
    private final Path incoming;
    private final FolderForce force;
    private final Set<Path> unforced = ConcurrentHashMap.newKeySet();
    private final AtomicLong copies = new AtomicLong();
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    /** How the names in a folder are made durable. */
    @FunctionalInterface
    interface FolderForce {
        void on(Path folder) throws IOException;
    }

    /** The archive in this folder; makes it if it does not exist. */
    public Archive(Path root) throws IOException {
        this(root, PrivateFiles::forceFolder);
    }

    Archive(Path root, FolderForce force) throws IOException {
        this.force = force;
        if (!Files.isDirectory(root.resolve("files"))) {
            unforced.add(root);
            unforced.add(root.resolveSibling("."));
        }
        this.files = PrivateFiles.folder(root.resolve("files"));
        this.incoming = PrivateFiles.folder(root.resolve("incoming"));
    }

    /**
     * What was stored.
     *
     * @param sha256 fingerprint of the bytes
     * @param bytes how many there are
     */
    public record Stored(String sha256, long bytes) {}

    /**
     * Copies a file, and makes the bytes of the copy durable before it returns; {@link #makeDurable()} does the same
     * for its name.
     *
     * @throws NotTakenException if it cannot be read, or holds too many bytes
     */
    public Stored store(HeldFile source) throws IOException {
        try (InputStream in = source.open()) {
            return store(in);
        }
    }

    /** Stores bytes. If the archive has them already, they are not written again. */
    public Stored store(byte[] bytes) throws IOException {
        String sha256 = Fingerprint.of(bytes);
        if (Files.exists(place(sha256))) {
            return new Stored(sha256, bytes.length);
        }
        try (InputStream in = new java.io.ByteArrayInputStream(bytes)) {
            return store(in);
        }
    }

    /** Stores the bytes of a file of ours. If the archive has them already, they are not written again. */
    Stored store(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String sha256 = Fingerprint.of(in);
            if (Files.exists(place(sha256))) {
                return new Stored(sha256, Files.size(file));
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return store(in);
        }
    }

    private Stored store(InputStream in) throws IOException {
        Path copy = incoming.resolve("copy-" + copies.incrementAndGet() + ".tmp");
        try {
            MessageDigest digest = Fingerprint.digest();
            long bytes = 0;
            byte[] buffer = new byte[1 << 16];
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                    bytes += n;
                }
                channel.force(true);
            }
            String sha256 = Fingerprint.hex(digest);
            Path place = place(sha256);
            if (!Files.exists(place)) {
                Path shelf = place.resolveSibling("");
                if (!Files.isDirectory(shelf)) {
                    unforced.add(files);
                }
                PrivateFiles.folder(shelf);
                PrivateFiles.permit(copy, "r--r-----");
                Files.move(copy, place, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
                unforced.add(shelf);
                own.add(sha256);
            }
            return new Stored(sha256, bytes);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Makes the names of everything stored so far durable. Call it before the journal records the files. */
    public void makeDurable() throws IOException {
        for (Path folder : List.copyOf(unforced)) {
            force.on(folder);
            unforced.remove(folder);
        }
    }

    /**
     * The file that holds the bytes with this fingerprint.
     *
     * @throws NoSuchFileException if they are not in the archive
     */
    public Path find(String sha256) throws NoSuchFileException {
        Path place = place(sha256);
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(
                    place.toString(),
                    null,
                    "not in the archive any more; restore it from a backup of the archive, then run again");
        }
        return place;
    }

    /**
     * The file that holds the bytes with this fingerprint. The bytes are read and checked, unless this object stored
     * them: a file that was changed in the archive is never counted.
     *
     * @throws IOException if they are not in the archive, or are not those that were delivered
     */
    public Path intact(String sha256) throws IOException {
        Path place = find(sha256);
        String found = own.contains(sha256) ? sha256 : Fingerprint.of(place);
        if (!found.equals(sha256)) {
            throw new IOException("the archived file " + place + " was changed: the SHA-256 of its bytes is " + found
                    + ", not the one in its name; " + "restore it from a backup of the archive, then run again");
        }
        return place;
    }

    /** Whether a path below the archive is one that an archived file has. */
    static boolean isPlace(String path) {
        return path.matches("files/([0-9a-f]{2})/\\1[0-9a-f]{62}");
    }

    /** Removes incomplete copies that a killed run left. */
    public void sweep() throws IOException {
        List<Path> left;
        try (Stream<Path> copies = Files.list(incoming)) {
            left = copies.toList();
        }
        for (Path copy : left) {
            Files.deleteIfExists(copy);
        }
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a fingerprint: " + sha256);
        }
        return files.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
