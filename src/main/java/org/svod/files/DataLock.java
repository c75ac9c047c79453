package org.svod.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The lock of a data folder: only one run at a time holds it. The folder of the desk has one too, which only one desk
 * holds. It is a lock of the operating system, so it ends with the process in every case. For this reason the run that
 * holds it knows that an execution which the job repository still calls running is dead.
 */
public final class DataLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private DataLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Locks the folder, and makes it if it does not exist; empty if another process holds the lock. */
    public static Optional<DataLock> take(Path data) throws IOException {
        PrivateFiles.folder(data);
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        PrivateFiles.file(data.resolve("lock"));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                // The time of the file says since when the lock is held.
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
                return Optional.of(new DataLock(channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds the lock: the answer is the same.
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /** Since when another process holds the lock of the folder; empty if none does. */
    public static Optional<Instant> heldSince(Path data) throws IOException {
        Path file = data.resolve("lock");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null ? Optional.of(held(file)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds the lock: the answer is the same.
            return Optional.of(held(file));
        }
    }

    private static Instant held(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
