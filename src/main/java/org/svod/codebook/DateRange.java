package org.svod.codebook;

import java.time.LocalDate;

/**
 * Days from a first to a last one, both included; an open start is {@link LocalDate#MIN}, an open end is
 * {@link LocalDate#MAX}.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {

    /** All days: no start and no end. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    /** Whether this range and the days from {@code first} to {@code last} have a day in common. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    /** Whether this range contains all days from {@code first} to {@code last}. */
    public boolean contains(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(to);
    }
}
