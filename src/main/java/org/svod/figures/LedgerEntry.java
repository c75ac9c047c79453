package org.svod.figures;

import java.math.BigDecimal;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.reconciliation.Component;

/**
 * An amount that counts.
 *
 * @param state the state for which it counts
 * @param cell the cell in which it counts
 * @param component reported, or one of the adjustments
 * @param amount the amount
 */
public record LedgerEntry(State state, CellKey cell, Component component, BigDecimal amount) {

    /** The same with the amount of the other added. */
    LedgerEntry plus(LedgerEntry other) {
        return new LedgerEntry(state, cell, component, amount.add(other.amount));
    }
}
