package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.acts.Acts;
import org.svod.finding.FindingCode;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Return;
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

    @Spec
    private @Nullable CommandSpec spec;

    private static final Set<Return.Verdict> NOT_THERE =
            EnumSet.of(Return.Verdict.MISSING, Return.Verdict.REJECTED, Return.Verdict.WITHDRAWN);

    @Override
    public Integer call() throws Exception {
        Workplace workplace = options.received();
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        return new Session(workplace, line.getErr(), new StopRequest()).run(Progress.NONE, () -> {}, application -> {
            List<RoundReport> reports = application.rounds().reports();
            boolean asked =
                    reports.stream().anyMatch(report -> report.round().release().asksForApproval());
            Optional<Acts> acts = asked
                    ? Optional.of(application.acts(workplace.folders().etc(), Svod.clock(line)))
                    : Optional.empty();
            for (RoundReport report : reports) {
                print(report, out);
                if (acts.isPresent()) {
                    release(acts.get(), report.round(), out);
                }
                out.println();
            }
            out.flush();
            return ExitCode.DONE;
        });
    }

    private static void print(RoundReport report, PrintWriter out) {
        out.println(
                "Round " + report.round().name() + ": " + report.round().title().en());
        if (report.round().expected().isEmpty()) {
            out.println("  no returns are expected");
            return;
        }
        long done = report.coverage().counted();
        long expected = report.coverage().expected();
        out.println("  returns: " + done + " of " + expected + " received, "
                + report.coverage().count(Return.Verdict.LATE) + " of them late");
        for (Return missing : report.coverage().returns()) {
            if (NOT_THERE.contains(missing.verdict())) {
                out.println("  " + missing.verdict() + "  " + missing.state() + " " + missing.period() + ", due "
                        + missing.due());
            }
        }
        report.openQuestions().forEach(q -> out.println("  question  " + String.join("  or  ", q.lines())));
        report.responses().open().forEach(r -> out.println("  value missing  " + r.reference() + " " + r.indicator()));
        out.println(
                "  open discrepancies: " + report.reconciliation().agreements().open());
        boolean keptBack = report.round().release().asksForApproval();
        for (JointCase joint : report.reconciliation().jointCases()) {
            if (joint.agreement().open()) {
                out.println("  " + joint.agreement() + "  " + joint.indicator() + " " + joint.caseRef()
                        + (keptBack ? "" : values(joint)));
            }
        }
        for (MirrorPair pair : report.reconciliation().mirrorPairs()) {
            if (pair.agreement().open()) {
                out.println("  " + pair.agreement() + "  " + pair.indicator() + " " + pair.reference()
                        + (keptBack ? "" : values(pair)));
            }
        }
        List<Flag> waiting = report.reconciliation().flags().stream()
                .filter(f -> f.confirmed().isEmpty())
                .toList();
        out.println("  values waiting for confirmation: " + waiting.size());
        waiting.forEach(flag -> out.println("  " + flag.code() + "  " + flag.indicator() + " " + flag.reference()
                + (keptBack ? "" : ": " + Decimals.text(flag.value()) + bounds(flag))));
    }

    /** Where the figures of a round stand between draft and release. */
    private static void release(Acts acts, Round round, PrintWriter out) throws IOException {
        if (round.release().asksForApproval()) {
            new ActText(Locale.ENGLISH).print(round, acts.standing(round), acts.draft(round), acts.movedOn(round), out);
        }
    }

    private static String values(JointCase joint) {
        return ": "
                + joint.shares().stream()
                        .map(s -> s.state() + " " + Decimals.text(s.value()))
                        .toList()
                + ", counted as " + Decimals.text(joint.settled());
    }

    private static String values(MirrorPair pair) {
        return ": sent " + pair.sent().map(Decimals::text).orElse("-") + ", received "
                + pair.received().map(Decimals::text).orElse("-") + ", counted as "
                + pair.settled().map(Decimals::text).orElse("nothing");
    }

    /**
     * The bounds of an outlier are values. The bounds of a year's change are effects, which a reader cannot use without
     * the workbook.
     */
    private static String bounds(Flag flag) {
        return flag.code() == FindingCode.OUTLIER
                ? ", expected " + Decimals.text(flag.lower()) + " to " + Decimals.text(flag.upper())
                : ", a change against last year unlike the other States'";
    }
}
