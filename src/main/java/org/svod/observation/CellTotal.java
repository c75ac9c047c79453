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
public record CellTotal(CellKey cell, BigDecimal value, long values, long missing) {}
