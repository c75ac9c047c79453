package org.svod.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One row of a {@link SettingsTable}. If a field cannot be read, this is reported with file and line, and the result is
 * empty.
 */
public final class SettingsRow {

    private final String file;
    private final long line;
    private final List<String> heading;
    private final List<String> values;
    private final SettingsProblems problems;

    SettingsRow(String file, long line, List<String> heading, List<String> values, SettingsProblems problems) {
        this.file = file;
        this.line = line;
        this.heading = heading;
        this.values = values;
        this.problems = problems;
    }

    /** Line on which the row starts, from 1. */
    public long line() {
        return line;
    }

    /** The file, relative to {@code jobs}. */
    public String file() {
        return file;
    }

    /** The field, trimmed; blank if the column or the field does not exist. */
    public String text(String column) {
        int i = heading.indexOf(column);
        return i >= 0 && i < values.size() ? values.get(i) : "";
    }

    /** The field, if it is not blank. */
    public Optional<String> optional(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The field, which must not be blank. If it is blank, this is reported and the result is blank. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column + " is blank", "a value");
        }
        return text;
    }

    /** A date, {@code 2023-05-31}; empty if the field is blank. */
    public Optional<LocalDate> date(String column) {
        return optional(column).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                problem(column + " " + text + " is not a date", "a date like 2023-05-31");
                return Optional.empty();
            }
        });
    }

    /** A plain decimal, {@code 304.5}; empty if the field is blank. */
    public Optional<BigDecimal> decimal(String column) {
        return optional(column).flatMap(text -> {
            if (text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
                return Optional.of(new BigDecimal(text));
            }
            problem(column + " " + text + " is not a number", "a plain decimal like 304.5");
            return Optional.empty();
        });
    }

    /** A whole number from {@code least} to {@code most}; empty if the field is blank. */
    public OptionalInt whole(String column, int least, int most) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        problem(column + " " + text + " is not possible", "a whole number from " + least + " to " + most);
        return OptionalInt.empty();
    }

    /** {@code yes} or {@code no}; false if the field is blank. */
    public boolean yes(String column) {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
            problem(column + " " + text + " is neither yes nor no", "yes or no");
        }
        return text.equals("yes");
    }

    /**
     * One of the constants, in lower case with hyphens; empty (and reported) if the field is none of them, empty if it
     * is blank.
     */
    public <E extends Enum<E>> Optional<E> choice(String column, Class<E> type) {
        return optional(column).flatMap(text -> {
            Optional<E> found = choiceOf(text, type);
            if (found.isEmpty()) {
                problem(column + " " + text + " is not known", "one of " + choices(type));
            }
            return found;
        });
    }

    /** Reports something else that is wrong with this row. */
    public void problem(String wrong, String expected) {
        problems.add(file, line, wrong, expected);
    }

    /**
     * Reports something else that is wrong with this row, unless the settings are
     * {@linkplain SettingsProblems#ofArchived() archived} ones.
     */
    public void problemUnlessArchived(String wrong, String expected) {
        problems.addUnlessArchived(file, line, wrong, expected);
    }

    static <E extends Enum<E>> Optional<E> choiceOf(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> spelling(e).equals(text))
                .findFirst();
    }

    static <E extends Enum<E>> String choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(SettingsRow::spelling).collect(Collectors.joining(", "));
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
