package org.svod.round;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.period.Period;

/**
 * Values of earlier years: of years before Svod, as {@code jobs/history/} has them, and of the year before the round.
 *
 * @param lines the lines, by indicator and period
 */
public record History(List<PastValue> lines) {

    /** Nothing is known of earlier years. */
    public static final History NONE = new History(List.of());

    /**
     * A value.
     *
     * @param indicator code of the indicator
     * @param period a year or a month; in the year before the round also a quarter
     * @param state code of the State; empty for all States together
     * @param value the value
     * @param isBreak whether the periods before it cannot be compared with it
     * @param source where it comes from, as it is shown
     */
    public record PastValue(
            String indicator,
            Period period,
            Optional<String> state,
            BigDecimal value,
            boolean isBreak,
            String source) {}

    /** These and the others; where both have a line for a State and period, this one. */
    History and(List<PastValue> others) {
        Set<List<Object>> known = lines.stream().map(History::key).collect(Collectors.toSet());
        return new History(Stream.concat(lines.stream(), others.stream().filter(l -> !known.contains(key(l))))
                .sorted(Comparator.comparing(PastValue::indicator).thenComparing(PastValue::period))
                .toList());
    }

    private static List<Object> key(PastValue line) {
        return List.of(line.indicator(), line.period(), line.state());
    }

    /** The breaks that the lines mark: at the first day of their period. */
    SeriesBreaks breaks() {
        return SeriesBreaks.of(lines.stream()
                .filter(PastValue::isBreak)
                .map(line ->
                        new SeriesBreaks.Break(line.indicator(), line.period().firstDay()))
                .toList());
    }

    /** The lines of an indicator. */
    public List<PastValue> of(String indicator) {
        return lines.stream().filter(l -> l.indicator().equals(indicator)).toList();
    }
}
