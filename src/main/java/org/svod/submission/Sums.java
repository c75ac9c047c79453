package org.svod.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Codelist;
import org.svod.codebook.Indicator;

/**
 * What the rows add up to, indicator by indicator. Beside the accepted rows it keeps the refused ones whose value can be read, because a
 * control record speaks of the file as it was sent, and a row that we refuse did arrive.
 */
final class Sums {

    private final Codelist<Indicator> indicators;
    private final ExactSum[] accepted;
    private final ExactSum[] refused;
    private final long[] values;
    private final long[] missing;
    private final boolean[] mentioned;
    private final boolean[] unreadable;
    private boolean anyUnreadable;

    Sums(Codelist<Indicator> indicators) {
        this.indicators = indicators;
        int n = indicators.size();
        this.accepted = zeros(n);
        this.refused = zeros(n);
        this.values = new long[n];
        this.missing = new long[n];
        this.mentioned = new boolean[n];
        this.unreadable = new boolean[n];
    }

    private static ExactSum[] zeros(int n) {
        ExactSum[] zeros = new ExactSum[n];
        Arrays.setAll(zeros, i -> new ExactSum());
        return zeros;
    }

    void accept(int indicator, Amount amount) {
        mentioned[indicator] = true;
        if (amount.value().isPresent()) {
            accepted[indicator].add(amount.value().get());
            values[indicator]++;
        } else {
            missing[indicator]++;
        }
    }

    /** A refused row; of which the amount may be readable. */
    void refuse(int indicator, Optional<Amount> amount) {
        mentioned[indicator] = true;
        if (amount.isPresent()) {
            amount.get().value().ifPresent(refused[indicator]::add);
        } else {
            unreadable[indicator] = true;
        }
    }

    /** A row that was accepted before. */
    void refuseAfterAll(int indicator, Amount amount) {
        if (amount.value().isPresent()) {
            accepted[indicator].subtract(amount.value().get());
            values[indicator]--;
        } else {
            missing[indicator]--;
        }
        refuse(indicator, Optional.of(amount));
    }

    /** A refused row that may be about any indicator. */
    void refuseUnknown() {
        anyUnreadable = true;
    }

    /** The sum of all rows of the file; empty where a row cannot be read, and has been reported, so that no sum can be known. */
    Optional<BigDecimal> sent(Indicator indicator) {
        int i = indicators.index(indicator);
        return anyUnreadable || unreadable[i] ? Optional.empty() : Optional.of(Numeral.plain(accepted[i].value().add(refused[i].value())));
    }

    /** The sums of all indicators that the file mentions in rows or in control records. */
    List<IndicatorSum> list(Map<Indicator, BigDecimal> controls) {
        List<IndicatorSum> sums = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.at(i);
            if (mentioned[i] || controls.containsKey(indicator)) {
                sums.add(new IndicatorSum(indicator, accepted[i].value(), values[i], missing[i], Optional.ofNullable(controls.get(indicator))));
            }
        }
        return List.copyOf(sums);
    }
}
