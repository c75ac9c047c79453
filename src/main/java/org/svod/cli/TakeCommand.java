package org.svod.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.svod.files.DataLock;
import org.svod.files.Printable;
import org.svod.notice.OutboxWriter;
import org.svod.request.RequestsTaken;
import org.svod.run.Progress;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the requests; does a run if one of them asks for it. */
@Command(
        name = "take",
        description =
                "Takes what lies in requests/ of the data folder: decisions, confirmations, acts and so on. If one of them asks for a run, "
                        + "the run follows. Waits until no other command holds the data folder. The answers are in requests/ of the outputs.")
final class TakeCommand extends RunCommand {

    private static final long LOOK_AGAIN = 1;

    @Option(
            names = "--wait-minutes",
            paramLabel = "MINUTES",
            description = "How long to wait for another command (default: 360).",
            defaultValue = "360")
    private int waitMinutes;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws Exception {
        Path data = options().dataFolder();
        long end = System.nanoTime() + Duration.ofMinutes(waitMinutes).toNanos();
        while (DataLock.heldSince(data).isPresent() && System.nanoTime() - end < 0) {
            TimeUnit.SECONDS.sleep(LOOK_AGAIN);
        }
        Workplace workplace = tonight();
        Path etc = etc(workplace);
        RequestsTaken[] taken = {RequestsTaken.NONE};
        int code = new Session(workplace, err(), new StopRequest()).run(Progress.NONE, () -> {}, application -> {
            taken[0] = application.takeRequests(etc, Svod.clock(line()));
            application.describeReleases(Svod.clock(line()));
            new OutboxWriter(
                            workplace.folders(),
                            workplace.settings().nightly().notices(),
                            application.journal(),
                            Svod.clock(line()))
                    .afterActs()
                    .forEach(err()::println);
            return ExitCode.DONE;
        });
        for (RequestsTaken.One one : taken[0].results()) {
            out().println(Printable.of(one.file()) + ": " + one.words().in(language.locale()));
        }
        taken[0].faults().forEach(err()::println);
        int ofRun = taken[0].runNow() ? run(tonight(), () -> {}, new StopRequest()) : code;
        return taken[0].faults().isEmpty() || ofRun != ExitCode.DONE.code() ? ofRun : ExitCode.FAILED.code();
    }
}
