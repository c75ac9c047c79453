package org.svod.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Codelist;
import org.svod.codebook.Indicator;
import org.svod.observation.Amount;
import org.svod.observation.Decimals;
import org.svod.observation.ExactSum;

/**
 * What the rows add up to, indicator by indicator. Beside the accepted rows, which the cells add up, it keeps the
 * refused ones whose value can be read, because a control record speaks of the file as it was sent, and a row that we
 * refuse did arrive.
 */
final class Sums {

    private final Codelist<Indicator> indicators;
    private final Cells cells;
    private final ExactSum[] refused;
    private final boolean[] mentioned;
    private final boolean[] unreadable;
    private boolean anyUnreadable;

    /** Of rows whose accepted part is in these cells. */
    Sums(Codelist<Indicator> indicators, Cells cells) {
        this.indicators = indicators;
        this.cells = cells;
        int n = indicators.size();
        this.refused = new ExactSum[n];
        Arrays.setAll(refused, i -> new ExactSum());
        this.mentioned = new boolean[n];
        this.unreadable = new boolean[n];
    }

    /** A refused row; its amount may be readable. */
    void refuse(int indicator, Optional<Amount> amount) {
        mentioned[indicator] = true;
        if (amount.isPresent()) {
            amount.get().value().ifPresent(refused[indicator]::add);
        } else {
            unreadable[indicator] = true;
        }
    }

    /** A refused row that may be about any indicator. */
    void refuseUnknown() {
        anyUnreadable = true;
    }

    /**
     * The sum of all rows of the file; empty where a row cannot be read, and has been reported, so that no sum can be
     * known.
     */
    Optional<BigDecimal> sent(Indicator indicator) {
        int i = indicators.index(indicator);
        return anyUnreadable || unreadable[i]
                ? Optional.empty()
                : Optional.of(Decimals.plain(cells.total(i).sum().add(refused[i].value())));
    }

    /** The sums of all indicators that the file mentions in rows or in control records. */
    List<IndicatorSum> list(Map<Indicator, BigDecimal> controls) {
        List<IndicatorSum> sums = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.at(i);
            IndicatorTotal total = cells.total(i);
            if (mentioned[i] || total.isAny() || controls.containsKey(indicator)) {
                sums.add(new IndicatorSum(
                        indicator,
                        total.sum(),
                        total.values(),
                        total.missing(),
                        Optional.ofNullable(controls.get(indicator))));
            }
        }
        return List.copyOf(sums);
    }
}
