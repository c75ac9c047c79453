package org.svod.analysis.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionName;
import org.svod.finding.FindingCounts;
import org.svod.period.Period;
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
        Map<State, List<Return>> byState = accepted.stream().collect(Collectors.groupingBy(Return::state));
        for (State state : codebook.states()) {
            List<Return> own = byState.getOrDefault(state, List.of());
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
        Map<State, FindingCounts> counts = new HashMap<>();
        for (OutcomeSummary outcome : outcomes) {
            counts.merge(outcome.delivery().named().state(), outcome.found(), FindingCounts::and);
        }
        for (State state : codebook.states()) {
            counts.getOrDefault(state, FindingCounts.NONE)
                    .byName()
                    .forEach((code, times) -> measures.add(new QualityMeasure(
                            QualityCode.FINDINGS,
                            Optional.empty(),
                            Optional.of(state),
                            code,
                            BigDecimal.valueOf(times))));
        }
    }

    /** For what a State speaks in a file. */
    private record Scope(State state, Period period) {

        static Scope of(SubmissionName name) {
            return new Scope(name.state(), name.scope());
        }
    }

    void rejections(List<OutcomeSummary> outcomes) {
        long rejected = 0;
        List<Long> days = new ArrayList<>();
        // Backwards, so that the next accepted file for each scope is known.
        Map<Scope, LocalDate> corrected = new HashMap<>();
        for (int i = outcomes.size() - 1; i >= 0; i--) {
            OutcomeSummary outcome = outcomes.get(i);
            Scope scope = Scope.of(outcome.delivery().named());
            LocalDate received = outcome.delivery().received();
            if (outcome.accepted()) {
                corrected.put(scope, received);
            } else if (outcome.verdict() == Outcome.Verdict.REJECTED) {
                rejected++;
                Optional.ofNullable(corrected.get(scope))
                        .ifPresent(day -> days.add(ChronoUnit.DAYS.between(received, day)));
            }
        }
        measures.add(QualityCode.REJECTED, BigDecimal.valueOf(rejected));
        Collections.sort(days);
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
