package org.svod.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import org.svod.intake.PrivateFiles;
import org.svod.job.DataLock;
import org.svod.job.Progress;
import org.svod.job.StopRequest;
import org.svod.job.SvodApplication;
import org.svod.job.Workplace;

/** Holds the data folder and the application while a command works, and turns SIGTERM into a stop at the next safe point. */
final class Session {

    private static final long PATIENCE_MINUTES = 10;

    private final Workplace workplace;
    private final PrintWriter err;
    private final StopRequest stop;

    Session(Workplace workplace, PrintWriter err, StopRequest stop) {
        this.workplace = workplace;
        this.err = err;
        this.stop = stop;
    }

    /** What a command does with the application. */
    @FunctionalInterface
    interface Work {
        ExitCode with(ConfigurableApplicationContext application) throws Exception;
    }

    /** Something to do while the folder is held, before the application starts. */
    @FunctionalInterface
    interface Preparation {
        void run() throws Exception;
    }

    int run(Progress progress, Preparation preparation, Work work) throws Exception {
        Optional<DataLock> lock = DataLock.take(workplace.folders().data());
        if (lock.isEmpty()) {
            err.println("Another run holds the data folder " + workplace.folders().data() + "; nothing was done. Try again when it has ended.");
            return ExitCode.DATA_HELD.code();
        }
        Hook hook = new Hook(stop);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            preparation.run();
            try (ConfigurableApplicationContext application = SvodApplication.start(workplace, stop, progress)) {
                hook.exitCode = work.with(application).code();
            }
            PrivateFiles.closeToOthers(workplace.folders().database());
            return hook.exitCode;
        } finally {
            lock.get().close();
            hook.ended.countDown();
        }
    }

    /** Asks the run to stop, waits until it has, and ends the process with the run's own exit code. */
    private static final class Hook extends Thread {

        private final CountDownLatch ended = new CountDownLatch(1);
        private final StopRequest stop;
        private volatile int exitCode = ExitCode.FAILED.code();

        Hook(StopRequest stop) {
            super("stop-on-signal");
            this.stop = stop;
        }

        @Override
        public void run() {
            if (ended.getCount() == 0) {
                return;
            }
            stop.stop();
            try {
                if (ended.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                    Runtime.getRuntime().halt(exitCode);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
