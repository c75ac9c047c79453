package org.svod.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.period.Period;

/**
 * Values of years before Svod, as {@code jobs/history/} has them.
 *
 * @param lines the lines, by indicator and period
 */
public record History(List<Line> lines) {

    /** Nothing is known of earlier years. */
    public static final History NONE = new History(List.of());

    /**
     * A value.
     *
     * @param indicator code of the indicator
     * @param period a year or a month
     * @param state code of the State; empty for all States together
     * @param value the value
     * @param isBreak whether the periods before it cannot be compared with it
     * @param source where it comes from, as it is shown
     */
    public record Line(
            String indicator,
            Period period,
            Optional<String> state,
            BigDecimal value,
            boolean isBreak,
            String source) {}

    /** The lines of an indicator. */
    public List<Line> of(String indicator) {
        return lines.stream().filter(l -> l.indicator().equals(indicator)).toList();
    }
}
