package org.svod.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.round.Decision;
import org.svod.round.Plausibility;
import org.svod.round.Round;
import org.svod.round.SeriesBreaks;

/**
 * Flags the states whose change against the year before is unlike the change of the others (Hidiroglou-Berthelot). A
 * state takes part if both of its years are completely known; an indicator, if it was counted in the same way. Effects
 * and bounds are rounded to three decimals.
 */
final class YearChangeFlags {

    private static final int DECIMALS = 3;

    private final Codebook codebook;
    private final Round round;
    private final SeriesBreaks breaks;
    private final HidiroglouBerthelot rule;

    YearChangeFlags(Codebook codebook, Round round, SeriesBreaks breaks) {
        Plausibility thresholds = round.plausibility();
        this.codebook = codebook;
        this.round = round;
        this.breaks = breaks;
        this.rule = new HidiroglouBerthelot(thresholds.u(), thresholds.a(), thresholds.c());
    }

    /** In the order of the codebook. */
    List<Flag> flags(ReportedSeries year, ReportedSeries yearBefore) {
        List<Flag> flags = new ArrayList<>();
        for (Indicator indicator : codebook.indicators()) {
            if (breaks.lieBefore(indicator.code(), round.year())) {
                continue;
            }
            List<HidiroglouBerthelot.Pair<Change>> pairs = codebook.states().stream()
                    .flatMap(state -> change(state, indicator, year, yearBefore).stream())
                    .map(c -> new HidiroglouBerthelot.Pair<>(
                            c, c.before().doubleValue(), c.now().doubleValue()))
                    .toList();
            rule.edit(pairs)
                    .ifPresent(edit -> edit.flagged().stream()
                            .filter(effect -> round.plausibility()
                                    .outliers()
                                    .isWorthAQuestion(
                                            indicator, effect.pair().key().distance()))
                            .forEach(effect -> flags.add(flag(indicator, edit, effect))));
        }
        return flags;
    }

    private Optional<Change> change(State state, Indicator indicator, ReportedSeries year, ReportedSeries yearBefore) {
        return yearBefore
                .value(state, indicator, Period.year(round.year() - 1))
                .flatMap(before ->
                        year.value(state, indicator, round.period()).map(now -> new Change(state, before, now)));
    }

    private Flag flag(
            Indicator indicator, HidiroglouBerthelot.Edit<Change> edit, HidiroglouBerthelot.Effect<Change> effect) {
        Change change = effect.pair().key();
        return new Flag(
                FindingCode.YEAR_CHANGE,
                change.state(),
                indicator,
                round.period(),
                change.now(),
                rounded(edit.lower()),
                rounded(edit.upper()),
                rounded(effect.size()),
                change.distance(),
                round.decision(Decision.Kind.CONFIRM, indicator, change.state().code() + " " + round.period()));
    }

    private static BigDecimal rounded(double measure) {
        return BigDecimal.valueOf(measure).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** A state's two years. */
    private record Change(State state, BigDecimal before, BigDecimal now) {

        private BigDecimal distance() {
            return now.subtract(before).abs();
        }
    }
}
