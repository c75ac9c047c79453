package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.round.Decision;
import org.svod.round.OutlierSettings;
import org.svod.round.Round;
import org.svod.round.SeriesBreaks;

/**
 * Flags the value of a state for a period if it is an outlier against the periods before. The periods have the state's
 * own frequency and reach back into the year before. A value is judged only if all these periods are known, and the
 * indicator was counted in the same way in all of them.
 */
final class OutlierFlags {

    private final Codebook codebook;
    private final Round round;
    private final SeriesBreaks breaks;
    private final MedianRule rule;

    OutlierFlags(Codebook codebook, Round round, SeriesBreaks breaks) {
        this.codebook = codebook;
        this.round = round;
        this.breaks = breaks;
        this.rule = new MedianRule(
                round.plausibility().outliers().mads(),
                BigDecimal.valueOf(round.plausibility().a()));
    }

    /** In the order of the codebook, then by period. */
    List<Flag> flags(ReportedSeries year, ReportedSeries yearBefore) {
        List<Flag> flags = new ArrayList<>();
        for (Indicator indicator : codebook.indicators()) {
            for (State state : codebook.states()) {
                List<Period> own = Period.allOf(round.year(), round.frequencyOf(state));
                List<Period> last = Period.allOf(round.year() - 1, round.frequencyOf(state));
                List<Optional<BigDecimal>> values = Stream.concat(
                                last.stream().map(p -> yearBefore.value(state, indicator, p)),
                                own.stream().map(p -> year.value(state, indicator, p)))
                        .toList();
                for (int i = 0; i < own.size(); i++) {
                    flag(state, indicator, own.get(i), values.subList(0, last.size() + i + 1))
                            .ifPresent(flags::add);
                }
            }
        }
        return flags;
    }

    /** Judges the last of the values against those before it. */
    private Optional<Flag> flag(State state, Indicator indicator, Period period, List<Optional<BigDecimal>> values) {
        OutlierSettings settings = round.plausibility().outliers();
        int n = settings.periods();
        int last = values.size() - 1;
        if (last < n || values.get(last).isEmpty() || breaks.lieBetween(indicator.code(), period.plus(-n), period)) {
            return Optional.empty();
        }
        List<BigDecimal> before = values.subList(last - n, last).stream()
                .flatMap(Optional::stream)
                .toList();
        BigDecimal value = values.get(last).orElseThrow();
        return before.size() < n
                ? Optional.empty()
                : rule.after(before)
                        .filter(limits ->
                                !limits.pass(value) && settings.isWorthAQuestion(indicator, limits.distance(value)))
                        .map(limits -> new Flag(
                                FindingCode.OUTLIER,
                                state,
                                indicator,
                                period,
                                value,
                                limits.lower(),
                                limits.upper(),
                                value,
                                limits.distance(value),
                                round.decision(Decision.Kind.CONFIRM, indicator, state.code() + " " + period)));
    }
}
