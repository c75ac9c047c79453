package org.svod.observation.cases;

import org.svod.observation.Amount;

/**
 * A case row whose key another row of the file had before it; it is not stored.
 *
 * @param cell number of its cell
 * @param caseNumber number of the case
 * @param amount value and status
 * @param line physical line on which the row starts, from 1
 * @param row row as a spreadsheet counts it, from 1
 * @param firstLine line of the first row with this key
 * @param firstAmount value and status of the first row with this key
 */
public record RepeatedRow(
        int cell, String caseNumber, Amount amount, long line, long row, long firstLine, Amount firstAmount) {

    /** Whether the first row gives another value. */
    boolean contradicts() {
        return !amount.hasTheValueOf(firstAmount);
    }
}
