package org.svod.publication.letter;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.codebook.Name;

/**
 * A language of the letter: how it writes numbers, dates and lists, by the rules of CLDR, and how they are read back.
 */
enum LetterLanguage {
    /** English as international organizations write it: 3,798; 304.5; 7 December 2023. */
    ENGLISH("en", "en_001", "en-GB"),
    /** Russian: 3 798 with a no-break space; 304,5; 7 декабря 2023. */
    RUSSIAN("ru", "ru", "ru-RU");

    private static final String DAY = "d MMMM y";
    private static final String NO_BREAK = "\u00A0";
    /** CLDR writes a hyphen before a number below zero; in a letter stands a minus sign. */
    private static final String HYPHEN = "-";

    private static final String MINUS = "−";

    private final String code;
    private final String tag;
    private final ULocale rules;

    LetterLanguage(String code, String rules, String tag) {
        this.code = code;
        this.tag = tag;
        this.rules = new ULocale(rules);
    }

    /**
     * The language of a locale.
     *
     * @throws IllegalArgumentException if the letter is not written in this language
     */
    static LetterLanguage of(Locale locale) {
        for (LetterLanguage language : values()) {
            if (language.code.equals(locale.getLanguage())) {
                return language;
            }
        }
        throw new IllegalArgumentException("The letter is written in English and Russian, not in " + locale);
    }

    /** {@code en} or {@code ru}. */
    String code() {
        return code;
    }

    /** The language and the country whose spelling the templates have, like {@code ru-RU}. */
    String tag() {
        return tag;
    }

    /** The locale whose rules are used. */
    ULocale rules() {
        return rules;
    }

    /** The name in this language. */
    String in(Name name) {
        return name.in(Locale.forLanguageTag(code));
    }

    /** The number, grouped, with at most {@code decimals} decimals. */
    String number(BigDecimal value, int decimals) {
        return NumberFormatter.withLocale(rules)
                .precision(Precision.maxFraction(decimals))
                .roundingMode(RoundingMode.HALF_EVEN)
                .format(value)
                .toString()
                .replace(HYPHEN, MINUS);
    }

    /** The number that the whole text is. */
    Optional<BigDecimal> numberIn(String text) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(rules);
        format.setParseStrict(true);
        format.setParseBigDecimal(true);
        ParsePosition position = new ParsePosition(0);
        Number number = format.parse(text.replace(MINUS, HYPHEN), position);
        return number != null && position.getIndex() == text.length()
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }

    /** The day, with its month in words; its number and its month stay on one line. */
    String day(LocalDate day) {
        return dayFormat()
                .format(java.util.Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .replaceFirst(" ", NO_BREAK);
    }

    /** The day that the whole text is, with any spaces. */
    Optional<LocalDate> dayIn(String text) {
        ParsePosition position = new ParsePosition(0);
        java.util.Date date = dayFormat().parse(text.replace(NO_BREAK, " "), position);
        return date != null && position.getIndex() == text.length()
                ? Optional.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate())
                : Optional.empty();
    }

    private SimpleDateFormat dayFormat() {
        SimpleDateFormat format = new SimpleDateFormat(DAY, rules);
        format.setTimeZone(TimeZone.GMT_ZONE);
        format.setLenient(false);
        return format;
    }

    /** {@code a, b and c}. */
    String list(List<String> items) {
        return ListFormatter.getInstance(rules).format(items);
    }

    /** {@code a, b; c; and d} for items that have commas themselves; in Russian without the conjunction. */
    String listOfPhrases(List<String> items) {
        int last = items.size() - 1;
        return this == RUSSIAN || last == 0
                ? String.join("; ", items)
                : String.join("; ", items.subList(0, last)) + "; and " + items.get(last);
    }

    /** The text between a number and the word that it counts. */
    String afterNumber() {
        return this == RUSSIAN ? NO_BREAK : " ";
    }
}
