package org.svod.analysis.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.round.QualityCode;

/**
 * One number about the quality of a round.
 *
 * @param code what it measures
 * @param indicator the indicator that it is about; empty for all
 * @param state the State that it is about; empty for all
 * @param detail a finding code or the like; blank for none
 * @param value the number
 */
public record QualityMeasure(
        QualityCode code, Optional<Indicator> indicator, Optional<State> state, String detail, BigDecimal value) {

    private static final int PLACES = 4;

    /** A share or a mean, to four places. */
    static BigDecimal ratio(BigDecimal of, BigDecimal by) {
        return of.divide(by, PLACES, RoundingMode.HALF_EVEN);
    }
}
