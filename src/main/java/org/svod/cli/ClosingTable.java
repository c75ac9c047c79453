package org.svod.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.job.RunReport;
import org.svod.job.Workplace;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Return;

/** What a run tells at its end: files, rows, figures with their bridge, discrepancies, what needs a person, where the outputs lie. */
final class ClosingTable {

    private static final int SHOWN = 20;

    private final RunReport report;
    private final Workplace workplace;

    ClosingTable(RunReport report, Workplace workplace) {
        this.report = report;
        this.workplace = workplace;
    }

    void print(PrintWriter out) {
        double seconds = Duration.between(report.begun(), report.ended()).toMillis() / 1000.0;
        out.println();
        out.printf(java.util.Locale.ROOT, "Run %d of %s: %s in %.1f s%n", report.run(), report.runDate(), ended(), seconds);
        out.println();
        printFiles(out);
        report.rounds().forEach(round -> printRound(out, round));
        printNotices(out);
        out.println("Outputs  " + workplace.folders().output() + (report.filesChanged() == 0 ? " (nothing changed)" : " (" + report.filesChanged() + " files changed)"));
        out.flush();
    }

    private String ended() {
        return switch (report.state()) {
            case DONE -> "done";
            case FAILED -> "FAILED; the next run goes on where it stopped";
            case STOPPED -> "stopped on request; the next run goes on where it stopped";
        };
    }

    private void printFiles(PrintWriter out) {
        long rows = report.files().stream().mapToLong(RunReport.File::rows).sum();
        long refused = report.files().stream().mapToLong(RunReport.File::refused).sum();
        new Table(3, 1)
                .row("Files", number(report.files().size()), "new")
                .row("", number(report.count("ACCEPTED")), "accepted")
                .row("", number(report.count("REJECTED")), "rejected")
                .row("", number(report.count("DUPLICATE")), "duplicate")
                .row("", number(report.leftAlone().size()), "left alone")
                .row("Rows", number(rows), "read, " + number(refused) + " of them refused")
                .print(out);
        report.files().stream().filter(f -> !f.verdict().equals("ACCEPTED")).limit(SHOWN)
                .forEach(f -> out.println("    " + f.verdict() + "  " + f.path() + (f.verdict().equals("REJECTED") ? "  " + counts(f.findings()) : "")));
        report.leftAlone().stream().limit(SHOWN).forEach(l -> out.println("    LEFT ALONE  " + l.path() + "  " + l.reason()));
        out.println();
    }

    private static void printRound(PrintWriter out, RoundReport round) {
        if (round.submissions().isEmpty()) {
            out.println("Round " + round.round().name() + ": no submissions, so no figures");
            out.println();
            return;
        }
        out.println("Round " + round.round().name() + "  (figures of " + round.asOf() + ")");
        Table table = new Table(9, 1, 2, 3, 4, 5, 7);
        table.row("Indicator", "Reported", "Joint", "Mirror", "Decisions", "Published", "Unit", "States", "Status");
        for (Figure figure : round.published()) {
            Optional<Bridge> bridge = figure.bridge();
            table.row(figure.indicator().code(), plain(bridge.map(Bridge::reported)), plain(bridge.map(Bridge::joint)), plain(bridge.map(Bridge::mirror)),
                    plain(bridge.map(Bridge::decision)), plain(figure.value()), figure.indicator().unit().code(),
                    figure.statesReporting() + " of " + figure.statesExpected(), figure.status().name());
        }
        table.print(out);
        printAgreements(out, round);
        Map<Return.Verdict, Long> returns = new TreeMap<>();
        round.coverage().returns().forEach(r -> returns.merge(r.verdict(), 1L, Long::sum));
        returns.remove(Return.Verdict.NOT_EXPECTED);
        out.println("  Returns: " + words(returns));
        out.println();
    }

    private static void printAgreements(PrintWriter out, RoundReport round) {
        Map<Agreement, Long> joint = new TreeMap<>();
        round.reconciliation().jointCases().stream().map(JointCase::agreement).forEach(a -> joint.merge(a, 1L, Long::sum));
        Map<Agreement, Long> mirror = new TreeMap<>();
        round.reconciliation().mirrorPairs().stream().map(MirrorPair::agreement).forEach(a -> mirror.merge(a, 1L, Long::sum));
        long doubts = round.reconciliation().flags().stream().filter(f -> f.confirmed().isEmpty()).count();
        out.println();
        out.println("  Joint cases: " + words(joint));
        out.println("  Returns between states: " + words(mirror));
        out.println("  Open discrepancies: " + round.reconciliation().open() + "; values waiting for confirmation: " + doubts);
    }

    private void printNotices(PrintWriter out) {
        if (!report.notices().isEmpty()) {
            out.println("Please read");
            report.notices().forEach(notice -> out.println("  - " + notice));
            out.println();
        }
    }

    private static String counts(Map<String, Long> findings) {
        return findings.entrySet().stream().map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " ×" + e.getValue()).collect(Collectors.joining(", "));
    }

    private static <K extends Enum<K>> String words(Map<K, Long> counts) {
        return counts.isEmpty() ? "none"
                : counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                        .reduce((a, b) -> a + ", " + b).orElse("");
    }

    private static String plain(Optional<BigDecimal> value) {
        return value.map(v -> v.signum() == 0 ? "0" : v.stripTrailingZeros().toPlainString()).orElse("-");
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
