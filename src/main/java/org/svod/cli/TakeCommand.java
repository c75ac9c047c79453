package org.svod.cli;

import org.svod.files.Printable;
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
        StopRequest stop = new StopRequest();
        return hold(waitMinutes, stop, () -> takeAndRun(stop));
    }

    /** Takes the requests, and does the run that they ask for; meanwhile nobody else gets the data folder. */
    private int takeAndRun(StopRequest stop) throws Exception {
        RequestsTaken taken = take(tonight(), stop);
        for (RequestsTaken.One one : taken.results()) {
            out().println(Printable.of(one.file()) + ": " + one.words().in(language.locale()));
        }
        taken.faults().forEach(err()::println);
        int code = taken.runNow() ? runWhileHeld(tonight(), stop) : ExitCode.DONE.code();
        return taken.faults().isEmpty() || code != ExitCode.DONE.code() ? code : ExitCode.FAILED.code();
    }

    private RequestsTaken take(Workplace workplace, StopRequest stop) throws Exception {
        RequestsTaken[] taken = {RequestsTaken.NONE};
        Session.within(workplace, stop, Progress.NONE, () -> {}, application -> {
            taken[0] = application.takeRequests(etc(workplace), Svod.clock(line()));
            application.describeReleases(Svod.clock(line()));
            Outboxes.of(workplace, application, Svod.clock(line())).afterActs().forEach(err()::println);
            return ExitCode.DONE;
        });
        return taken[0];
    }
}
