package org.svod.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.svod.codebook.Indicator;

/**
 * A decision of the secretariat about one joint case, one mirror pair, one value that is doubted or missing, or two
 * case numbers.
 *
 * @param kind what is decided
 * @param indicator the indicator
 * @param reference the case number, {@code KZ>RU}, {@code KZ 2023-05}, or {@link CaseNumberPair two case numbers}
 * @param value the settled value, not negative; empty if the decision settles no value
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
        /** A doubted value, or a file as a whole, is right. */
        CONFIRM,
        /** A value will stay missing, and its figure is final all the same. */
        ACCEPT,
        /** A doubted value, or a file as a whole, does not count. */
        REFUSE,
        /** Two case numbers mean the same case. */
        SAME,
        /** Two case numbers mean different cases. */
        DIFFERENT;

        /** Whether a decision of this kind has no value of its own. */
        public boolean settlesNothing() {
            return this != JOINT && this != MIRROR;
        }

        /** The kind that stands for the question: two answers to one question cannot both hold. */
        public Kind question() {
            return this == REFUSE ? CONFIRM : this == DIFFERENT ? SAME : this;
        }

        /** Whether a decision of this kind can be about a file as a whole. */
        public boolean mayConcernFile() {
            return this == CONFIRM || this == REFUSE;
        }
    }
}
