package org.svod.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.support.CronExpression;
import org.svod.run.StopRequest;
import org.svod.settings.SettingsException;
import picocli.CommandLine.Command;

/** Keeps running and starts the nightly run by itself. */
@Command(
        name = "schedule",
        description =
                "Stays up and does the nightly run whenever the cron expression of jobs/nightly.yml says so, until it is stopped.")
final class ScheduleCommand extends RunCommand {

    /** Minutes that a night waits for another command, such as one that takes requests. */
    private static final int PATIENCE = 120;

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        StopRequest stop = new StopRequest();
        try (StopOnSignal signal = StopOnSignal.begin(stop, stopped::countDown, err())) {
            while (stopped.getCount() > 0) {
                CronExpression cron =
                        options().workplace(true).settings().nightly().schedule();
                ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
                ZonedDateTime next = cron.next(now);
                if (next == null) {
                    err().println("The schedule " + cron + " never comes due again.");
                    return signal.endsWith(ExitCode.WRONG_SETTINGS);
                }
                out().println("Next run: " + next);
                if (!stopped.await(Duration.between(now, next).toMillis(), TimeUnit.MILLISECONDS)) {
                    runOnce(stop);
                }
            }
            out().println("Stopped on request.");
            return signal.endsWith(ExitCode.STOPPED);
        }
    }

    /** If a night fails, or its settings are wrong, this is reported; the next night tries again. */
    private void runOnce(StopRequest stop) {
        try {
            int code = runAfterOthers(PATIENCE, stop);
            out().println("Run ended with code " + code);
        } catch (SettingsException e) {
            Svod.tell(e, err());
        } catch (Exception e) {
            err().println("The run failed: " + e);
        }
    }
}
