package org.svod.round;

import java.math.BigDecimal;
import org.svod.codebook.Indicator;

/**
 * When a value is far from those before it.
 *
 * @param periods VNO: number of earlier periods that a value is compared with
 * @param mads VNO: tolerance in median absolute deviations
 * @param difference smallest distance from what is expected that is worth a question, for indicators that are counted;
 *     there is none for weights, because one number cannot fit all units
 */
public record OutlierSettings(int periods, BigDecimal mads, BigDecimal difference) {

    /** Whether a value at this distance from what is expected is worth a question. */
    public boolean isWorthAQuestion(Indicator indicator, BigDecimal distance) {
        return !indicator.counted() || distance.compareTo(difference) >= 0;
    }
}
