package org.svod.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.svod.codebook.Indicator;
import org.svod.databank.SubmissionRepository;
import org.svod.figures.Cause;
import org.svod.figures.ValueChange;
import org.svod.figures.Vintages;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.reconciliation.ChangedSums;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.CoverageRule;
import org.svod.reconciliation.Return;
import org.svod.round.RoundContext;

/** The files accepted since the last publication of a round, as causes of a vintage. */
final class FileCauses {

    /** The number of changed values that one vintage records: more than one correction really brings. */
    private static final int MOST_VALUES = 100;

    private final RoundReport report;
    private final FigureChanges news;
    private final SubmissionRepository submissions;
    private final long lastDelivery;
    private final LocalDate today;
    private final List<ValueChange> values = new ArrayList<>();

    /**
     * Those of a report.
     *
     * @param news what is new in its figures
     * @param lastDelivery number of the last delivery before the last publication
     */
    FileCauses(
            RoundReport report,
            FigureChanges news,
            SubmissionRepository submissions,
            long lastDelivery,
            LocalDate today) {
        this.report = report;
        this.news = news;
        this.submissions = submissions;
        this.lastDelivery = lastDelivery;
        this.today = today;
    }

    private static Cause cause(SubmissionSummary file) {
        return new Cause(
                Cause.Kind.FILE,
                file.delivery().file()
                        + (file.delivery().nth() > 1 ? " (" + file.delivery().nth() + ")" : ""));
    }

    /** The files accepted since then that still count for a month. */
    private List<SubmissionSummary> newFiles() {
        return report.submissions().stream()
                .filter(s ->
                        s.outcome().accepted() && s.inForce() && s.delivery().number() > lastDelivery)
                .toList();
    }

    /** All of them, whatever they say. */
    List<Cause> all() {
        return newFiles().stream().map(FileCauses::cause).toList();
    }

    /** Those that can have changed a figure, or have brought a return that was missing. */
    List<Cause> ofChanges() {
        List<SubmissionSummary> files = newFiles();
        if (files.isEmpty()) {
            return List.of();
        }
        ChangedValues effects = new ChangedValues(submissions, report.codebook(), report.round(), lastDelivery);
        Coverage before = news.turned() ? coverageBefore() : report.coverage();
        return files.stream()
                .filter(file -> {
                    boolean changes = changes(effects, file);
                    return changes || completes(file, before);
                })
                .map(FileCauses::cause)
                .toList();
    }

    /** Whether the file can have changed a figure; remembers what it changed in one that was firm. */
    private boolean changes(ChangedValues effects, SubmissionSummary file) {
        if (news.changed().isEmpty()) {
            return false;
        }
        List<ChangedSums.Changed> sums = effects.of(file);
        sums.stream()
                .filter(sum -> news.changed().contains(sum.indicator()) && isFirm(sum.indicator()))
                .map(sum -> new ValueChange(
                        sum.indicator().code(),
                        file.name().state().code(),
                        sum.period().toString(),
                        sum.before(),
                        sum.after(),
                        cause(file).detail() + (sum.line() > 0 ? ":" + sum.line() : "")))
                .forEach(values::add);
        return sums.stream().anyMatch(sum -> news.touching().contains(sum.indicator()));
    }

    /** Whether the figure was final or released before this run. */
    private boolean isFirm(Indicator indicator) {
        return !report.edition().releases().isEmpty()
                || new Vintages(report.vintages())
                        .last()
                        .filter(v -> v.isFirm(indicator))
                        .isPresent();
    }

    /** The coverage at the last publication, with the present settings. */
    private Coverage coverageBefore() {
        return new CoverageRule(new RoundContext(report.codebook(), report.round(), List.of(), today))
                .coverage(report.submissions().stream()
                        .map(SubmissionSummary::outcome)
                        .filter(o -> o.delivery().number() <= lastDelivery)
                        .toList());
    }

    /** Whether the file covers a return that has been received since then. */
    private boolean completes(SubmissionSummary file, Coverage before) {
        List<Return> own = before.of(file.name().state());
        return report.coverage().of(file.name().state()).stream()
                .filter(Return::accepted)
                .filter(r -> r.period().overlaps(file.name().scope()))
                .anyMatch(r -> own.stream().noneMatch(b -> b.period().equals(r.period()) && b.accepted()));
    }

    /** The values that they changed in figures that were firm; of many the first ones, and how many more there are. */
    List<Cause> values() {
        List<Cause> causes = new ArrayList<>(
                values.stream().limit(MOST_VALUES).map(ValueChange::cause).toList());
        if (values.size() > MOST_VALUES) {
            causes.add(new Cause(Cause.Kind.MORE_VALUES, Integer.toString(values.size() - MOST_VALUES)));
        }
        return causes;
    }
}
