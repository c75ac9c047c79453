package org.svod.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One run at a time holds a data folder. The lock is the operating system's, so it ends with the process, however that
 * ends; a held lock is therefore the proof that an execution which the job repository still calls running is dead.
 */
public final class DataLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private DataLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder, making it where it does not exist; empty where another process holds it. */
    public static Optional<DataLock> take(Path data) throws IOException {
        PrivateFiles.folder(data);
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        PrivateFiles.file(data.resolve("lock"));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new DataLock(channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // Held by another thread of this very process: the same answer.
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
