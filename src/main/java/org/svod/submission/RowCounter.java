package org.svod.submission;

import java.util.Optional;
import org.svod.observation.Amount;

/** Counts what becomes of every record, and tells the cells and sums. */
final class RowCounter {

    private final Sums sums;
    private long accepted;
    private long refused;
    private long blank;
    private long control;

    RowCounter(Sums sums) {
        this.sums = sums;
    }

    void blank() {
        blank++;
    }

    void control() {
        control++;
    }

    /** A refused row that may be about any indicator. */
    void refuseUnknown() {
        refused++;
        sums.refuseUnknown();
    }

    /** How many rows were refused so far. */
    long refused() {
        return refused;
    }

    /** Some lines turn out to be text; before them, {@code refusedBefore} rows were refused. */
    void textAfterAll(long lines, long refusedBefore) {
        refused = refusedBefore;
        control += lines;
    }

    /** A refused row of an indicator; its amount may be readable. */
    void refuse(int indicator, Optional<Amount> amount) {
        refused++;
        sums.refuse(indicator, amount);
    }

    void accept(Cell cell, Amount amount, long line) {
        accepted++;
        cell.accept(amount, line, accepted + refused);
    }

    void acceptCase(Cell cell, Amount amount) {
        accepted++;
        cell.cases().accept(amount, accepted + refused);
    }

    /** An accepted case row with a value of at most 18 digits. */
    void acceptCase(Cell cell, long unscaled, int scale) {
        accepted++;
        cell.cases().accept(unscaled, scale, accepted + refused);
    }

    /** A case row that was accepted turns out to repeat the key of another. */
    void refuseAfterAll(Cell cell, Amount amount) {
        accepted--;
        refused++;
        cell.cases().refuseAfterAll(amount);
        sums.refuse(cell.indicator(), Optional.of(amount));
    }

    /** The accepted row without case number of a cell counts as missing: a later row gives another value. */
    void contradictWithoutCase(Cell cell) {
        sums.refuse(cell.indicator(), Optional.of(cell.contradictWithoutCase()));
    }

    /** An accepted case row counts as missing: a later row gives another value. */
    void contradictCase(Cell cell, Amount amount) {
        cell.cases().contradict(amount);
        sums.refuse(cell.indicator(), Optional.of(amount));
    }

    RowCounts counts() {
        return new RowCounts(accepted + refused, accepted, refused, blank, control);
    }
}
