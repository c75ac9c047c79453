package org.svod.round;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * From which values on the quality of a round is good, fair or poor: {@code quality-limits} of {@code round.yml}.
 *
 * @param of the limits of what has any
 */
public record QualityLimits(Map<QualityCode, Limit> of) {

    /** No limits. */
    public static final QualityLimits NONE = new QualityLimits(Map.of());

    /** Copies the map. */
    public QualityLimits {
        of = Map.copyOf(of);
    }

    /**
     * The limits of one measure. If {@code good} is above {@code fair}, more is better, otherwise less.
     *
     * @param good the worst value that is good
     * @param fair the worst value that is fair; everything worse is poor
     */
    public record Limit(BigDecimal good, BigDecimal fair) {

        private Level level(BigDecimal value) {
            if (isAsGoodAs(value, good)) {
                return Level.GOOD;
            }
            return isAsGoodAs(value, fair) ? Level.FAIR : Level.POOR;
        }

        private boolean isAsGoodAs(BigDecimal value, BigDecimal limit) {
            int compared = value.compareTo(limit);
            return good.compareTo(fair) > 0 ? compared >= 0 : compared <= 0;
        }
    }

    /** How good a value is. */
    public enum Level {
        /** As it should be. */
        GOOD,
        /** Not as it should be. */
        FAIR,
        /** To be corrected. */
        POOR
    }

    /** How good a value is; empty if the measure has no limits. */
    public Optional<Level> level(QualityCode code, BigDecimal value) {
        return Optional.ofNullable(of.get(code)).map(limit -> limit.level(value));
    }
}
