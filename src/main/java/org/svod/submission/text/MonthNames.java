package org.svod.submission.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.svod.characters.ComparedText;
import org.svod.characters.LookAlikes;

/**
 * Names of the months as people and spreadsheets write them: English and Russian, in full or shortened, in the
 * nominative or the genitive; and in the languages of the member States, in the full or the usual short form of CLDR.
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
    private static final List<String> LANGUAGES =
            List.of("hy", "az", "be", "kk", "ky", "ro", "tg", "uz_Latn", "uz_Cyrl");
    private static final Map<String, Integer> OF_MEMBERS = ofMembers();

    private MonthNames() {}

    /** The month, 1 to 12, whose name begins with the text; at least three letters, in any case. */
    public static OptionalInt match(String text) {
        OptionalInt exact = exact(text);
        return exact.isPresent() ? exact : looking(LookAlikes.toLatinInBothCases(folded(text)));
    }

    /** The month whose English or Russian name is the text, once letters that look alike are equal. */
    private static OptionalInt looking(String latin) {
        return IntStream.rangeClosed(1, NAMES.size())
                .filter(month -> latin.length() >= SHORTEST
                        && NAMES.get(month - 1).stream()
                                .anyMatch(name ->
                                        LookAlikes.toLatinInBothCases(name).startsWith(latin)))
                .findFirst();
    }

    private static OptionalInt exact(String text) {
        String lower = folded(text);
        if (lower.length() >= SHORTEST) {
            for (int month = 1; month <= NAMES.size(); month++) {
                if (NAMES.get(month - 1).stream().anyMatch(name -> name.startsWith(lower))) {
                    return OptionalInt.of(month);
                }
            }
        }
        Integer month = OF_MEMBERS.get(lower);
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /** The names in all languages. A name that means different months in two languages is left out. */
    private static Map<String, Integer> ofMembers() {
        Map<String, Integer> names = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
            for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
                for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                    String[] months = symbols.getMonths(context, width);
                    for (int i = 0; i < NAMES.size(); i++) {
                        String name = folded(months[i]);
                        Integer before = names.putIfAbsent(name, i + 1);
                        if (name.length() < SHORTEST || (before != null && before != i + 1)) {
                            twice.add(name);
                        }
                    }
                }
            }
        }
        twice.forEach(names::remove);
        return Map.copyOf(names);
    }

    private static String folded(String text) {
        String lower = ComparedText.of(text).toLowerCase(Locale.ROOT).replace("\u0307", "");
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** All names. */
    static Stream<String> words() {
        return Stream.concat(NAMES.stream().flatMap(List::stream), OF_MEMBERS.keySet().stream());
    }
}
