package org.svod.submission.text;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Names of the months as people and spreadsheets write them: English and Russian, in full or cut, in the nominative or
 * the genitive.
 */
public final class MonthNames {

    private static final int SHORTEST = 3;
    private static final List<List<String>> NAMES = List.of(
            List.of("january", "январь", "января"),
            List.of("february", "февраль", "февраля"),
            List.of("march", "март", "марта"),
            List.of("april", "апрель", "апреля"),
            List.of("may", "май", "мая"),
            List.of("june", "июнь", "июня"),
            List.of("july", "июль", "июля"),
            List.of("august", "август", "августа"),
            List.of("september", "сентябрь", "сентября"),
            List.of("october", "октябрь", "октября"),
            List.of("november", "ноябрь", "ноября"),
            List.of("december", "декабрь", "декабря"));

    private MonthNames() {}

    /** The month, 1 to 12, whose name begins with the text; at least three letters, in any case. */
    public static OptionalInt match(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() >= SHORTEST) {
            for (int month = 1; month <= NAMES.size(); month++) {
                if (NAMES.get(month - 1).stream().anyMatch(name -> name.startsWith(lower))) {
                    return OptionalInt.of(month);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** All names. */
    static Stream<String> words() {
        return NAMES.stream().flatMap(List::stream);
    }
}
