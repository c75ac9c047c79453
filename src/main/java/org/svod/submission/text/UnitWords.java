package org.svod.submission.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.characters.Blanks;
import org.svod.codebook.Codelist;
import org.svod.codebook.Unit;

/** Words outside a table that say in which unit its values are, such as a title {@code Все значения в граммах}. */
public final class UnitWords {

    private static final int LONGEST = 200;
    private static final String DIVIDER = "(?:[()\\[\\],;:]|\\s[-–—]\\s)";
    private static final Pattern DIVIDERS = Pattern.compile(DIVIDER);
    /** Everything up to the last divider. */
    private static final Pattern LAST = Pattern.compile("^.*" + DIVIDER, Pattern.DOTALL);

    private static final Pattern BEHIND_IN =
            Pattern.compile("(?:.*\\s)?((?:в|in)\\s+\\S.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern IN_BRACKETS = Pattern.compile("[,;]");
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:ед|единиц\\p{L}*|изм|измерени\\p{L}*|units?|measures?|measurement)\\.?\\s*[:=–—-]\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private UnitWords() {}

    /**
     * The words that name a multiplier, or a unit that is not the base of its kind; empty where none do. One letter is
     * often something else, such as {@code т.} before a telephone number. It is a unit if it is the whole text or its
     * end, as in {@code Масса, г}, or stands in brackets, or if words such as {@code в} or {@code Ед. изм.:} before it
     * say so.
     */
    public static Optional<String> in(String text, Codelist<Unit> units) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Stream<String> bare = DIVIDERS.splitAsStream(text)
                .filter(part -> part.codePoints().filter(Character::isLetter).count() > 1);
        Stream<String> last = Stream.of(LAST.matcher(text).replaceFirst(""));
        Stream<String> bracketed =
                BRACKETS.matcher(text).results().flatMap(found -> IN_BRACKETS.splitAsStream(found.group(1)));
        Stream<String> named = NAMED.matcher(text).results().map(found -> found.group(1));
        return Stream.of(Stream.of(text), bare, last, bracketed, named)
                .flatMap(parts -> parts)
                .flatMap(part -> Stream.of(part, behindIn(part)))
                .map(Blanks::strip)
                .filter(part -> part.chars().anyMatch(Character::isLetter))
                .filter(part -> Measure.parse(part, units)
                        .filter(measure -> !measure.isBase())
                        .isPresent())
                .findFirst();
    }

    private static String behindIn(String part) {
        Matcher behind = BEHIND_IN.matcher(part);
        return behind.matches() ? behind.group(1) : "";
    }
}
