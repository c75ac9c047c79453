package org.svod.round;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.svod.period.Period;

/**
 * The days from which indicators are counted otherwise than before. Values of days before cannot be compared with those
 * from it on, although they have the same code. Cannot be changed.
 *
 * @param days the days, by the code of the indicator
 */
public record SeriesBreaks(SortedMap<String, SortedSet<LocalDate>> days) {

    /** There are none. */
    public static final SeriesBreaks NONE = new SeriesBreaks(new TreeMap<>());

    /** Keeps a copy. */
    public SeriesBreaks {
        SortedMap<String, SortedSet<LocalDate>> copy = new TreeMap<>();
        days.forEach((code, all) -> copy.put(code, Collections.unmodifiableSortedSet(new TreeSet<>(all))));
        days = Collections.unmodifiableSortedMap(copy);
    }

    /** An indicator that is counted otherwise from a day. */
    public record Break(String indicator, LocalDate day) {}

    /** These. */
    public static SeriesBreaks of(List<Break> breaks) {
        SortedMap<String, SortedSet<LocalDate>> days = new TreeMap<>();
        breaks.forEach(one ->
                days.computeIfAbsent(one.indicator(), code -> new TreeSet<>()).add(one.day()));
        return new SeriesBreaks(days);
    }

    /** These and others. */
    public SeriesBreaks and(SeriesBreaks others) {
        SortedMap<String, SortedSet<LocalDate>> both = new TreeMap<>(days);
        others.days.forEach((code, more) -> both.merge(code, more, (one, two) -> {
            SortedSet<LocalDate> all = new TreeSet<>(one);
            all.addAll(two);
            return all;
        }));
        return new SeriesBreaks(both);
    }

    /**
     * Whether the values of an indicator for two periods cannot be compared: it is counted otherwise from a day after
     * the first day of the earlier one, up to the last day of the later one. A period in which it changes cannot be
     * compared with any other.
     */
    public boolean lieBetween(String indicator, Period earlier, Period later) {
        return days.getOrDefault(indicator, Collections.emptySortedSet()).stream()
                .anyMatch(day -> day.isAfter(earlier.firstDay()) && !day.isAfter(later.lastDay()));
    }

    /** Whether the values of an indicator for two years that follow each other cannot be compared. */
    public boolean lieBefore(String indicator, int year) {
        return lieBetween(indicator, Period.year(year - 1), Period.year(year));
    }
}
