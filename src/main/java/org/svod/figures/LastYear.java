package org.svod.figures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of our own round of the year before.
 *
 * @param values the figures by indicator code; codes that no State reported are absent
 * @param statuses the status of each figure by indicator code
 * @param isOfSameStates whether the same States were expected to report as this year
 */
public record LastYear(Map<String, BigDecimal> values, Map<String, FigureStatus> statuses, boolean isOfSameStates) {

    /** No round of the year before. */
    public static final LastYear NONE = new LastYear(Map.of(), Map.of(), true);

    /** The figure of an indicator; empty if there is none. */
    Optional<Previous> of(String indicator) {
        return Optional.ofNullable(values.get(indicator))
                .map(value ->
                        new Previous(value, statuses.get(indicator) != FigureStatus.PROVISIONAL, isOfSameStates, true));
    }
}
