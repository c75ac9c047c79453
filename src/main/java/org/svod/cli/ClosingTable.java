package org.svod.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Language;
import org.svod.files.Printable;
import org.svod.finding.Counted;
import org.svod.finding.FindingCounts;
import org.svod.outputs.RoundFolder;
import org.svod.publication.workbook.ConsolidatedWorkbook;
import org.svod.run.RoundSummary;
import org.svod.run.RunReport;
import org.svod.run.Workplace;

/**
 * The table at the end of a run: files, rows, figures with their bridge, discrepancies, what needs a person, and where
 * the outputs are.
 */
final class ClosingTable {

    /** Number of figures of a round that are shown; if there are more, only those that have a value. */
    private static final int FIGURES = 24;

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
        out.printf(
                java.util.Locale.ROOT,
                "Run %d of %s: %s in %.1f s%n",
                report.run(),
                report.runDate(),
                ended(),
                seconds);
        out.println();
        printFiles(out);
        report.rounds().forEach(round -> printRound(out, round));
        printNotices(out);
        out.println("Outputs  " + workplace.folders().output()
                + (report.filesChanged() == 0
                        ? " (nothing changed)"
                        : " (" + Counted.of(report.filesChanged(), "file") + " changed)"));
        if (report.run() == 1) {
            workbook().ifPresent(file -> out.println("Open this next: " + file));
        }
        out.flush();
    }

    /** The workbook of the newest round with returns; empty if none is written. */
    private Optional<Path> workbook() {
        Language language = workplace.settings().nightly().languages().get(0);
        return report.rounds().stream()
                .filter(RoundSummary::submitted)
                .max(Comparator.comparing(RoundSummary::round))
                .map(round -> workplace
                        .folders()
                        .output()
                        .resolve(
                                round.keptBack()
                                        ? RoundFolder.DRAFT + "/" + round.round() + "/internal"
                                        : round.round())
                        .resolve(ConsolidatedWorkbook.file(round.round(), language)))
                .filter(Files::isRegularFile);
    }

    private String ended() {
        return switch (report.state()) {
            case DONE -> "done";
            case FAILED -> "FAILED; the next run goes on where it stopped";
            case STOPPED -> "stopped on request; the next run goes on where it stopped";
        };
    }

    private void printFiles(PrintWriter out) {
        long rows = report.files().stream().mapToLong(f -> f.counts().read()).sum();
        long refused =
                report.files().stream().mapToLong(f -> f.counts().refused()).sum();
        new Table(3, 1)
                .row("Files", number(report.files().size()), "new")
                .row("", number(report.count(Outcome.Verdict.ACCEPTED)), "accepted")
                .row("", number(report.count(Outcome.Verdict.WAITING)), "waiting")
                .row("", number(report.count(Outcome.Verdict.REJECTED)), "rejected")
                .row("", number(report.count(Outcome.Verdict.DUPLICATE)), "duplicate")
                .row("", number(report.leftAlone().size()), "left alone")
                .row("Rows", number(rows), "read, " + number(refused) + " of them refused")
                .print(out);
        report.files().stream()
                .filter(f -> f.needsPerson() || f.verdict() == Outcome.Verdict.DUPLICATE)
                .limit(SHOWN)
                .forEach(f -> out.println("    " + f.verdict() + "  "
                        + Printable.of(f.delivery().path()) + (f.needsPerson() ? "  " + counts(f.found()) : "")));
        report.leftAlone().stream()
                .limit(SHOWN)
                .forEach(l -> out.println("    LEFT ALONE  " + l.path() + "  " + l.reason()));
        out.println();
    }

    private static void printRound(PrintWriter out, RoundSummary round) {
        if (!round.submitted()) {
            out.println("Round " + round.round() + ": no returns, so no figures");
            out.println();
            return;
        }
        out.println("Round " + round.round() + "  (figures of " + round.asOf() + ")");
        if (round.keptBack()) {
            out.println("  The figures are kept back until they are released; the draft is in draft/" + round.round());
        } else {
            printFigures(out, round);
        }
        out.println();
        out.println("  Joint cases: " + words(round.joint()));
        out.println("  Flows between States: " + words(round.mirror()));
        out.println("  Open discrepancies: " + round.open() + "; values waiting for confirmation: " + round.flags()
                + "; missing values: " + round.missing() + "; open questions: " + round.questions());
        out.println("  Returns: " + words(round.returns()));
        out.println();
    }

    private static void printFigures(PrintWriter out, RoundSummary round) {
        Table table = new Table(9, 1, 2, 3, 4, 5, 7);
        table.row("Indicator", "Reported", "Joint", "Flows", "Decisions", "Published", "Unit", "States", "Status");
        List<RoundSummary.SummaryFigure> known = round.figures().size() <= FIGURES
                ? round.figures()
                : round.figures().stream().filter(f -> !f.value().isEmpty()).toList();
        List<RoundSummary.SummaryFigure> shown = known.subList(0, Math.min(FIGURES, known.size()));
        for (RoundSummary.SummaryFigure figure : shown) {
            table.row(
                    figure.indicator(),
                    orDash(figure.reported()),
                    orDash(figure.joint()),
                    orDash(figure.mirror()),
                    orDash(figure.decision()),
                    orDash(figure.value()),
                    figure.unit(),
                    figure.reporting() + " of " + figure.expected(),
                    orDash(figure.status()));
        }
        table.print(out);
        int more = round.figures().size() - shown.size();
        if (more > 0) {
            out.println("  and " + more + " more, in annual-figures-" + round.round() + ".csv");
        }
    }

    private void printNotices(PrintWriter out) {
        if (!report.notices().isEmpty()) {
            out.println("Please read");
            report.notices().forEach(notice -> out.println("  - " + notice));
            out.println();
        }
    }

    private static String counts(FindingCounts found) {
        return found.byName().entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " ×" + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String words(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String orDash(String value) {
        return value.isEmpty() ? "-" : value;
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
