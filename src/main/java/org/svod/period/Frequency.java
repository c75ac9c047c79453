package org.svod.period;

/** How long a period lasts. */
public enum Frequency {
    /** A calendar month, {@code 2023-05}. */
    MONTHLY(1),
    /** Three months, {@code 2023-Q2}. */
    QUARTERLY(3),
    /** Six months, {@code 2023-S1}. */
    HALF_YEARLY(6),
    /** Twelve months, {@code 2023}. */
    YEARLY(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Length in months: 1, 3, 6 or 12. */
    public int months() {
        return months;
    }

    /** How many such periods a year has: 12, 4, 2 or 1. */
    public int perYear() {
        return 12 / months;
    }
}
