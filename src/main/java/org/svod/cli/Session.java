package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.svod.files.DataLock;
import org.svod.files.PrivateFiles;
import org.svod.job.SvodApplication;
import org.svod.run.Progress;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;

/** Holds the data folder and the application while a command works. A SIGTERM stops the work at the next safe point. */
final class Session {

    private static final long LOOK_AGAIN = 500;

    private final Workplace workplace;
    private final PrintWriter err;
    private final StopRequest stop;

    Session(Workplace workplace, PrintWriter err, StopRequest stop) {
        this.workplace = workplace;
        this.err = err;
        this.stop = stop;
    }

    /** The work of a command with the application. */
    @FunctionalInterface
    interface Work {
        ExitCode with(SvodApplication application) throws Exception;
    }

    /** A preparation that runs while the folder is held, before the application starts. */
    @FunctionalInterface
    interface Preparation {
        void run() throws Exception;
    }

    int run(Progress progress, Preparation preparation, Work work) throws Exception {
        return hold(
                workplace.folders().data(),
                Duration.ZERO,
                err,
                stop,
                () -> within(workplace, stop, progress, preparation, work).code());
    }

    /**
     * Holds a data folder until the work is done, so that no other command can come between its parts; says so if
     * another one holds it.
     *
     * @param patience how long to wait for another command
     * @param work gives its exit code
     */
    static int hold(Path data, Duration patience, PrintWriter err, StopRequest stop, Callable<Integer> work)
            throws Exception {
        Optional<DataLock> lock = take(data, patience, stop);
        if (lock.isEmpty()) {
            err.println(
                    "Another run holds the data folder " + data + "; nothing was done. Try again when it has ended.");
            return ExitCode.DATA_HELD.code();
        }
        try (DataLock held = lock.get();
                StopOnSignal signal = StopOnSignal.begin(stop, () -> {}, err)) {
            Objects.requireNonNull(held);
            return signal.endsWith(work.call());
        }
    }

    private static Optional<DataLock> take(Path data, Duration patience, StopRequest stop)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Optional<DataLock> lock = DataLock.take(data);
        while (lock.isEmpty() && !stop.requested() && System.nanoTime() - begun < patience.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN);
            lock = DataLock.take(data);
        }
        return lock;
    }

    /** A part of the work of a command that holds the data folder. */
    static ExitCode within(Workplace workplace, StopRequest stop, Progress progress, Preparation preparation, Work work)
            throws Exception {
        preparation.run();
        ExitCode code;
        try (SvodApplication application = SvodApplication.start(workplace, stop, progress)) {
            code = work.with(application);
        }
        PrivateFiles.closeToOthers(workplace.folders().database());
        return code;
    }
}
