package org.svod.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.reconciliation.Component;
import org.svod.round.ReleasedFigures;
import org.svod.round.Round;
import org.svod.round.RoundContext;
import org.svod.round.SeriesBreaks;

/**
 * Makes the figures of a round.
 *
 * <p>A figure is PROVISIONAL for any {@link StatusReason}: before the round's closing date, while an expected return is
 * missing, while a value in it is missing and no decision accepts that, or while a question about it is open. Otherwise
 * it is FINAL, or REVISED if its value has changed since it was first published as FINAL, even if it has later changed
 * back. If the round asks for approval, only what was released counts as published.
 */
public final class FigureCalculator {

    private final Codebook codebook;
    private final Round round;
    private final LocalDate runDate;
    private final SeriesBreaks breaks;
    private final Optional<ReleasedFigures> before;
    private final Vintages releases;

    /** As of the run date. */
    public FigureCalculator(RoundContext context) {
        this.codebook = context.codebook();
        this.round = context.round();
        this.runDate = context.runDate();
        this.breaks = context.background().breaks();
        this.before = context.releases().ofYear(context.round().year() - 1);
        this.releases = new Vintages(Vintage.ofReleases(context.releases().ofRound()));
    }

    /**
     * One figure for every indicator of the codebook that is asked for in the year, in its order.
     *
     * @param ledger everything that counts
     * @param completeness what became of the returns, and of the values in them
     * @param vintages what was published before
     * @param lastYear our own round of the year before; where a figure is absent, the round's {@code previous} stands
     *     in. Neither counts if the year before asks for approval: then only what is released of it does
     */
    public List<Figure> figures(Ledger ledger, Completeness completeness, Vintages vintages, LastYear lastYear) {
        return codebook.asked(round.period().firstDay(), round.period().lastDay()).stream()
                .map(indicator -> figure(ledger.of(indicator), indicator, completeness, vintages, lastYear))
                .toList();
    }

    private Figure figure(
            Ledger own, Indicator indicator, Completeness completeness, Vintages vintages, LastYear lastYear) {
        Optional<Bridge> bridge = own.bridge();
        Optional<BigDecimal> value = bridge.map(Bridge::value);
        Optional<Previous> previous = before.isPresent()
                ? released(before.get(), lastYear.isOfSameStates()).of(indicator.code())
                : lastYear.of(indicator.code())
                        .or(() -> Optional.ofNullable(round.previous().get(indicator.code()))
                                .map(Previous::comparable));
        Vintages compared = round.release().asksForApproval() ? releases : vintages;
        Set<StatusReason> reasons = completeness.reasons(indicator, runDate.isBefore(round.closes()));
        FigureStatus status = !reasons.isEmpty()
                ? FigureStatus.PROVISIONAL
                : compared.revised(indicator, value) ? FigureStatus.REVISED : FigureStatus.FINAL;
        int vintage = indicator.published() ? vintages.lastChange(indicator, value) : 0;
        return new Figure(
                indicator,
                bridge,
                status,
                vintage,
                breaks.lieBefore(indicator.code(), round.year()) ? previous.map(Previous::ofOtherKind) : previous,
                reporting(own),
                round.expected().size(),
                reasons,
                completeness.counts(indicator));
    }

    private static LastYear released(ReleasedFigures figures, boolean isOfSameStates) {
        return new LastYear(Vintage.values(figures), Vintage.statuses(figures), isOfSameStates);
    }

    /** The number of expected states that have reported a value; zero is a value, a missing value is not. */
    private int reporting(Ledger own) {
        Set<State> reporting = own.entries().stream()
                .filter(e -> e.component() == Component.REPORTED)
                .map(LedgerEntry::state)
                .filter(round::expects)
                .collect(Collectors.toSet());
        return reporting.size();
    }
}
