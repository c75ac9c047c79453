package org.svod.submission.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.characters.Blanks;
import org.svod.characters.PlainText;
import org.svod.period.Period;

/** Reads a period as people write it, and as spreadsheets rewrite a month. */
public final class PeriodParser {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-[Mm]?([0-9]{1,2})(?:-([0-9]{1,2}))?");
    private static final Pattern DOTTED = Pattern.compile("(?:([0-9]{1,2})\\.)?([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})/([0-9]{4})");
    private static final Pattern NAMED = Pattern.compile(
            "(\\p{L}{3,9})[.\\-/\\s\u00A0\u202F\u2007]{1,3}([0-9]{4}|[0-9]{2})(?:[\\s\u00A0]?г(?:\\.|ода?)?)?");
    private static final int LONGEST = 40;

    private final int century;

    /** Two-digit years are read as years of the scope's century. */
    public PeriodParser(Period scope) {
        this.century = scope.year() / 100 * 100;
    }

    /**
     * What a text was found to mean.
     *
     * @param period the period, where it is one
     * @param otherDay whether it is a day, but not the first of a month
     */
    public record Parsed(Optional<Period> period, boolean otherDay) {
        private static final Parsed NOTHING = new Parsed(Optional.empty(), false);
    }

    /** Reads a text that is not blank. */
    public Parsed parse(String raw) {
        String text = PlainText.of(Blanks.strip(raw));
        if (text.length() > LONGEST) {
            return Parsed.NOTHING;
        }
        Optional<Period> canonical = Period.parse(text);
        if (canonical.isPresent()) {
            return new Parsed(canonical, false);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), Optional.ofNullable(iso.group(3)));
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return day(dotted.group(3), dotted.group(2), Optional.ofNullable(dotted.group(1)));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return day(slashed.group(2), slashed.group(1), Optional.empty());
        }
        return named(text);
    }

    private Parsed named(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.matches() || MonthNames.match(named.group(1)).isEmpty()) {
            return Parsed.NOTHING;
        }
        int year = Integer.parseInt(named.group(2));
        return month(
                named.group(2).length() == 2 ? century + year : year,
                MonthNames.match(named.group(1)).getAsInt());
    }

    private static Parsed day(String year, String month, Optional<String> day) {
        Parsed parsed = month(Integer.parseInt(year), Integer.parseInt(month));
        if (parsed.period().isPresent()
                && day.filter(d -> Integer.parseInt(d) != 1).isPresent()) {
            int length = parsed.period().get().lastDay().getDayOfMonth();
            return new Parsed(
                    Optional.empty(),
                    day.filter(d -> Integer.parseInt(d) <= length && Integer.parseInt(d) > 0)
                            .isPresent());
        }
        return parsed;
    }

    private static Parsed month(int year, int month) {
        boolean exists = year >= 1900 && year <= 2999 && month >= 1 && month <= 12;
        return exists ? new Parsed(Optional.of(Period.month(year, month)), false) : Parsed.NOTHING;
    }
}
