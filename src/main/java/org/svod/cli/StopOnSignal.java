package org.svod.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.svod.run.StopRequest;

/**
 * Turns SIGTERM and SIGINT into a stop at the next safe point: requests the stop, waits a limited time until the work
 * has ended, and ends the process with the exit code of the work instead of that of the signal.
 */
final class StopOnSignal implements AutoCloseable {

    /**
     * Seconds that the work has to end. Less than the five minutes after which systemd and cron kill the process;
     * {@code SVOD_OPTS=-Dsvod.stop-seconds=60} changes it.
     */
    private static final long PATIENCE = Long.getLong("svod.stop-seconds", 240);

    private final StopRequest stop;
    private final Runnable wake;
    private final PrintWriter err;
    private final Thread hook = new Thread(this::onShutdown, "stop-on-signal");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = ExitCode.FAILED.code();

    private StopOnSignal(StopRequest stop, Runnable wake, PrintWriter err) {
        this.stop = stop;
        this.wake = wake;
        this.err = err;
    }

    /** Starts to handle signals, until this is closed; {@code wake} wakes up work that only waits. */
    static StopOnSignal begin(StopRequest stop, Runnable wake, PrintWriter err) {
        StopOnSignal signal = new StopOnSignal(stop, wake, err);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** The thread that the JVM runs when a signal ends the process. */
    Thread hook() {
        return hook;
    }

    /** Sets the exit code with which the work will end, and returns it. */
    int endsWith(ExitCode code) {
        return endsWith(code.code());
    }

    /** The same for the code as a number. */
    int endsWith(int code) {
        exitCode = code;
        return code;
    }

    /** The work has ended; from now on a signal ends the process in the usual way. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is running, and already knows that the work has ended.
        }
    }

    private void onShutdown() {
        if (ended.getCount() == 0) {
            return;
        }
        stop.stop();
        wake.run();
        try {
            boolean orderly = ended.await(PATIENCE, TimeUnit.SECONDS);
            if (!orderly) {
                // What a dead disk or network blocks must not also block the end of the process.
                err.println(
                        "The run did not stop within " + PATIENCE
                                + " seconds, because a disk or network that it uses does not answer. It was ended; the next run goes on from there.");
                err.flush();
            }
            Runtime.getRuntime().halt(orderly ? exitCode : ExitCode.FAILED.code());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
