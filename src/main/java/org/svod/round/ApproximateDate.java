package org.svod.round;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with the precision that is known: a day, a month or a year.
 *
 * @param first the first possible day
 * @param last the last possible day
 * @param precision how exactly the date is known
 */
public record ApproximateDate(LocalDate first, LocalDate last, Precision precision) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** How exactly a date is known. */
    public enum Precision {
        /** To the day. */
        DAY,
        /** To the month. */
        MONTH,
        /** To the year. */
        YEAR;

        /** The name in lower case, as used in the keys of the letter's wording. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A day. */
    public static ApproximateDate of(LocalDate day) {
        return new ApproximateDate(day, day, Precision.DAY);
    }

    /**
     * Reads {@code 2021-10-15}, {@code 2021-10} or {@code 2021}; empty if the text has none of these forms or is not a
     * date of the calendar.
     */
    public static Optional<ApproximateDate> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                return Optional.of(
                        new ApproximateDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
            if (matcher.group(3) == null) {
                return Optional.of(new ApproximateDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH));
            }
            return Optional.of(of(month.atDay(1).withDayOfMonth(Integer.parseInt(matcher.group(3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this date is certainly before the other, whatever the exact days are. */
    public boolean certainlyBefore(ApproximateDate other) {
        return last.isBefore(other.first);
    }
}
