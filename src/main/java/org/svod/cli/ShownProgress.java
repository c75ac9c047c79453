package org.svod.cli;

import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.svod.acceptance.Outcome;
import org.svod.files.Printable;
import org.svod.finding.Counted;
import org.svod.run.Progress;

/** Shows progress: one line for each step on a terminal, plain log lines without a terminal, nothing if quiet. */
abstract class ShownProgress implements Progress, AutoCloseable {

    static ShownProgress of(boolean quiet, boolean terminal) {
        return quiet ? new Silent() : terminal ? new Bars() : new Lines();
    }

    /** Clears the progress display, before something else is printed. */
    void end() {}

    @Override
    public void close() {
        end();
    }

    private static final class Silent extends ShownProgress {}

    /** One log line for each step and for each file that was not accepted; the accepted ones are one line together. */
    private static final class Lines extends ShownProgress {

        private static final Logger LOG = LoggerFactory.getLogger("org.svod.run");

        private int accepted;
        private long rows;

        @Override
        public synchronized void stepBegins(String step, long total) {
            end();
            LOG.info("{}: {} to do", step, total);
        }

        @Override
        synchronized void end() {
            if (accepted > 0) {
                LOG.info("{} accepted, {}", Counted.of(accepted, "file"), Counted.of(rows, "row"));
                accepted = 0;
                rows = 0;
            }
        }

        @Override
        public synchronized void delivered(String file, Outcome outcome) {
            if (outcome.verdict() == Outcome.Verdict.ACCEPTED) {
                accepted++;
                rows += outcome.reading().counts().read();
                return;
            }
            LOG.info(
                    "{}: {}, {}",
                    Printable.of(file),
                    outcome.verdict(),
                    Counted.of(outcome.reading().counts().read(), "row"));
        }
    }

    /** A bar for each step, with rate and time left. */
    private static final class Bars extends ShownProgress {

        private final AtomicLong rows = new AtomicLong();
        private @Nullable ProgressBar bar;

        @Override
        public synchronized void stepBegins(String step, long total) {
            end();
            if (total > 0) {
                bar = new ProgressBarBuilder()
                        .setTaskName(step)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed()
                        .setUpdateIntervalMillis(200)
                        .continuousUpdate()
                        .clearDisplayOnFinish()
                        .setConsumer(new TerminalLine(System.err))
                        .build();
            }
        }

        @Override
        public synchronized void delivered(String file, Outcome outcome) {
            long all = rows.addAndGet(outcome.reading().counts().read());
            if (bar != null) {
                bar.setExtraMessage(" " + Counted.of(all, "row"));
                bar.step();
            }
        }

        @Override
        public synchronized void done(String step, String what) {
            if (bar != null) {
                bar.step();
            }
        }

        @Override
        synchronized void end() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
