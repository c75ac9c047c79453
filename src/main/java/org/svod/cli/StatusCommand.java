package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.acts.Acts;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.run.Progress;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the status of the rounds. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Tells how the rounds stand on the run date: who is missing or late, which discrepancies are open, and which "
                        + "values wait for confirmation. Changes nothing.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Mixin
    private OperatorLanguageOption language = new OperatorLanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workplace workplace = options.received();
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        Locale locale = language.locale(workplace.settings().nightly());
        return new Session(workplace, line.getErr(), new StopRequest()).run(Progress.NONE, () -> {}, application -> {
            List<RoundReport> reports = application.rounds().reports();
            boolean asked =
                    reports.stream().anyMatch(report -> report.round().release().asksForApproval());
            Optional<Acts> acts = asked
                    ? Optional.of(application.acts(workplace.folders().etc(), Svod.clock(line)))
                    : Optional.empty();
            for (RoundReport report : reports) {
                new StatusText(locale, out).print(report);
                if (acts.isPresent()) {
                    release(acts.get(), report.round(), new ActText(locale), out);
                }
                out.println();
            }
            out.flush();
            return ExitCode.DONE;
        });
    }

    /** Where the figures of a round stand between draft and release. */
    private static void release(Acts acts, Round round, ActText text, PrintWriter out) throws IOException {
        if (round.release().asksForApproval()) {
            text.print(round, acts.standing(round), acts.draft(round), acts.movedOn(round), out);
        }
    }
}
