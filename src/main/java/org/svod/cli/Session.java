package org.svod.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.svod.files.DataLock;
import org.svod.files.PrivateFiles;
import org.svod.job.SvodApplication;
import org.svod.run.Progress;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;

/** Holds the data folder and the application while a command works. A SIGTERM stops the work at the next safe point. */
final class Session {

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
        Optional<DataLock> lock = DataLock.take(workplace.folders().data());
        if (lock.isEmpty()) {
            err.println("Another run holds the data folder "
                    + workplace.folders().data() + "; nothing was done. Try again when it has ended.");
            return ExitCode.DATA_HELD.code();
        }
        try (StopOnSignal signal = StopOnSignal.begin(stop, () -> {}, err)) {
            return hold(lock.get(), () -> {
                preparation.run();
                try (SvodApplication application = SvodApplication.start(workplace, stop, progress)) {
                    signal.endsWith(work.with(application));
                }
                PrivateFiles.closeToOthers(workplace.folders().database());
                return signal.exitCode();
            });
        }
    }

    /** Runs the action, then releases the folder. */
    private static int hold(DataLock lock, Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } finally {
            lock.close();
        }
    }
}
