package org.svod.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.svod.codebook.Indicator;

/**
 * A decision of the secretariat about one joint case, one mirror pair, one flagged cell or one missing value.
 *
 * @param kind what is decided
 * @param indicator the indicator
 * @param reference the case number, {@code KZ>RU}, or {@code KZ 2023-05}
 * @param value the settled value, not negative; empty for a confirmation or an acceptance
 * @param decidedBy the person who decided
 * @param decidedOn the day of the decision
 * @param reason the reason
 * @param line the line of {@code decisions.csv} with the decision
 */
public record Decision(
        Kind kind,
        Indicator indicator,
        String reference,
        Optional<BigDecimal> value,
        String decidedBy,
        LocalDate decidedOn,
        String reason,
        long line) {

    /** What is decided. */
    public enum Kind {
        /** The value of a joint case. */
        JOINT,
        /** The value of a mirrored flow. */
        MIRROR,
        /** A flagged value is right. */
        CONFIRM,
        /** A value will stay missing, and its figure is final all the same. */
        ACCEPT;

        /** Whether a decision of this kind has no value of its own. */
        public boolean settlesNothing() {
            return this == CONFIRM || this == ACCEPT;
        }
    }
}
