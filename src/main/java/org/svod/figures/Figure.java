package org.svod.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.Indicator;

/**
 * A figure of the year.
 *
 * @param indicator what it counts
 * @param bridge how it came about; empty where nobody reported anything, which is not zero
 * @param status how firm it is
 * @param vintage number of the publication that last changed it, from 1; 0 where it has never been published
 * @param previous last year's figure, where it is known
 * @param statesReporting how many of the expected states have reported a value
 * @param statesExpected how many states are expected to report
 */
public record Figure(
        Indicator indicator,
        Optional<Bridge> bridge,
        FigureStatus status,
        int vintage,
        Optional<BigDecimal> previous,
        int statesReporting,
        int statesExpected) {

    /** The published value. */
    public Optional<BigDecimal> value() {
        return bridge.map(Bridge::value);
    }
}
