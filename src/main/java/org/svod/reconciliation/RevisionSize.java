package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.round.Plausibility;

/**
 * How much of what was in force a new file changes. A record is changed if its value is different, or if only one of
 * the two values is missing.
 */
public final class RevisionSize {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Plausibility limits;
    private long before;
    private long changed;
    private long added;
    private long deleted;
    private boolean far;

    /** With the limits of the round; nothing is compared yet. */
    public RevisionSize(Plausibility limits) {
        this.limits = limits;
    }

    /**
     * Records so far.
     *
     * @param before how many were in force
     * @param changed how many of them have another value
     * @param added how many are new
     * @param deleted how many are not there any more
     */
    public record Counts(long before, long changed, long added, long deleted) {}

    /** A record that was not there before. */
    public void added() {
        added++;
    }

    /** A record that is not there any more. */
    public void deleted() {
        before++;
        deleted++;
    }

    /**
     * A record that is in both.
     *
     * @return whether both have values, which differ by more than the limit
     */
    public boolean both(Optional<BigDecimal> old, Optional<BigDecimal> revised) {
        before++;
        if (old.isPresent() != revised.isPresent()) {
            changed++;
            return false;
        }
        BigDecimal was = old.orElse(BigDecimal.ZERO);
        BigDecimal change = revised.orElse(BigDecimal.ZERO).subtract(was);
        changed += change.signum() != 0 ? 1 : 0;
        boolean exceeds = change.signum() != 0 && exceeds(change, was, limits.valuePercent());
        far |= exceeds;
        return exceeds;
    }

    /** What was counted. */
    public Counts counts() {
        return new Counts(before, changed, added, deleted);
    }

    /** How many records are revised in all. */
    public long revised() {
        return changed + added + deleted;
    }

    /** Whether more records are revised than the limit permits. */
    public boolean isLarge() {
        return exceeds(BigDecimal.valueOf(revised()), BigDecimal.valueOf(before), limits.recordsPercent());
    }

    /** Whether a single value differs by more than the limit. */
    public boolean hasFarValue() {
        return far;
    }

    /** Whether the part is more than this percentage of the whole; the comparison is exact. */
    private static boolean exceeds(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        return part.abs().multiply(HUNDRED).compareTo(percent.multiply(whole)) > 0;
    }
}
