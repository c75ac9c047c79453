package org.svod.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.svod.files.PrivateFiles;

/**
 * Writes very many notices into a folder. Each waits for the disk, so two threads write while the caller makes the next
 * ones; if they do not keep up, it writes too.
 */
final class NoticeFiles implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int WAITING = 64;

    private final Path place;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
                Thread thread = new Thread(work, "notices");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    /** Into this folder. */
    NoticeFiles(Path place) {
        this.place = place;
    }

    /**
     * Writes a file, now or soon.
     *
     * @throws IOException if one before could not be written
     */
    void store(String name, Object content) throws IOException {
        check();
        threads.execute(() -> {
            try {
                NoticeFile.storeOneOfMany(place.resolve(name), content);
            } catch (IOException | RuntimeException e) {
                failures.add(e);
            }
        });
    }

    /**
     * Waits until all are written, and makes their names durable.
     *
     * @throws IOException if one could not be written
     */
    void finish() throws IOException {
        threads.shutdown();
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while notices were written into " + place, e);
        }
        check();
        PrivateFiles.forceFolder(place);
    }

    private void check() throws IOException {
        Exception first = failures.peek();
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
        if (first != null) {
            throw new IOException(first.getMessage(), first);
        }
    }

    /** What is not written yet is not written any more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
