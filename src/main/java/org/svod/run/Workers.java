package org.svod.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does tasks that do not depend on each other, several at a time. */
public final class Workers implements AutoCloseable {

    private final StopRequest stop;
    private final ExecutorService threads;

    /** Does {@code width} tasks at a time; after a stop was asked for, no further task begins. */
    public Workers(int width, StopRequest stop) {
        this.stop = stop;
        this.threads = Executors.newFixedThreadPool(width, work -> {
            Thread thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A task. */
    @FunctionalInterface
    public interface Task {
        void run() throws IOException;
    }

    /**
     * Does all.
     *
     * @throws IOException the exception of the first task that failed, thrown after all running tasks have ended; the
     *     same for other exceptions
     * @throws StopRequestedException if a stop was asked for
     */
    public void all(Collection<Task> pieces) throws IOException, StopRequestedException {
        List<Callable<Boolean>> guarded = new ArrayList<>();
        for (Task piece : pieces) {
            guarded.add(() -> {
                stop.check();
                piece.run();
                return true;
            });
        }
        try {
            for (Future<Boolean> done : threads.invokeAll(guarded)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopRequestedException();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) throws IOException, StopRequestedException {
        Throwable cause = e.getCause();
        if (cause instanceof IOException failure) {
            throw failure;
        }
        if (cause instanceof StopRequestedException stopped) {
            throw stopped;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
