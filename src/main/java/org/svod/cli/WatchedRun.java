package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.svod.run.RunReport;
import org.svod.run.Workplace;
import org.svod.settings.SettingsException;
import org.svod.watch.MetricsFile;
import org.svod.watch.RunMetrics;

/**
 * Writes the metrics of a run, however it ends. A run that could not begin, as another one holds the folder, has none.
 */
final class WatchedRun {

    private final Path data;
    private final Clock clock;
    private final PrintWriter err;
    private Optional<RunReport> report = Optional.empty();

    WatchedRun(Path data, Clock clock, PrintWriter err) {
        this.data = data;
        this.clock = clock;
        this.err = err;
    }

    /** The run has its report. */
    void reported(RunReport made) {
        report = Optional.of(made);
    }

    /** Does the run and writes its metrics. */
    int watch(Workplace workplace, Callable<Integer> run) throws Exception {
        int code = orFailed(run);
        if (code != ExitCode.DATA_HELD.code()) {
            write(Optional.of(workplace), code);
        }
        return code;
    }

    /** Does something that a run begins with; if it fails, writes the metrics of a failed run. */
    <T> T orFailed(Callable<T> action) throws Exception {
        try {
            return action.call();
        } catch (SettingsException e) {
            write(Optional.empty(), ExitCode.WRONG_SETTINGS.code());
            throw e;
        } catch (Exception e) {
            write(Optional.empty(), ExitCode.FAILED.code());
            throw e;
        }
    }

    /** The run is over: if its metrics cannot be written, a message says so, and nothing else changes. */
    private void write(Optional<Workplace> workplace, int code) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try {
            MetricsFile file = new MetricsFile(data);
            Instant now = clock.instant();
            boolean done = report.filter(r -> r.state() == RunReport.State.DONE).isPresent();
            RunMetrics metrics = new RunMetrics(now, code, done ? Optional.of(now) : file.lastSuccess());
            file.write(
                    report.isPresent() && workplace.isPresent()
                            ? metrics.of(report.get(), workplace.get())
                            : metrics.withoutReport());
        } catch (IOException e) {
            err.println("The metrics in " + data.resolve("metrics") + " could not be written: " + e);
        }
    }
}
