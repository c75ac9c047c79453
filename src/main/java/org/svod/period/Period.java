package org.svod.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A month, quarter, half-year or year of the calendar. Its text form is the one of SDMX: {@code 2023-05},
 * {@code 2023-Q2}, {@code 2023-S1}, {@code 2023}. Periods are ordered by first month; of periods with the same first
 * month, the wider one comes first.
 *
 * @param year 1900 to 2999
 * @param frequency how long the period lasts
 * @param ordinal number of the period in its year, from 1 to {@link Frequency#perYear()}
 */
public record Period(int year, Frequency frequency, int ordinal) implements Comparable<Period> {

    private static final Pattern FORM =
            Pattern.compile("((?:19|2[0-9])[0-9]{2})(?:-(?:(0[1-9]|1[0-2])|[Qq]([1-4])|[Ss]([12])))?");
    private static final Comparator<Period> ORDER = Comparator.<Period>comparingInt(Period::year)
            .thenComparingInt(Period::firstMonth)
            .thenComparing(Period::frequency, Comparator.reverseOrder());

    /** Throws IllegalArgumentException if the year or the ordinal is out of bounds. */
    public Period {
        if (year < 1900 || year > 2999 || ordinal < 1 || ordinal > frequency.perYear()) {
            throw new IllegalArgumentException("no such period: " + year + " " + frequency + " " + ordinal);
        }
    }

    /** The month {@code month} (1 to 12) of {@code year}. */
    public static Period month(int year, int month) {
        return new Period(year, Frequency.MONTHLY, month);
    }

    /** The whole of {@code year}. */
    public static Period year(int year) {
        return new Period(year, Frequency.YEARLY, 1);
    }

    /** Reads the canonical form, in capitals or small letters; empty if the text has another form. */
    public static Optional<Period> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return Optional.of(month(year, Integer.parseInt(m.group(2))));
        }
        if (m.group(3) != null) {
            return Optional.of(new Period(year, Frequency.QUARTERLY, Integer.parseInt(m.group(3))));
        }
        if (m.group(4) != null) {
            return Optional.of(new Period(year, Frequency.HALF_YEARLY, Integer.parseInt(m.group(4))));
        }
        return Optional.of(year(year));
    }

    /** Reads a text that must be in the canonical form, for codes that Svod wrote itself. */
    public static Period of(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("not a period: " + code));
    }

    /** The period of this frequency that contains the month. */
    public static Period containing(int year, int month, Frequency frequency) {
        return new Period(year, frequency, (month - 1) / frequency.months() + 1);
    }

    /** All periods of a frequency in a year, in order. */
    public static List<Period> allOf(int year, Frequency frequency) {
        return IntStream.rangeClosed(1, frequency.perYear())
                .mapToObj(i -> new Period(year, frequency, i))
                .toList();
    }

    /** The first month, 1 to 12. */
    public int firstMonth() {
        return (ordinal - 1) * frequency.months() + 1;
    }

    /** The last month, 1 to 12. */
    public int lastMonth() {
        return ordinal * frequency.months();
    }

    /** The first day. */
    public LocalDate firstDay() {
        return LocalDate.of(year, firstMonth(), 1);
    }

    /** The last day. */
    public LocalDate lastDay() {
        return YearMonth.of(year, lastMonth()).atEndOfMonth();
    }

    /** The period of the same length this number of periods later, or earlier if the number is negative. */
    public Period plus(int periods) {
        int count = year * frequency.perYear() + ordinal - 1 + periods;
        return new Period(
                Math.floorDiv(count, frequency.perYear()), frequency, Math.floorMod(count, frequency.perYear()) + 1);
    }

    /** Whether this is a single month. */
    public boolean isMonth() {
        return frequency == Frequency.MONTHLY;
    }

    /** The months it consists of, in order. */
    public List<Period> months() {
        return IntStream.rangeClosed(firstMonth(), lastMonth())
                .mapToObj(m -> month(year, m))
                .toList();
    }

    /** Whether this period contains every month of {@code other}. */
    public boolean covers(Period other) {
        return year == other.year && firstMonth() <= other.firstMonth() && other.lastMonth() <= lastMonth();
    }

    /** Whether the two have a month in common. */
    public boolean overlaps(Period other) {
        return year == other.year && firstMonth() <= other.lastMonth() && other.firstMonth() <= lastMonth();
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** Gives the same result as the method of a record, but faster: periods are part of every key. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Period period
                        && year == period.year
                        && ordinal == period.ordinal
                        && frequency == period.frequency);
    }

    @Override
    public int hashCode() {
        return (year * 31 + frequency.months()) * 31 + ordinal;
    }

    /** The canonical form, {@code 2023-05}. */
    @Override
    public String toString() {
        return switch (frequency) {
            case MONTHLY -> year + (ordinal < 10 ? "-0" : "-") + ordinal;
            case QUARTERLY -> year + "-Q" + ordinal;
            case HALF_YEARLY -> year + "-S" + ordinal;
            case YEARLY -> Integer.toString(year);
        };
    }
}
