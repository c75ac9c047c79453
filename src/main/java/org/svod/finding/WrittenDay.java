package org.svod.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a day and a time are written in a text for people: 5 February 2024, or 05.02.2024 in Russian. Programs and the
 * names of files have it as {@code 2024-02-05}.
 */
public final class WrittenDay {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String RUSSIAN = "ru";
    private static final DateTimeFormatter IN_RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter IN_ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WrittenDay() {}

    /** The day as the language writes it. */
    public static String of(LocalDate day, Locale language) {
        return (language.getLanguage().equals(RUSSIAN) ? IN_RUSSIAN : IN_ENGLISH).format(day);
    }

    /**
     * A time of the UTC clock, to the minute, of a text such as {@code 2024-02-05T08:00:00Z}; any other text as
     * {@link #of}.
     */
    public static String time(String text, Locale language) {
        try {
            OffsetDateTime at = Instant.parse(text).atOffset(ZoneOffset.UTC);
            return of(at.toLocalDate(), language) + " " + CLOCK.format(at) + " UTC";
        } catch (DateTimeParseException noTime) {
            return of(text, language);
        }
    }

    /** A day of a text such as {@code 2024-02-05}; any other text as it is. */
    public static String of(String text, Locale language) {
        try {
            return DAY.matcher(text).matches() ? of(LocalDate.parse(text), language) : text;
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }
}
