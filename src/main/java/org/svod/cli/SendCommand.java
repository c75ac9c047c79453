package org.svod.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.files.DataLock;
import org.svod.notice.Outbox;
import org.svod.notice.sending.Sending;
import org.svod.notice.sending.WatchNotices;
import org.svod.run.RunSettings;
import org.svod.settings.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends the notices of the outbox. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Sends what is in outbox/ of the data folder, by mail and to a web address, as send/send.yml of the folder etc says; "
                        + "looks first whether the runs are well. Never opens the database. Exit code 1 if something could not be sent, 2 if send.yml is wrong.")
final class SendCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Mixin
    private EtcOption etc = new EtcOption();

    @Option(
            names = "--mark-not-sent",
            description = "Send nothing; mark all that is there as not sent. For use after a backup was restored.")
    private boolean markNotSent;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path data = options.dataFolder();
        Outbox outbox = new Outbox(data);
        Clock clock = Svod.clock(line);
        Optional<DataLock> lock = DataLock.take(outbox.place());
        if (lock.isEmpty()) {
            line.getErr().println("Another command is sending; nothing was done.");
            return ExitCode.DATA_HELD.code();
        }
        try (DataLock held = lock.get()) {
            Objects.requireNonNull(held);
            if (markNotSent) {
                outbox.markAllNotSent(clock.instant());
                line.getOut().println("Everything that waited is marked as not sent.");
                return ExitCode.DONE.code();
            }
            return send(outbox, data, line, clock);
        }
    }

    private int send(Outbox outbox, Path data, CommandLine line, Clock clock) throws Exception {
        // If something under jobs/ is wrong, the operator needs the notices most of all.
        Optional<RunSettings> settings = settings();
        Path output = settings.map(options::output).orElse(data);
        Locale operator =
                settings.map(s -> s.nightly().languages().get(0).locale()).orElse(Locale.ENGLISH);
        outbox.write("watch", clock.instant(), WatchNotices.now(data, output, clock.instant()));
        Sending.Result result;
        try {
            result = new Sending(outbox, output, etc.in(data), operator, clock).send();
        } catch (SettingsException e) {
            line.getErr().println("Something under " + etc.in(data) + " is wrong; nothing was sent:");
            e.problems().forEach(problem -> line.getErr().println("  " + problem));
            return ExitCode.WRONG_SETTINGS.code();
        }
        PrintWriter out = line.getOut();
        out.println("sent: " + result.sent() + ", to be tried again: " + result.failed() + ", refused: "
                + result.refused() + ", waiting: " + result.waiting());
        result.failures().stream().distinct().forEach(words -> line.getErr().println("  " + words));
        out.flush();
        return result.failures().isEmpty() ? ExitCode.DONE.code() : ExitCode.FAILED.code();
    }

    private Optional<RunSettings> settings() {
        try {
            return Optional.of(options.settings());
        } catch (SettingsException e) {
            return Optional.empty();
        }
    }
}
