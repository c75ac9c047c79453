package org.svod.publication.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.figures.Figure;
import org.svod.figures.StatusReason;

/** What the tables show about a figure in addition to what is stored. */
final class AnnualFigure {

    private static final int PERCENT_DECIMALS = 2;

    private AnnualFigure() {}

    /** The status; blank if there is no value, and therefore no status. */
    static String status(Figure figure) {
        return figure.value().isEmpty() ? "" : figure.status().name();
    }

    /** Why the figure is provisional: codes separated by blanks. */
    static String reasons(Figure figure) {
        return figure.value().isEmpty()
                ? ""
                : figure.reasons().stream().map(StatusReason::name).collect(Collectors.joining(" "));
    }

    /**
     * Change against last year in percent, rounded half-even to two decimals; empty if either value is unknown or last
     * year's is zero.
     */
    static Optional<BigDecimal> changePercent(Figure figure) {
        return figure.changePercent(PERCENT_DECIMALS);
    }
}
