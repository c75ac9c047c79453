package org.svod.submission.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.characters.LookAlikes;
import org.svod.codebook.Codelist;
import org.svod.codebook.State;
import org.svod.period.Frequency;
import org.svod.period.Period;

/**
 * Suggests a correct file name for a wrong one. Parts that are not clear stay {@code STATE}, {@code YYYY} or
 * {@code MM}, and the sender fills them in; so no state is advised to submit for another.
 */
public final class NearestName {

    /** Stands for a state that cannot be guessed. */
    public static final String ANY_STATE = "STATE";

    private static final int LONGEST = 255;
    private static final String YEAR = "(?<![0-9])((?:19|2[0-9])[0-9]{2})";
    private static final Pattern VERSION = Pattern.compile("[_ .-]V(?:ER)?[._ ]?0*([1-9][0-9]{0,3})(?![0-9])");
    private static final Pattern PART_AFTER = Pattern.compile(YEAR + "[^0-9A-Z]{0,3}([QS])[^0-9A-Z]?([1-4])(?![0-9])");
    private static final Pattern PART_BEFORE =
            Pattern.compile("(?<![A-Z])([QS])[^0-9A-Z]?([1-4])[^0-9A-Z]{1,3}" + YEAR + "(?![0-9])");
    private static final Pattern MONTH_AFTER = Pattern.compile(YEAR + "[^0-9A-Z]{0,2}M?(0?[1-9]|1[0-2])(?![0-9])");
    private static final Pattern MONTH_BEFORE =
            Pattern.compile("(?<![0-9])(0?[1-9]|1[0-2])[^0-9A-Z]{1,2}" + YEAR + "(?![0-9])");
    private static final Pattern MORE_AFTER = Pattern.compile(YEAR + "[^0-9A-Z][0-9QS]");
    private static final Pattern ALONE = Pattern.compile(YEAR + "(?![0-9])");
    /** A quarter or a half in words: its number before it, with or without an ending, or after it. */
    private static final Pattern WORDED = Pattern.compile(
            "(?:(?<![\\p{L}0-9])([1-4]|IV|I{1,3})[^\\p{L}0-9]{0,2}(?:Й|ЫЙ|ОЙ|Е|ОЕ|ST|ND|RD|TH)?[^\\p{L}0-9]{0,2})?"
                    + "(КВАРТАЛА?|КВАРТ|КВ|QUARTER|QTR|ПОЛУГОДИ[ЕЯ]|ПОЛУГ|HALF(?:[ _.-]?YEAR)?|(?<!\\p{L})H(?=[^\\p{L}0-9]?[12](?![0-9])))(?!\\p{L})"
                    + "(?:[^\\p{L}0-9]{0,2}([1-4]|IV|I{1,3})(?![\\p{L}0-9]))?");
    /** Text which shows that a file is not for the whole year: another number, or a word for a part of it. */
    private static final Pattern PART_OF_YEAR = Pattern.compile("[0-9]|МЕС|MONTH|КВ|QUARTER|QTR|ПОЛУГ|HALF");
    /** What a browser adds to the name of a second copy. */
    private static final Pattern COPY = Pattern.compile("\\s*\\([0-9]{1,2}\\)(?=\\.|$)");

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final Codelist<State> states;

    public NearestName(Codelist<State> states) {
        this.states = states;
    }

    public String to(String fileName) {
        Optional<String> known = ShownFileName.nearest(fileName);
        if (known.isPresent()) {
            return known.get();
        }
        String text = Normalizer.normalize(
                fileName.length() > LONGEST ? fileName.substring(0, LONGEST) : fileName, Normalizer.Form.NFKC);
        String upper = text.toUpperCase(Locale.ROOT).replaceAll("[\u2010-\u2015\u2212]", "-");
        Matcher version = VERSION.matcher(COPY.matcher(upper).replaceAll(""));
        String suffix = version.find() ? "_v" + version.group(1) : "";
        String withoutVersion = version.reset().replaceAll("");
        return state(withoutVersion) + "_" + scope(withoutVersion) + suffix
                + (upper.endsWith(".XLSX") ? ".xlsx" : ".csv");
    }

