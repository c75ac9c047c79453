package org.svod.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.svod.acts.UserTable;
import org.svod.files.DataLock;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the desk. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Serves the desk, a web page where States send returns and see what became of them, until it is stopped. It opens no "
                        + "database and takes no lock, so nights and other commands work at the same time.")
final class ServeCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    @Mixin
    private Options options = new Options();

    @Mixin
    private EtcOption etc = new EtcOption();

    @Option(names = "--port", paramLabel = "PORT", description = "Where it listens (default: 8080; 0: any free one).")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address on which it listens (default: 127.0.0.1, this machine alone).")
    private InetAddress address = InetAddress.getLoopbackAddress();

    @Option(
            names = "--demo",
            description =
                    "Serves a private copy of the sample, with a release, a proposal and users whose passwords are printed.")
    private boolean demo;

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            description =
                    "With --demo: where the copy is made (default: target/demo in a checkout, else a new folder).")
    private @Nullable Path dir;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > LARGEST_PORT) {
            throw new ParameterException(line(), "--port must be from 0 to " + LARGEST_PORT);
        }
        if (dir != null && !demo) {
            throw new ParameterException(line(), "--dir goes with --demo only");
        }
        if (demo && !address.isLoopbackAddress()) {
            throw new ParameterException(
                    line(), "--demo listens on this machine only, so --address does not go with it");
        }
        Desk desk = DeskParts.desk(line());
        Workplace workplace = options.workplace(false);
        Path users = etc.folder(workplace);
        if (demo) {
            Demo made = Demo.make(workplace.folders(), dir, desk, line().getErr());
            made.tell(line().getOut());
            workplace = made.workplace();
            users = workplace.folders().etc();
        } else if (UserTable.users(users).isEmpty()) {
            line().getErr()
                    .println("Nobody could sign in: there is no user in " + users.resolve(UserTable.FILE)
                            + ". Add the first one with: svod user add NAME --role operator");
            return ExitCode.WRONG_SETTINGS.code();
        }
        Optional<DataLock> alone = DataLock.take(workplace.folders().desk());
        if (alone.isEmpty()) {
            line().getErr()
                    .println("Another desk serves the data folder "
                            + workplace.folders().data() + " already. End it, or serve another data folder.");
            return ExitCode.DATA_HELD.code();
        }
        try (DataLock held = alone.get()) {
            Objects.requireNonNull(held);
            return serve(desk, new Desk.Place(workplace, users, new InetSocketAddress(address, port)));
        }
    }

    private int serve(Desk desk, Desk.Place place) throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (StopOnSignal signal = StopOnSignal.begin(new StopRequest(), stopped::countDown, line().getErr())) {
            desk.serve(place, line().getOut(), stopped);
            return signal.endsWith(ExitCode.STOPPED);
        } catch (DeskSettingsException e) {
            line().getErr().println(e.getMessage());
            return ExitCode.WRONG_SETTINGS.code();
        }
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
