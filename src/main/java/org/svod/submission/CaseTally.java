package org.svod.submission;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.observation.Amount;
import org.svod.observation.ExactSum;

/**
 * The accepted case rows of a cell while its file is read: how many they are, what they add up to, where they stand.
 */
final class CaseTally {

    private final ExactSum sum = new ExactSum();
    private long values;
    private long missing;
    private long first;
    private long last;

    /** Adds a row, which is this row of the file. */
    void accept(Amount amount, long row) {
        at(row);
        if (amount.value().isPresent()) {
            sum.add(amount.value().get());
            values++;
        } else {
            missing++;
        }
    }

    /** Adds a row, which is this row of the file, with a value of at most 18 digits. */
    void accept(long unscaled, int scale, long row) {
        at(row);
        sum.add(unscaled, scale);
        values++;
    }

    private void at(long row) {
        first = first == 0 ? row : first;
        last = row;
    }

    /** Takes an accepted row back. */
    void refuseAfterAll(Amount amount) {
        if (amount.value().isPresent()) {
            sum.subtract(amount.value().get());
            values--;
        } else {
            missing--;
        }
    }

    /** Leaves an accepted row without its value, because another row gives another. */
    void contradict(Amount amount) {
        refuseAfterAll(amount);
        missing++;
    }

    /** What they add up to. */
    BigDecimal sum() {
        return sum.value();
    }

    /** How many have a value. */
    long values() {
        return values;
    }

    /** How many say that their value is missing. */
    long missing() {
        return missing;
    }

    /** How many stand together directly above or below this row of the file; empty where they do not. */
    Optional<Long> blockBeside(long row) {
        boolean together = values > 0 && missing == 0 && last - first + 1 == values;
        boolean beside = row == first - 1 || row == last + 1;
        return together && beside && values > 1 ? Optional.of(values) : Optional.empty();
    }
}
