package org.svod.submission.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.characters.Blanks;
import org.svod.characters.ComparedText;
import org.svod.period.Frequency;
import org.svod.period.Period;

/**
 * Reads a period in the forms that people write, and in the forms into which spreadsheets and statistical programs
 * change a month.
 */
public final class PeriodParser {

    private static final Pattern ISO =
            Pattern.compile("([0-9]{4})(?:-[Mm]?|M|m|\\.)([0-9]{1,2})(?:[-.]([0-9]{1,2}))?|([0-9]{4})([0-9]{2})");
    private static final Pattern ONE_DIGIT = Pattern.compile("[0-9]{4}\\.1");
    private static final Pattern DOTTED =
            Pattern.compile("(?:([0-9]{1,2})\\.)?([0-9]{1,2})\\.([0-9]{4})|([0-9]{1,2})\\.([0-9]{2})\\.([0-9]{2})");
    private static final Pattern SLASHED = Pattern.compile("(?:([0-9]{1,2})/)?([0-9]{1,2})/([0-9]{4})");
    /** Two months and a year: {@code апрель-июнь 2023}. */
    private static final Pattern RANGE = Pattern.compile(
            "(?<from>[\\p{L}\\p{M}ʻʼ’']{3,14})\\.? ?[-–—] ?(?<to>[\\p{L}\\p{M}ʻʼ’']{3,14})\\.?,? (?<year>[0-9]{4})(?: ?г(?:\\.|ода?)?)?");

