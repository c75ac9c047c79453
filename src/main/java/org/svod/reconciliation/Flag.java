package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.observation.Decimals;
import org.svod.period.Period;
import org.svod.round.Decision;

/**
 * A value that a plausibility rule flags.
 *
 * @param code which rule: OUTLIER or YEAR_CHANGE
 * @param state whose value
 * @param indicator the indicator
 * @param period its period; the year for YEAR_CHANGE
 * @param value the value
 * @param lower lowest measure that passes: a value, or an effect for YEAR_CHANGE
 * @param upper highest measure that passes
 * @param measure what was compared with the bounds: the value itself, or the effect for YEAR_CHANGE
 * @param distance how far the value is from the nearest one that passes, or from that of last year; not negative
 * @param confirmed the decision that confirms the value; empty if there is none
 */
public record Flag(
        FindingCode code,
        State state,
        Indicator indicator,
        Period period,
        BigDecimal value,
        BigDecimal lower,
        BigDecimal upper,
        BigDecimal measure,
        BigDecimal distance,
        Optional<Decision> confirmed) {

    /** The reference that a decision of kind confirm must have: {@code KZ 2023-05}. */
    public String reference() {
        return state.code() + " " + period;
    }

    /** As a finding for the state's receipt; arguments: indicator, period, measure, lower bound, upper bound. */
    public Finding finding() {
        return Finding.ofFile(
                code,
                Decimals.text(value),
                indicator.code(),
                period.toString(),
                Decimals.text(measure),
                Decimals.text(lower),
                Decimals.text(upper));
    }
}
