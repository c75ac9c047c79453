package org.svod.analysis.quality;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.finding.FindingCounts;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.Return;
import org.svod.round.QualityCode;

/** Measures how returns come: in time, with which findings, and how fast a rejected one is corrected. */
final class DeliveryQuality {

    private final Codebook codebook;
    private final MeasureList measures;

    DeliveryQuality(Codebook codebook, MeasureList measures) {
        this.codebook = codebook;
        this.measures = measures;
    }

    void returns(Coverage coverage) {
        List<Return> accepted =
                coverage.returns().stream().filter(Return::accepted).toList();
        List<Long> days = accepted.stream()
                .flatMap(r -> r.received().stream()
                        .map(day -> ChronoUnit.DAYS.between(r.period().lastDay(), day)))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return;
        }
        measures.add(QualityCode.TIME_SOURCE_MEAN, mean(days));
        measures.add(QualityCode.TIME_SOURCE_MEDIAN, median(days));
        measures.add(QualityCode.TIME_SOURCE_MAX, BigDecimal.valueOf(days.get(days.size() - 1)));
        punctuality(Optional.empty(), accepted);
        for (State state : codebook.states()) {
            List<Return> own =
                    accepted.stream().filter(r -> r.state().equals(state)).toList();
            if (!own.isEmpty()) {
                punctuality(Optional.of(state), own);
            }
        }
    }

    private void punctuality(Optional<State> state, List<Return> accepted) {
        long punctual = accepted.stream().filter(r -> r.daysLate() == 0).count();
        measures.add(
                QualityCode.PUNCTUALITY_SOURCE,
                Optional.empty(),
                state,
                QualityMeasure.ratio(BigDecimal.valueOf(punctual), BigDecimal.valueOf(accepted.size())));
    }

    void findings(List<OutcomeSummary> outcomes) {
        for (State state : codebook.states()) {
            FindingCounts counts = outcomes.stream()
                    .filter(o -> o.delivery().named().state().equals(state))
                    .map(OutcomeSummary::found)
                    .reduce(FindingCounts.NONE, FindingCounts::and);
            counts.byName()
                    .forEach((code, times) -> measures.add(new QualityMeasure(
                            QualityCode.FINDINGS,
                            Optional.empty(),
                            Optional.of(state),
                            code,
                            BigDecimal.valueOf(times))));
        }
    }

    void rejections(List<OutcomeSummary> outcomes) {
        List<OutcomeSummary> rejected = outcomes.stream()
                .filter(o -> o.verdict() == Outcome.Verdict.REJECTED)
                .toList();
        measures.add(QualityCode.REJECTED, BigDecimal.valueOf(rejected.size()));
        List<Long> days = rejected.stream()
                .flatMap(r -> outcomes.stream()
                        .filter(o -> o.accepted()
                                && o.delivery().number() > r.delivery().number()
                                && o.delivery()
                                        .named()
                                        .state()
                                        .equals(r.delivery().named().state())
                                && o.delivery()
                                        .named()
                                        .scope()
                                        .equals(r.delivery().named().scope()))
                        .findFirst()
                        .map(o -> ChronoUnit.DAYS.between(
                                r.delivery().received(), o.delivery().received()))
                        .stream())
                .sorted()
                .toList();
        if (!days.isEmpty()) {
            measures.add(QualityCode.CORRECTION_MEAN, mean(days));
            measures.add(QualityCode.CORRECTION_MAX, BigDecimal.valueOf(days.get(days.size() - 1)));
        }
    }

    private static BigDecimal mean(List<Long> days) {
        long sum = days.stream().mapToLong(Long::longValue).sum();
        return QualityMeasure.ratio(BigDecimal.valueOf(sum), BigDecimal.valueOf(days.size()));
    }

    private static BigDecimal median(List<Long> sorted) {
        int n = sorted.size();
        return n % 2 == 1
                ? BigDecimal.valueOf(sorted.get(n / 2))
                : QualityMeasure.ratio(
                        BigDecimal.valueOf(sorted.get(n / 2) + sorted.get(n / 2 - 1)), BigDecimal.valueOf(2));
    }
}
