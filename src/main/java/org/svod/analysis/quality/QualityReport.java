package org.svod.analysis.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Ledger;
import org.svod.figures.Vintage;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.Reconciliation;
import org.svod.reconciliation.Return;
import org.svod.round.QualityCode;

/** Measures the quality of a round. A measure about which nothing is known is left out. */
public final class QualityReport {

    private final Codebook codebook;
    private final LocalDate yearEnd;
    private final MeasureList measures;

    private QualityReport(Codebook codebook, LocalDate yearEnd, MeasureList measures) {
        this.codebook = codebook;
        this.yearEnd = yearEnd;
        this.measures = measures;
    }

    /**
     * What is measured.
     *
     * @param figures the published figures
     * @param ledger everything that counts
     * @param reconciliation flows and flags
     * @param coverage the verdict on every expected return
     * @param outcomes every delivery for the round, in the order of delivery
     * @param publications when the figures were published
     * @param earlier what earlier years tell about the published indicators
     */
    public record Inputs(
            List<Figure> figures,
            Ledger ledger,
            Reconciliation reconciliation,
            Coverage coverage,
            List<OutcomeSummary> outcomes,
            Publications publications,
            Earlier earlier) {}

    /**
     * What earlier years tell about the published indicators, by their codes.
     *
     * @param comparableYears the length of the comparable series
     * @param weights how much of the indicator the returns that count stand for; left out where it is not known
     */
    public record Earlier(Map<String, Integer> comparableYears, Map<String, BigDecimal> weights) {}

    /**
     * When figures were published.
     *
     * @param vintages publications that changed a figure, oldest first
     * @param planned the day for which the release was planned last; empty if none was
     * @param released the day of the first release; empty if there was none
     */
    public record Publications(List<Vintage> vintages, Optional<LocalDate> planned, Optional<LocalDate> released) {}

    /** The measures of a round whose year ends on this day, in the order of their codes, indicators and States. */
    public static List<QualityMeasure> of(Codebook codebook, LocalDate yearEnd, Inputs inputs) {
        MeasureList measures = new MeasureList();
        QualityReport report = new QualityReport(codebook, yearEnd, measures);
        DeliveryQuality deliveries = new DeliveryQuality(codebook, measures);
        FlowQuality flows = new FlowQuality(codebook, inputs.reconciliation().mirrorPairs(), measures);
        report.completeness(inputs);
        deliveries.returns(inputs.coverage());
        List<Vintage> ofWholeYear = inputs.publications().vintages().stream()
                .filter(v -> v.date().isAfter(yearEnd))
                .toList();
        report.publications(ofWholeYear);
        report.punctuality(inputs.publications());
        inputs.figures().forEach(figure -> report.revisions(figure.indicator(), ofWholeYear));
        flows.asymmetry();
        inputs.figures().forEach(flows::imputation);
        inputs.figures().forEach(figure -> report.earlier(figure.indicator(), inputs.earlier()));
        inputs.figures().forEach(report::duplication);
        deliveries.findings(inputs.outcomes());
        report.overrides(inputs.reconciliation().flags());
        deliveries.rejections(inputs.outcomes());
        return measures.sorted();
    }

    private void completeness(Inputs inputs) {
        share(inputs.coverage().returns()).ifPresent(r1 -> measures.add(QualityCode.R1, r1));
        Map<State, BigDecimal> shares = shares(inputs.coverage());
        for (State state : codebook.states()) {
            Optional.ofNullable(shares.get(state))
                    .ifPresent(r1 -> measures.add(QualityCode.R1, Optional.empty(), Optional.of(state), r1));
        }
        for (Figure figure : inputs.figures()) {
            weighted(figure.indicator(), inputs.ledger(), shares)
                    .ifPresent(r1 -> measures.add(
                            QualityCode.R1_WEIGHTED, Optional.of(figure.indicator()), Optional.empty(), r1));
        }
    }

    /** The share of the returns of each State, where any is expected of it. */
    private static Map<State, BigDecimal> shares(Coverage coverage) {
        Map<State, BigDecimal> shares = new HashMap<>();
        coverage.returns().stream()
                .collect(Collectors.groupingBy(Return::state))
                .forEach((state, own) -> share(own).ifPresent(share -> shares.put(state, share)));
        return shares;
    }

    private static Optional<BigDecimal> share(List<Return> returns) {
        List<Return> expected = returns.stream()
                .filter(r -> r.verdict() != Return.Verdict.NOT_EXPECTED)
                .toList();
        long counted = expected.stream().filter(Return::accepted).count();
        return expected.isEmpty()
                ? Optional.empty()
                : Optional.of(QualityMeasure.ratio(BigDecimal.valueOf(counted), BigDecimal.valueOf(expected.size())));
    }

