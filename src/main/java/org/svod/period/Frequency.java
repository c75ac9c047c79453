package org.svod.period;

/** How long a period lasts. */
public enum Frequency {
    /** A calendar month, {@code 2023-05}. */
    MONTHLY(1, "M"),
    /** Three months, {@code 2023-Q2}. */
    QUARTERLY(3, "Q"),
    /** Six months, {@code 2023-S1}. */
    HALF_YEARLY(6, "S"),
    /** Twelve months, {@code 2023}. */
    YEARLY(12, "A");

    private final int months;
    private final String code;

    Frequency(int months, String code) {
        this.months = months;
        this.code = code;
    }

    /** Length in months: 1, 3, 6 or 12. */
    public int months() {
        return months;
    }

    /** Its code in the SDMX code list CL_FREQ. */
    public String code() {
        return code;
    }

    /** How many such periods a year has: 12, 4, 2 or 1. */
    public int perYear() {
        return 12 / months;
    }
}
