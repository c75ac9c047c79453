package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.databank.DamagedDatabaseException;
import org.svod.job.SvodApplication;
import org.svod.notice.OutboxWriter;
import org.svod.run.Failure;
import org.svod.run.RunReport;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that does runs. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class RunCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Option(names = "--strict", description = "Exit with 3 where something needs a person.")
    private boolean strict;

    @Option(
            names = "--quiet",
            description = "Print nothing unless the run brought something that a person should read: for cron.")
    private boolean quiet;

    @Mixin
    private EtcOption etc = new EtcOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return run(tonight(), () -> {}, new StopRequest());
    }

    /** The place to work in; if the settings are wrong, the metrics say so. */
    Workplace tonight() throws Exception {
        return new WatchedRun(options.dataFolder(), Svod.clock(line()), err()).orFailed(() -> options.workplace(true));
    }

    Options options() {
        return options;
    }

    /** Where users, keys and secrets are. */
    Path etc(Workplace workplace) {
        return etc.folder(workplace);
    }

    CommandLine line() {
        return java.util.Objects.requireNonNull(spec).commandLine();
    }

    PrintWriter out() {
        return line().getOut();
    }

    PrintWriter err() {
        return line().getErr();
    }

    int run(Workplace workplace, Session.Preparation preparation, StopRequest stop) throws Exception {
        return watched(
                workplace, (progress, night) -> new Session(workplace, err(), stop).run(progress, preparation, night));
    }

    /**
     * Holds the data folder until the work is done; waits for another command that holds it. What is wrong in the
     * settings is said at once, not after the wait, so the work reads them again.
     */
    int hold(int minutes, StopRequest stop, Callable<Integer> work) throws Exception {
        tonight();
        return Session.hold(options().dataFolder(), Duration.ofMinutes(minutes), err(), stop, work);
    }

    /** Does a run, as soon as no other command holds the data folder. */
    int runAfterOthers(int minutes, StopRequest stop) throws Exception {
        return hold(minutes, stop, () -> runWhileHeld(tonight(), stop));
    }

    /** Does a run; the command holds the data folder already. */
    int runWhileHeld(Workplace workplace, StopRequest stop) throws Exception {
        return watched(
                workplace,
                (progress, night) -> Session.within(workplace, stop, progress, () -> {}, night)
                        .code());
    }

    /** How a night gets its application. */
    @FunctionalInterface
    private interface Starter {
        int start(ShownProgress progress, Session.Work night) throws Exception;
    }

    private int watched(Workplace workplace, Starter starter) throws Exception {
        WatchedRun watched = new WatchedRun(workplace.folders().data(), Svod.clock(line()), err());
        try (ShownProgress progress = ShownProgress.of(quiet, Terminal.present())) {
            return watched.watch(
                    workplace,
                    () -> starter.start(progress, application -> night(workplace, application, watched, progress)));
        }
    }

    private ExitCode night(Workplace workplace, SvodApplication application, WatchedRun watched, ShownProgress progress)
            throws Exception {
        Clock clock = Svod.clock(line());
        RunReport report = application.nightly(etc(workplace), clock).run();
        watched.reported(report);
        tell(Outboxes.of(workplace, application, clock), report).forEach(err()::println);
        application.describeReleases(clock);
        progress.end();
        if (!quiet || report.hasNews()) {
            new ClosingTable(report, workplace).print(out());
        }
        return forTheDesk(application, report) ? code(report) : ExitCode.FAILED;
    }

    /**
     * Writes what the desk reads. It comes last: figures and notices are out already, and a fault here costs none of
     * them.
     */
    private boolean forTheDesk(SvodApplication application, RunReport report) {
        if (report.state() != RunReport.State.DONE) {
            return true;
        }
        try {
            application.writeInForce();
            return true;
        } catch (IOException | RuntimeException e) {
            err().println(
                            "The figures are published, but the files for the desk could not be written; the next run writes them again. "
                                    + DamagedDatabaseException.inWords(e).orElseGet(() -> Failure.inWords(e)));
            return false;
        }
    }

    /**
     * Writes the notices of this run.
     *
     * @return what is damaged in the outbox
     */
    List<String> tell(OutboxWriter outbox, RunReport report) throws IOException {
        return outbox.after(report);
    }

    private ExitCode code(RunReport report) {
        return switch (report.state()) {
            case FAILED -> ExitCode.FAILED;
            case STOPPED -> ExitCode.STOPPED;
            case DONE -> strict && report.needsPerson() ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        };
    }
}