    /** What was reported, as a share of what it would be if the missing returns were like the others of their State. */
    private Optional<BigDecimal> weighted(Indicator indicator, Ledger ledger, Map<State, BigDecimal> shares) {
        Map<State, BigDecimal> reported = new HashMap<>();
        ledger.entries().stream()
                .filter(e -> e.component() == Component.REPORTED
                        && e.cell().indicator().equals(indicator))
                .forEach(e -> reported.merge(e.state(), e.amount(), BigDecimal::add));
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (State state : codebook.states()) {
            BigDecimal own = reported.getOrDefault(state, BigDecimal.ZERO);
            Optional<BigDecimal> share = Optional.ofNullable(shares.get(state)).filter(s -> s.signum() > 0);
            if (share.isPresent()) {
                sum = sum.add(own);
                whole = whole.add(QualityMeasure.ratio(own, share.get()));
            }
        }
        return whole.signum() == 0 ? Optional.empty() : Optional.of(QualityMeasure.ratio(sum, whole));
    }

    private void publications(List<Vintage> vintages) {
        vintages.stream().findFirst().ifPresent(first -> measures.add(QualityCode.TP1, daysAfterYear(first)));
        vintages.stream()
                .filter(v -> !v.statuses().isEmpty()
                        && v.statuses().values().stream().noneMatch(s -> s == FigureStatus.PROVISIONAL))
                .findFirst()
                .ifPresent(last -> measures.add(QualityCode.TP2, daysAfterYear(last)));
    }

    private void punctuality(Publications publications) {
        if (publications.planned().isPresent() && publications.released().isPresent()) {
            measures.add(
                    QualityCode.TP3,
                    BigDecimal.valueOf(ChronoUnit.DAYS.between(
                            publications.planned().orElseThrow(),
                            publications.released().orElseThrow())));
        }
    }

    private void earlier(Indicator indicator, Earlier earlier) {
        Optional.ofNullable(earlier.weights().get(indicator.code()))
                .ifPresent(weight ->
                        measures.add(QualityCode.COVERAGE_WEIGHT, Optional.of(indicator), Optional.empty(), weight));
        Optional.ofNullable(earlier.comparableYears().get(indicator.code()))
                .filter(years -> years > 0)
                .ifPresent(years -> measures.add(
                        QualityCode.CC2, Optional.of(indicator), Optional.empty(), BigDecimal.valueOf(years)));
    }

    private BigDecimal daysAfterYear(Vintage vintage) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(yearEnd, vintage.date()));
    }

    private void revisions(Indicator indicator, List<Vintage> vintages) {
        List<BigDecimal> values = vintages.stream()
                .flatMap(v -> Optional.ofNullable(v.values().get(indicator.code())).stream())
                .toList();
        if (values.size() < 2) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal absolute = BigDecimal.ZERO;
        BigDecimal levels = BigDecimal.ZERO;
        for (int i = 1; i < values.size(); i++) {
            BigDecimal revision = values.get(i).subtract(values.get(i - 1));
            sum = sum.add(revision);
            absolute = absolute.add(revision.abs());
            levels = levels.add(values.get(i).abs());
        }
        BigDecimal n = BigDecimal.valueOf(values.size() - 1L);
        Optional<Indicator> of = Optional.of(indicator);
        measures.add(QualityCode.A6_MR, of, Optional.empty(), QualityMeasure.ratio(sum, n));
        measures.add(QualityCode.A6_MAR, of, Optional.empty(), QualityMeasure.ratio(absolute, n));
        if (levels.signum() != 0) {
            measures.add(QualityCode.A6_RMAR, of, Optional.empty(), QualityMeasure.ratio(absolute, levels));
        }
    }

    private void duplication(Figure figure) {
        figure.bridge()
                .filter(b -> b.reported().signum() != 0)
                .ifPresent(b -> measures.add(
                        QualityCode.JOINT_DUPLICATION,
                        Optional.of(figure.indicator()),
                        Optional.empty(),
                        QualityMeasure.ratio(b.joint().negate(), b.reported())));
    }

    private void overrides(List<Flag> flags) {
        flags.stream()
                .filter(f -> f.confirmed().isPresent())
                .map(f -> f.code().name())
                .distinct()
                .sorted()
                .forEach(code -> measures.add(new QualityMeasure(
                        QualityCode.OVERRIDES,
                        Optional.empty(),
                        Optional.empty(),
                        code,
                        BigDecimal.valueOf(flags.stream()
                                .filter(f -> f.confirmed().isPresent()
                                        && f.code().name().equals(code))
                                .count()))));
    }
}