    private String state(String upper) {
        List<String> words = new ArrayList<>();
        for (String word : upper.split("[^\\p{L}]+")) {
            if (word.length() > 1 && !word.equals("CSV") && !word.equals("XLSX")) {
                words.add(word);
            }
        }
        return words.stream()
                .flatMap(w -> states.match(w).stream())
                .findFirst()
                .or(() -> words.stream()
                        .flatMap(w -> states.match(LookAlikes.toLatin(w)).stream())
                        .findFirst())
                .or(() -> words.stream()
                        .limit(1)
                        .flatMap(w -> states.nearest(w).stream())
                        .findFirst())
                .map(State::code)
                .orElse(ANY_STATE);
    }

    private static String scope(String text) {
        String upper = LookAlikes.toLatin(text);
        return part(PART_AFTER, upper, 1, 2, 3)
                .or(() -> part(PART_BEFORE, upper, 3, 1, 2))
                .or(() -> worded(text))
                .or(() -> month(MONTH_AFTER, upper, 1, 2))
                .or(() -> month(MONTH_BEFORE, upper, 2, 1))
                .or(() -> named(text))
                .orElseGet(() -> year(text, upper));
    }

    private static Optional<String> worded(String text) {
        Matcher m = WORDED.matcher(text);
        Matcher year = ALONE.matcher(text);
        if (!m.find() || !year.find()) {
            return Optional.empty();
        }
        Optional<Integer> ordinal = Optional.ofNullable(m.group(1))
                .or(() -> Optional.ofNullable(m.group(3)))
                .map(NearestName::number);
        Frequency frequency =
                m.group(2).startsWith("К") || m.group(2).startsWith("Q") ? Frequency.QUARTERLY : Frequency.HALF_YEARLY;
        return ordinal.filter(n -> n <= frequency.perYear())
                .map(n -> new Period(Integer.parseInt(year.group(1)), frequency, n).toString());
    }

    private static int number(String ordinal) {
        return ROMAN.contains(ordinal) ? ROMAN.indexOf(ordinal) + 1 : Integer.parseInt(ordinal);
    }

    private static Optional<String> part(Pattern pattern, String text, int year, int letter, int number) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        Frequency frequency = m.group(letter).equals("Q") ? Frequency.QUARTERLY : Frequency.HALF_YEARLY;
        int ordinal = Integer.parseInt(m.group(number));
        return ordinal > frequency.perYear()
                ? Optional.empty()
                : Optional.of(new Period(Integer.parseInt(m.group(year)), frequency, ordinal).toString());
    }

    private static Optional<String> month(Pattern pattern, String text, int year, int month) {
        Matcher m = pattern.matcher(text);
        return m.find()
                ? Optional.of(Period.month(Integer.parseInt(m.group(year)), Integer.parseInt(m.group(month)))
                        .toString())
                : Optional.empty();
    }

    private static Optional<String> named(String text) {
        Matcher year = ALONE.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        List<Integer> months = Stream.of(text.split("[^\\p{L}]+"))
                .map(MonthNames::match)
                .flatMapToInt(OptionalInt::stream)
                .distinct()
                .boxed()
                .toList();
        return switch (months.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(Period.month(Integer.parseInt(year.group(1)), months.get(0))
                        .toString());
            default -> Optional.of(year.group(1) + "-MM");
        };
    }

    /**
     * Suggests a whole year only if no text points to a part of it, because a file for a year replaces all its months.
     */
    private static String year(String text, String upper) {
        Matcher year = ALONE.matcher(upper);
        if (!year.find()) {
            return "YYYY-MM";
        }
        String rest = text.substring(0, year.start()) + " " + text.substring(year.end());
        return MORE_AFTER.matcher(upper).find() || PART_OF_YEAR.matcher(rest).find()
                ? year.group(1) + "-MM"
                : year.group(1);
    }
}
