package org.svod.publication.tables;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.figures.Figure;

/** What the tables say about a figure beyond what is stored. */
final class AnnualFigure {

    private static final int PERCENT_DECIMALS = 2;

    private AnnualFigure() {}

    /**
     * Change against last year in percent, rounded half-even to two decimals; empty where either is unknown or last
     * year was zero.
     */
    static Optional<BigDecimal> changePercent(Figure figure) {
        return figure.changePercent(PERCENT_DECIMALS);
    }
}
