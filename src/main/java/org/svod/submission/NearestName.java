package org.svod.submission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.codebook.Codelist;
import org.svod.codebook.State;
import org.svod.dialect.Blanks;
import org.svod.period.Frequency;
import org.svod.period.Period;

/** Guesses which good name a bad one was meant to be. What cannot be guessed is left as {@code STATE}, {@code YYYY} or {@code MM} to fill in: no state is told to submit for another. */
final class NearestName {

    private static final int LONGEST = 255;
    private static final String YEAR = "(?<![0-9])((?:19|2[0-9])[0-9]{2})";
    private static final Pattern VERSION = Pattern.compile("[_ .-]V(?:ER)?[._ ]?0*([1-9][0-9]{0,3})(?![0-9])");
    private static final Pattern PART_AFTER = Pattern.compile(YEAR + "[^0-9A-Z]{0,3}([QS])[^0-9A-Z]?([1-4])(?![0-9])");
    private static final Pattern PART_BEFORE = Pattern.compile("(?<![A-Z])([QS])[^0-9A-Z]?([1-4])[^0-9A-Z]{1,3}" + YEAR + "(?![0-9])");
    private static final Pattern MONTH_AFTER = Pattern.compile(YEAR + "[^0-9A-Z]{0,2}M?(0?[1-9]|1[0-2])(?![0-9])");
    private static final Pattern MONTH_BEFORE = Pattern.compile("(?<![0-9])(0?[1-9]|1[0-2])[^0-9A-Z]{1,2}" + YEAR + "(?![0-9])");
    private static final Pattern MORE_AFTER = Pattern.compile(YEAR + "[^0-9A-Z][0-9QS]");
    private static final Pattern ALONE = Pattern.compile(YEAR + "(?![0-9])");

    private final Codelist<State> states;

    NearestName(Codelist<State> states) {
        this.states = states;
    }

    String to(String fileName) {
        String text = Normalizer.normalize(fileName.length() > LONGEST ? fileName.substring(0, LONGEST) : fileName, Normalizer.Form.NFKC);
        String upper = text.toUpperCase(Locale.ROOT).replaceAll("[\u2010-\u2015\u2212]", "-");
        Matcher version = VERSION.matcher(upper);
        String suffix = version.find() ? "_v" + version.group(1) : "";
        String withoutVersion = version.reset().replaceAll("");
        return state(withoutVersion) + "_" + scope(withoutVersion) + suffix + ".csv";
    }

    private String state(String upper) {
        List<String> words = new ArrayList<>();
        for (String word : upper.split("[^\\p{L}]+")) {
            if (word.length() > 1 && !word.equals("CSV")) {
                words.add(word);
            }
        }
        return words.stream().flatMap(w -> states.match(w).stream()).findFirst()
                .or(() -> words.stream().flatMap(w -> states.match(LookAlikes.toLatin(w)).stream()).findFirst())
                .or(() -> words.stream().limit(1).flatMap(w -> states.nearest(w).stream()).findFirst())
                .map(State::code)
                .orElse("STATE");
    }

    private static String scope(String text) {
        String upper = LookAlikes.toLatin(text);
        return part(PART_AFTER, upper, 1, 2, 3)
                .or(() -> part(PART_BEFORE, upper, 3, 1, 2))
                .or(() -> month(MONTH_AFTER, upper, 1, 2))
                .or(() -> month(MONTH_BEFORE, upper, 2, 1))
                .or(() -> named(text))
                .orElseGet(() -> year(upper));
    }

    private static Optional<String> part(Pattern pattern, String text, int year, int letter, int number) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        Frequency frequency = m.group(letter).equals("Q") ? Frequency.QUARTERLY : Frequency.HALF_YEARLY;
        int ordinal = Integer.parseInt(m.group(number));
        return ordinal > frequency.perYear()
                ? Optional.empty() : Optional.of(new Period(Integer.parseInt(m.group(year)), frequency, ordinal).toString());
    }

    private static Optional<String> month(Pattern pattern, String text, int year, int month) {
        Matcher m = pattern.matcher(text);
        return m.find() ? Optional.of(Period.month(Integer.parseInt(m.group(year)), Integer.parseInt(m.group(month))).toString()) : Optional.empty();
    }

    private static Optional<String> named(String text) {
        Matcher year = ALONE.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        for (String word : text.split("[^\\p{L}]+")) {
            if (MonthNames.match(word).isPresent() && !Blanks.areAll(word)) {
                return Optional.of(Period.month(Integer.parseInt(year.group(1)), MonthNames.match(word).getAsInt()).toString());
            }
        }
        return Optional.empty();
    }

    private static String year(String text) {
        Matcher year = ALONE.matcher(text);
        if (!year.find()) {
            return "YYYY-MM";
        }
        return MORE_AFTER.matcher(text).find() ? year.group(1) + "-MM" : year.group(1);
    }
}
