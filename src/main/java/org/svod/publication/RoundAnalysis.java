package org.svod.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.analysis.estimates.Estimates;
import org.svod.analysis.estimates.UnionEstimate;
import org.svod.analysis.instruments.TreatyMatrix;
import org.svod.analysis.mirror.FlowAdvice;
import org.svod.analysis.quality.PastQuality;
import org.svod.analysis.quality.QualityMeasure;
import org.svod.analysis.quality.QualityReport;
import org.svod.analysis.quality.StateQuality;
import org.svod.analysis.rules.RoundRules;
import org.svod.analysis.rules.RuleTally;
import org.svod.analysis.series.IndicatorTrend;
import org.svod.analysis.series.Trends;
import org.svod.codebook.State;
import org.svod.figures.Vintage;
import org.svod.reconciliation.Return;

/**
 * What is worked out from the report of a round: tables, workbooks and the letter show the same results, so each is
 * worked out once, when it is first asked for. Safe for use by several threads.
 */
public final class RoundAnalysis {

    private final RoundReport report;
    private final Once<List<RuleTally>> rules = new Once<>(this::findRules);
    private final Once<TreatyMatrix> treaties = new Once<>(this::findTreaties);
    private final Once<List<QualityMeasure>> quality = new Once<>(this::findQuality);
    private final Once<List<FlowAdvice>> flows = new Once<>(this::findFlows);
    private final Once<List<UnionEstimate>> estimates = new Once<>(this::findEstimates);
    private final Once<List<IndicatorTrend>> trends = new Once<>(this::findTrends);

    private final Once<Map<State, List<Integer>>> places = new Once<>(this::findPlaces);

    RoundAnalysis(RoundReport report) {
        this.report = report;
    }

    /** What became of every rule of the codebook. */
    public List<RuleTally> rules() {
        return rules.get();
    }

    private List<RuleTally> findRules() {
        return new RoundRules(report.codebook(), report.round().period())
                .apply(
                        report.ledger(),
                        report.responses(),
                        report.reconciliation().mirrorPairs());
    }

    /** The treaties and the States that report, at the end of the round's year. */
    public TreatyMatrix treaties() {
        return treaties.get();
    }

    private TreatyMatrix findTreaties() {
        return TreatyMatrix.of(
                report.edition().background().treaties(),
                report.round().expected(),
                report.round().period().lastDay());
    }

    /** Every delivery of a State for the round that came from it, in the order of delivery. */
    public List<SubmissionSummary> submissions(State state) {
        return places.get().getOrDefault(state, List.of()).stream()
                .map(report.submissions()::get)
                .toList();
    }

    /** Where the deliveries of each State stand, so that nobody goes through all for each State. */
    private Map<State, List<Integer>> findPlaces() {
        Map<State, List<Integer>> found = new HashMap<>();
        int place = 0;
        for (SubmissionSummary submission : report.submissions()) {
            found.computeIfAbsent(submission.name().state(), state -> new ArrayList<>())
                    .add(place++);
        }
        return found;
    }

    /** The quality of the round in numbers. */
    public List<QualityMeasure> quality() {
        return quality.get();
    }

    /** The quality of a State's returns, beside that of all States and that of the year before. */
    public List<StateQuality> quality(State state) {
        return StateQuality.of(quality(), qualityBefore(), state);
    }

    /** The quality of the year before, as far as it can stand beside that of the round. */
    public PastQuality qualityBefore() {
        PastQuality before = report.edition().others().quality();
        boolean over = report.coverage().returns().stream().noneMatch(r -> r.verdict() == Return.Verdict.NOT_YET_DUE);
        return over ? before : before.besidePartOfAYear();
    }

    private List<QualityMeasure> findQuality() {
        return QualityReport.of(
                report.codebook(),
                report.round().period().lastDay(),
                new QualityReport.Inputs(
                        report.published(),
                        report.ledger(),
                        report.reconciliation(),
                        report.coverage(),
                        Submissions.outcomes(report.submissions()),
                        new QualityReport.Publications(
                                report.vintages(),
                                report.round().release().planned().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                                report.edition().releases().stream()
                                        .map(Vintage::date)
                                        .findFirst()),
                        new QualityReport.Earlier(comparableYears(), weights())));
    }

    /** The length of the comparable series of each published indicator, by its code. */
    private Map<String, Integer> comparableYears() {
        Trends trends = new Trends(
                report.round(),
                report.edition().background(),
                report.edition().others().figures());
        return report.published().stream()
                .collect(Collectors.toMap(
                        figure -> figure.indicator().code(),
                        figure -> trends.comparableYears(
                                figure, report.ledger(), report.coverage(), report.responses())));
    }

    /** How much of each indicator the returns that count stand for, where returns are missing and it is known. */
    private Map<String, BigDecimal> weights() {
        Map<String, BigDecimal> weights = new HashMap<>();
        if (report.hasEstimates()) {
            estimates()
                    .forEach(union -> union.weight()
                            .ifPresent(weight -> weights.put(union.indicator().code(), weight)));
        }
        return Map.copyOf(weights);
    }

    /** What can be said about each flow before a person is asked. */
    public List<FlowAdvice> flows() {
        return flows.get();
    }

    private List<FlowAdvice> findFlows() {
        return FlowAdvice.of(
                report.reconciliation().mirrorPairs(),
                report.round().year(),
                report.edition().others().flows());
    }

    /** What the missing returns would probably have said about the published indicators. */
    public List<UnionEstimate> estimates() {
        return estimates.get();
    }

    private List<UnionEstimate> findEstimates() {
        Estimates estimates = new Estimates(
                report.round(),
                report.ledger(),
                report.coverage(),
                report.edition().background());
        return report.published().stream()
                .map(figure -> estimates.of(figure.indicator()))
                .toList();
    }

    /** The published indicators over the years. */
    public List<IndicatorTrend> trends() {
        return trends.get();
    }

    private List<IndicatorTrend> findTrends() {
        Trends trends = new Trends(
                report.round(),
                report.edition().background(),
                report.edition().others().figures());
        return report.published().stream()
                .map(figure -> trends.of(figure, report.ledger(), report.coverage(), report.responses()))
                .toList();
    }
}
