package org.svod.observation;

import java.math.BigDecimal;

/**
 * The sum of all case rows of a submission in one cell.
 *
 * @param cell the cell
 * @param value sum of the values, exact
 * @param values how many rows have a value
 * @param missing how many rows say that the value is missing
 */
public record CellTotal(CellKey cell, BigDecimal value, long values, long missing) {

    /** The same rows with all their values missing. */
    public CellTotal withoutValues() {
        return new CellTotal(cell, BigDecimal.ZERO, 0, values + missing);
    }

    /**
     * The same rows, some of them with their values missing.
     *
     * @param sum what these rows add up to
     * @param rows number of these rows
     */
    public CellTotal without(BigDecimal sum, long rows) {
        return new CellTotal(cell, value.subtract(sum), values - rows, missing + rows);
    }
}
