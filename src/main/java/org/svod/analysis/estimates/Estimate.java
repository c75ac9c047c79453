package org.svod.analysis.estimates;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * What a missing return would probably have said about an indicator.
 *
 * @param indicator the indicator
 * @param state the State whose return is missing
 * @param period its period
 * @param method how it was estimated, or why it was not
 * @param ownBefore what the State had in the twelve periods before; empty if it is not known
 * @param othersBefore what the States that are compared had in these periods; empty if none is compared
 * @param othersNow what they have in the period
 * @param value the estimate; empty if there is none
 */
public record Estimate(
        Indicator indicator,
        State state,
        Period period,
        Method method,
        Optional<BigDecimal> ownBefore,
        Optional<BigDecimal> othersBefore,
        Optional<BigDecimal> othersNow,
        Optional<BigDecimal> value) {

    /** How it was estimated. */
    public enum Method {
        /** The State's share in the twelve periods before, of what the others have now. */
        RATIO,
        /** The mean of its twelve periods before. */
        MEAN,
        /** Not at all: fewer than five are expected. */
        TOO_SMALL,
        /** Not at all: what is counted has changed since the twelve periods before. */
        REDEFINED,
        /** Not at all: the twelve periods before are not known. */
        NOT_KNOWN
    }
}
