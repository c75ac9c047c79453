package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.files.ChainedLines;
import org.svod.files.DataLock;
import org.svod.finding.Counted;
import org.svod.run.Workplace;
import org.svod.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks archive, database and outputs against each other. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Checks archive, database and outputs against each other, byte by byte, and names every difference. Changes nothing. Exit code 1 if there is any.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workplace workplace = options.received();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Optional<DataLock> lock = DataLock.take(workplace.folders().data());
        if (lock.isEmpty()) {
            err.println("Another run holds the data folder "
                    + workplace.folders().data() + "; nothing was checked. Try again when it has ended.");
            return ExitCode.DATA_HELD.code();
        }
        try {
            PrintWriter out = spec.commandLine().getOut();
            boolean whole = isLogWhole(workplace.folders().deskLog(), out);
            ExitCode code = print(new Verification(workplace).verify(), out);
            return (whole ? code : ExitCode.FAILED).code();
        } finally {
            lock.get().close();
        }
    }

    /** Says it if a line of the log of the desk was changed or taken out. */
    private static boolean isLogWhole(Path log, PrintWriter out) throws IOException {
        Optional<Long> broken = Files.exists(log) ? ChainedLines.broken(log) : Optional.empty();
        broken.ifPresent(line -> out.println(
                "The log of the desk " + log + " was changed: line " + line + " does not follow the line before it"));
        return broken.isEmpty();
    }

    private static ExitCode print(Verification.Result result, PrintWriter out) {
        result.differences().forEach(out::println);
        out.println((result.differences().isEmpty()
                        ? "All well: "
                        : Counted.of(result.differences().size(), "difference") + ": ")
                + Counted.of(result.deliveries(), "delivery", "deliveries") + " and "
                + Counted.of(result.archived(), "archived file") + " checked against database and outputs.");
        out.flush();
        return result.differences().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
