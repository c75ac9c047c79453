package org.svod.submission.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.characters.Blanks;
import org.svod.characters.ComparedText;

/** Words in a column of codes with which a line of totals begins, or a line that is a part of the line above. */
public final class TotalWords {

    /** The code of SDMX for all entries of a dimension together. */
    private static final String ALL = "_T";

    private static final Set<String> TOTALS = Set.of(
            "ИТОГО",
            "ИТОГ",
            "ИТОГИ",
            "ВСЕГО",
            "СУММА",
            "ПОДИТОГ",
            "ПОДЫТОГ",
            "TOTAL",
            "TOTALS",
            "SUBTOTAL",
            "SUM",
            "БАРЛЫҒЫ",
            "ЖЫЙЫНТЫГЫ",
            "УСЯГО",
            "РАЗАМ",
            "ҲАМАГӢ",
            "ЖАМИ",
            "JAMI",
            "CƏMI",
            "ԸՆԴԱՄԵՆԸ");
    private static final List<String> LONGER = List.of("GRAND TOTAL", "ОБЩИЙ ИТОГ", "ОБЩАЯ СУММА", "TOTAL GENERAL");
    private static final Pattern PART = Pattern.compile(
            "^(?:В\\s*Т\\.?\\s*Ч\\b\\.?|В\\s+ТОМ\\s+ЧИСЛЕ|ИЗ\\s+НИХ|OF\\s+WHICH|INCLUDING)\\s*[:\\-–—,]*\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> PART_WORDS = List.of("В Т Ч", "В ТОМ ЧИСЛЕ", "ИЗ НИХ", "OF WHICH", "INCLUDING");
    private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern END_OF_WORD = Pattern.compile("[^\\p{L}\\p{M}]");
    private static final int LONGEST = 100;

    private TotalWords() {}

    /** The words by which such lines are known; none of them says anything about a person. */
    static Stream<String> words() {
        return Stream.of(TOTALS.stream(), LONGER.stream(), PART_WORDS.stream()).flatMap(words -> words);
    }

    /** Whether the text says that the line is the sum of others. */
    public static boolean isTotal(String raw) {
        if (raw.length() > LONGEST) {
            return false;
        }
        String upper =
                ComparedText.of(Blanks.strip(raw)).toUpperCase(Locale.ROOT).replace('Ё', 'Е');
        if (upper.equals(ALL)) {
            return true;
        }
        String letters = SIGNS.matcher(upper).replaceAll("").replace("İ", "I");
        String words = BLANKS.matcher(letters).replaceAll(" ");
        return TOTALS.contains(END_OF_WORD.split(words, 2)[0])
                || LONGER.stream().anyMatch(words::startsWith);
    }

    /** The text after words such as "of which"; empty if the text does not begin with such words. */
    public static Optional<String> partOf(String raw) {
        if (raw.length() > LONGEST) {
            return Optional.empty();
        }
        String text = ComparedText.of(Blanks.strip(raw));
        Matcher part = PART.matcher(text);
        return part.find() ? Optional.of(text.substring(part.end()).strip()) : Optional.empty();
    }
}
