package org.svod.databank;

import org.svod.period.Frequency;
import org.svod.period.Period;

/** Periods as integers: {@code year * 10000 + months * 100 + ordinal}, so {@code 20230105} is May 2023. */
final class PeriodCode {

    private PeriodCode() {}

    static int of(Period period) {
        return period.year() * 10_000 + period.frequency().months() * 100 + period.ordinal();
    }

    static Period period(int code) {
        int months = code / 100 % 100;
        for (Frequency frequency : Frequency.values()) {
            if (frequency.months() == months) {
                return new Period(code / 10_000, frequency, code % 100);
            }
        }
        throw new IllegalArgumentException("not a period: " + code);
    }
}
