package org.svod.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A month, quarter, half or year.
 *
 * @param year the year in which it lies
 * @param first its first month, from 1
 * @param months how many months it has: 1, 3, 6 or 12
 */
record Span(int year, int first, int months) implements Comparable<Span> {

    /** The parts of this length of a year. */
    static List<Span> parts(int year, int months) {
        List<Span> parts = new ArrayList<>();
        for (int first = 1; first <= 12; first += months) {
            parts.add(new Span(year, first, months));
        }
        return parts;
    }

    int last() {
        return first + months - 1;
    }

    boolean covers(Span other) {
        return year == other.year && first <= other.first && last() >= other.last();
    }

    boolean meets(Span other) {
        return year == other.year && first <= other.last() && last() >= other.first;
    }

    LocalDate end() {
        return LocalDate.of(year, last(), 1).plusMonths(1).minusDays(1);
    }

    /** The parts of this length, or this span itself where it is not longer. */
    List<Span> split(int length) {
        return length >= months
                ? List.of(this)
                : parts(year, length).stream().filter(this::covers).toList();
    }

    /** As it is written in names of files and in tables. */
    @Override
    public String toString() {
        String number = String.valueOf((first - 1) / months + 1);
        return year
                + switch (months) {
                    case 1 -> first < 10 ? "-0" + first : "-" + first;
                    case 3 -> "-Q" + number;
                    case 6 -> "-S" + number;
                    default -> "";
                };
    }

    @Override
    public int compareTo(Span other) {
        return toString().compareTo(other.toString());
    }
}
