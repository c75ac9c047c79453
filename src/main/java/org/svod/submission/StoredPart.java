package org.svod.submission;

import org.svod.observation.Amount;

/** How much of the amount in a field is stored in its cell. */
@FunctionalInterface
interface StoredPart {

    /** The field says what the cell holds. */
    StoredPart ALL = (row, cell, amount) -> amount;

    /** The part of the amount that is stored; what is wrong with the amount is added to the row. */
    Amount of(Row row, Cell cell, Amount amount);
}