    private static final Pattern NAMED = Pattern.compile(
            "([\\p{L}\\p{M}ʻʼ’']{3,14})[.\\-/\\s\u00A0\u202F\u2007]{1,3}([0-9]{4}|[0-9]{2})(?:[\\s\u00A0]?г(?:\\.|ода?)?)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0{1,2}:00(?::00(?:\\.0+)?)?Z?$");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4}) ?(?:г\\.?|год[ау]?)", Pattern.CASE_INSENSITIVE);
    /** A quarter or a half-year: its number, the word, the year, in either order. */
    private static final Pattern WORDED = Pattern.compile(
            "(?:(?<year>[0-9]{4}) ?(?:г\\.?|года?)?,? )?(?<number>[1-4]|IV|I{1,3})[ \\-]?(?:й|ый|ой|е|ое)? ?"
                    + "(?<word>кв\\.?|квартала?|полугоди[ея]|Q|H|S)(?:,? (?<after>[0-9]{4})(?: ?г\\.?| ?года?)?)?"
                    + "|(?<first>[0-9]{4})[ \\-]?(?<letter>[QSH])(?<digit>[1-4])"
                    + "|(?<start>[QSH])(?<ordinal>[1-4])[ \\-]?(?<end>[0-9]{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern YEARS = Pattern.compile("[0-9]{4}");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final int LONGEST = 40;

    private final Period scope;

    /**
     * A two-digit year is read as a year in the century of the scope, and the name of a month without a year as a month
     * in the year of the scope.
     */
    public PeriodParser(Period scope) {
        this.scope = scope;
    }

    /** Why a text is not a period. */
    public enum Trouble {
        /** It is a period. */
        NONE,
        /** A day, but not the first of a month. */
        DAY,
        /** {@code 2023.1}: January, or October as a spreadsheet cuts {@code 2023.10}. */
        CUT,
        /** Anything else. */
        TEXT
    }

    /**
     * The result of reading a text.
     *
     * @param period the period; empty if the text is not one
     * @param trouble why it is not a period
     */
    public record Parsed(Optional<Period> period, Trouble trouble) {
        private static final Parsed NOTHING = new Parsed(Optional.empty(), Trouble.TEXT);

        private static Parsed of(Period period) {
            return new Parsed(Optional.of(period), Trouble.NONE);
        }
    }

    /** Reads a text that is not blank. */
    public Parsed parse(String raw) {
        String text = ComparedText.of(Blanks.strip(raw));
        if (text.length() > LONGEST) {
            return Parsed.NOTHING;
        }
        Optional<Period> canonical = Period.parse(text);
        if (canonical.isPresent()) {
            return new Parsed(canonical, Trouble.NONE);
        }
        String date = MIDNIGHT.matcher(text).replaceFirst("");
        if (ONE_DIGIT.matcher(date).matches()) {
            return new Parsed(Optional.empty(), Trouble.CUT);
        }
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            return iso.group(4) != null
                    ? month(Integer.parseInt(iso.group(4)), Integer.parseInt(iso.group(5)))
                    : iso.group(2).length() == 1 && date.indexOf('.') > 0
                            ? Parsed.NOTHING
                            : day(iso.group(1), iso.group(2), Optional.ofNullable(iso.group(3)));
        }
        Matcher dotted = DOTTED.matcher(date);
        if (dotted.matches()) {
            return dotted.group(4) == null
                    ? day(dotted.group(3), dotted.group(2), Optional.ofNullable(dotted.group(1)))
                    : day(Integer.toString(inCentury(dotted.group(6))), dotted.group(5), Optional.of(dotted.group(4)));
        }
        Matcher slashed = SLASHED.matcher(date);
        if (slashed.matches()) {
            return day(slashed.group(3), slashed.group(2), Optional.ofNullable(slashed.group(1)));
        }
        return words(
                text.toLowerCase(Locale.ROOT).startsWith("за ")
                        ? text.substring(3).strip()
                        : text);
    }

    private Parsed words(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Parsed.of(Period.year(Integer.parseInt(year.group(1))));
        }
        Matcher worded = WORDED.matcher(text);
        if (worded.matches()) {
            return worded(worded);
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return range(range);
        }
        Matcher named = NAMED.matcher(text);
        if (!named.matches() || MonthNames.match(named.group(1)).isEmpty()) {
            return Parsed.NOTHING;
        }
        return month(
                named.group(2).length() == 2 ? inCentury(named.group(2)) : Integer.parseInt(named.group(2)),
                MonthNames.match(named.group(1)).getAsInt());
    }

    /** The months must be those of a quarter, a half-year or a year. */
    private static Parsed range(Matcher range) {
        OptionalInt from = MonthNames.match(range.group("from"));
        OptionalInt to = MonthNames.match(range.group("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return Parsed.NOTHING;
        }
        int months = to.getAsInt() - from.getAsInt() + 1;
        return Stream.of(Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.YEARLY)
                .filter(f -> f.months() == months && (from.getAsInt() - 1) % months == 0)
                .findFirst()
                .map(f -> Parsed.of(
                        new Period(Integer.parseInt(range.group("year")), f, (from.getAsInt() - 1) / months + 1)))
                .orElse(Parsed.NOTHING);
    }

    private static Parsed worded(Matcher worded) {
        Optional<String> year = group(worded, "year")
                .or(() -> group(worded, "after"))
                .or(() -> group(worded, "first"))
                .or(() -> group(worded, "end"));
        String word = group(worded, "word")
                .or(() -> group(worded, "letter"))
                .or(() -> group(worded, "start"))
                .orElse("")
                .toUpperCase(Locale.ROOT);
        String number = group(worded, "number")
                .or(() -> group(worded, "digit"))
                .or(() -> group(worded, "ordinal"))
                .orElse("")
                .toUpperCase(Locale.ROOT);
        Frequency frequency = word.startsWith("К") || word.equals("Q") ? Frequency.QUARTERLY : Frequency.HALF_YEARLY;
        int ordinal = ROMAN.contains(number) ? ROMAN.indexOf(number) + 1 : Integer.parseInt(number);
        boolean both =
                group(worded, "year").isPresent() && group(worded, "after").isPresent();
        return year.isEmpty() || both || ordinal > frequency.perYear()
                ? Parsed.NOTHING
                : Parsed.of(new Period(Integer.parseInt(year.get()), frequency, ordinal));
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return Optional.ofNullable(matcher.group(name));
    }

    /** The period in the year of the scope, if the text names a month, a quarter or a half-year without a year. */
    public Optional<Period> withoutYear(String raw) {
        String text = ComparedText.of(Blanks.strip(raw));
        OptionalInt month = MonthNames.match(text);
        if (month.isPresent()) {
            return Optional.of(Period.month(scope.year(), month.getAsInt()));
        }
        Matcher worded = WORDED.matcher(text + " " + scope.year());
        boolean bare = text.length() <= LONGEST && !YEARS.matcher(text).find();
        return bare && worded.matches() ? worded(worded).period() : Optional.empty();
    }

    private int inCentury(String twoDigits) {
        return scope.year() / 100 * 100 + Integer.parseInt(twoDigits);
    }

    private static Parsed day(String year, String month, Optional<String> day) {
        Parsed parsed = month(Integer.parseInt(year), Integer.parseInt(month));
        if (parsed.period().isPresent()
                && day.filter(d -> Integer.parseInt(d) != 1).isPresent()) {
            int length = parsed.period().get().lastDay().getDayOfMonth();
            boolean exists = day.filter(d -> Integer.parseInt(d) <= length && Integer.parseInt(d) > 0)
                    .isPresent();
            return new Parsed(Optional.empty(), exists ? Trouble.DAY : Trouble.TEXT);
        }
        return parsed;
    }

    private static Parsed month(int year, int month) {
        boolean exists = year >= 1900 && year <= 2999 && month >= 1 && month <= 12;
        return exists ? Parsed.of(Period.month(year, month)) : Parsed.NOTHING;
    }
}
