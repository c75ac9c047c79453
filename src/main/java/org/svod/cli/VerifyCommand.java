package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.files.ChainedLines;
import org.svod.files.DataLock;
import org.svod.finding.Counted;
import org.svod.intake.Journal;
import org.svod.request.RequestOutputs;
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
            List<String> differences = new ArrayList<>(log(workplace.folders().deskLog()));
            Verification.Result result = new Verification(workplace).verify();
            differences.addAll(result.differences());
            if (result.differences().isEmpty()) {
                // Archive and journal prove themselves, so the answers can be held to them.
                differences.addAll(new RequestOutputs(workplace.folders().output())
                        .differences(new Journal(workplace.folders().archive())));
            }
            return print(differences, result, spec.commandLine().getOut()).code();
        } finally {
            lock.get().close();
        }
    }

    /** What is wrong in the log of the desk: the first line that was changed, or before which lines were taken out. */
    private static List<String> log(Path log) throws IOException {
        Optional<Long> broken = ChainedLines.broken(log);
        return broken.stream()
                .map(line -> "The log of the desk " + log + " was changed: line " + line
                        + " does not follow the line before it")
                .toList();
    }

    private static ExitCode print(List<String> differences, Verification.Result result, PrintWriter out) {
        differences.forEach(out::println);
        out.println((differences.isEmpty() ? "All well: " : Counted.of(differences.size(), "difference") + ": ")
                + Counted.of(result.deliveries(), "delivery", "deliveries") + " and "
                + Counted.of(result.archived(), "archived file") + " checked against database and outputs.");
        out.flush();
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
