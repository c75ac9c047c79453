package org.svod.submission;

import java.util.Optional;
import org.svod.observation.Amount;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.ExactSum;
import org.svod.observation.Observation;

/**
 * One cell of the state's table while its file is read: the plain row that claims it, and what its case rows add up to.
 */
public final class Cell {

    private final CellKey key;
    private final int id;
    private final int indicator;
    private final boolean outsider;
    private final boolean outsideDates;
    private long claimedBy;
    private Optional<Observation> plain = Optional.empty();
    private final ExactSum caseSum = new ExactSum();
    private long caseValues;
    private long caseMissing;

    /**
     * A cell nobody has claimed.
     *
     * @param id number of the cell in its file
     * @param indicator the indicator's place in its code list
     * @param outsider whether the state does not take part in the operation
     */
    Cell(CellKey key, int id, int indicator, boolean outsider) {
        this.key = key;
        this.id = id;
        this.indicator = indicator;
        this.outsider = outsider;
        this.outsideDates = !key.operation()
                .dates()
                .overlaps(key.period().firstDay(), key.period().lastDay());
    }

    public CellKey key() {
        return key;
    }

    /** Number of the cell in its file, from 0. */
    public int id() {
        return id;
    }

    public int indicator() {
        return indicator;
    }

    boolean isOutsider() {
        return outsider;
    }

    boolean isOutsideDates() {
        return outsideDates;
    }

    boolean isClaimed() {
        return claimedBy != 0;
    }

    /** Claims the cell for the plain row on this line; gives the line that has claimed it before, or 0. */
    long claim(long line) {
        if (claimedBy == 0) {
            claimedBy = line;
            return 0;
        }
        return claimedBy;
    }

    /** Sets the accepted plain row. */
    void accept(Amount amount, long line) {
        plain = Optional.of(new Observation(key, "", amount.value(), amount.status(), line));
    }

    /** Adds an accepted case row. */
    void acceptCase(Amount amount) {
        if (amount.value().isPresent()) {
            caseSum.add(amount.value().get());
            caseValues++;
        } else {
            caseMissing++;
        }
    }

    /** Adds an accepted case row with a value of at most 18 digits. */
    void acceptCase(long unscaled, int scale) {
        caseSum.add(unscaled, scale);
        caseValues++;
    }

    /** Takes an accepted case row back. */
    void refuseCaseAfterAll(Amount amount) {
        if (amount.value().isPresent()) {
            caseSum.subtract(amount.value().get());
            caseValues--;
        } else {
            caseMissing--;
        }
    }

    Optional<Observation> plain() {
        return plain;
    }

    /** Adds everything accepted to these totals of its indicator. */
    void addTo(IndicatorTotal total) {
        plain.ifPresent(row -> total.add(
                row.amount(), row.value().isPresent() ? 1 : 0, row.value().isPresent() ? 0 : 1));
        total.add(caseSum.value(), caseValues, caseMissing);
    }

    /** What the case rows add up to; empty where there is none. */
    Optional<CellTotal> caseTotal() {
        return caseValues + caseMissing == 0
                ? Optional.empty()
                : Optional.of(new CellTotal(key, caseSum.value(), caseValues, caseMissing));
    }
}
