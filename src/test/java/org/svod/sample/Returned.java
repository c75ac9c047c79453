package org.svod.sample;

import java.util.ArrayList;
import java.util.List;
import org.svod.period.Period;

/**
 * Wanted citizens whom one state returned to another, month by month as each of the two tells it.
 *
 * @param from who returned them
 * @param to who received them
 * @param sent by month, as the sender says
 * @param received by month, as the receiver says
 */
record Returned(String from, String to, List<Long> sent, List<Long> received) {

    /**
     * Agreed, disputed, told by one side only, and one whose months differ while the year agrees; so placed that no
     * month is an outlier.
     */
    static List<Returned> all() {
        return List.of(
                agreed("RU", "UZ", 18, 0),
                agreed("RU", "TJ", 16, 0),
                disputed("KZ", "RU", 14, 16, 0),
                agreed("RU", "KG", 11, 3).aMonthLater(),
                agreed("RU", "AM", 9, 4),
                disputed("KZ", "UZ", 8, 7, 0),
                agreed("BY", "RU", 7, 0),
                onlySent("RU", "AZ", 6, 2),
                agreed("UZ", "TJ", 5, 3),
                agreed("RU", "MD", 4, 4),
                agreed("KG", "KZ", 3, 0),
                onlySent("RU", "TM", 2, 1),
                agreed("MD", "BY", 1, 2),
                onlyReceived("AZ", "RU", 2, 3));
    }

    private static List<Long> months(long total, int offset) {
        List<Long> weights = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            weights.add((month * 5L + offset * 3L) % 12 + 1);
        }
        return Apportionment.of(total, weights);
    }

    private static Returned agreed(String from, String to, long total, int offset) {
        return disputed(from, to, total, total, offset);
    }

    private static Returned disputed(String from, String to, long sent, long received, int offset) {
        return new Returned(from, to, months(sent, offset), months(received, offset));
    }

    private static Returned onlySent(String from, String to, long total, int offset) {
        return disputed(from, to, total, 0, offset);
    }

    private static Returned onlyReceived(String from, String to, long total, int offset) {
        return disputed(from, to, 0, total, offset);
    }

    private Returned aMonthLater() {
        List<Long> later = new ArrayList<>(sent.subList(0, 11));
        later.add(0, 0L);
        later.set(11, later.get(11) + sent.get(11));
        return new Returned(from, to, sent, List.copyOf(later));
    }

    /** The rows of both sides, months without persons left out. */
    List<SampleRow> rows() {
        List<SampleRow> rows = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            add(rows, month, from, Indicators.WANTED_RETURNED, to, sent.get(month - 1));
            add(rows, month, to, Indicators.WANTED_RECEIVED, from, received.get(month - 1));
        }
        return rows;
    }

    private static void add(
            List<SampleRow> rows, int month, String state, String indicator, String counterpart, long persons) {
        if (persons > 0) {
            rows.add(SampleRow.of(state, Period.month(2023, month), indicator, "NATIONAL", Long.toString(persons))
                    .with(counterpart, ""));
        }
    }
}
