package org.svod.codebook;

import java.time.LocalDate;

/**
 * Days from a first to a last one, both included; open ends are {@link LocalDate#MIN} and {@link LocalDate#MAX}.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {

    /** Without end on either side. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    /** Whether this range and the days from {@code first} to {@code last} have a day in common. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    /** Whether all days from {@code first} to {@code last} lie in this range. */
    public boolean contains(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(to);
    }
}
