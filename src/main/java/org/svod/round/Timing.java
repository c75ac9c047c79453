package org.svod.round;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something happened or will happen.
 *
 * @param stage whether it has happened
 * @param date the date, with the precision that is known; empty only for what is planned or under way
 */
public record Timing(Stage stage, Optional<ApproximateDate> date) {

    private static final Pattern WRITTEN = Pattern.compile("(?:(planned|under-way)(?: +|$))?(.*)");

    /** Whether something has happened. */
    public enum Stage {
        /** It has happened. */
        DONE,
        /** It will happen. */
        PLANNED,
        /** It has begun and is not finished. */
        UNDER_WAY
    }

    /** Something that happened at this time. */
    public static Timing of(ApproximateDate date) {
        return new Timing(Stage.DONE, Optional.of(date));
    }

    /**
     * Reads a date, {@code planned}, {@code under-way}, or one of these words and a date ({@code planned 2019-10});
     * empty if the text has none of these forms.
     */
    public static Optional<Timing> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<ApproximateDate> date = ApproximateDate.parse(matcher.group(2));
        if (matcher.group(1) == null) {
            return date.map(Timing::of);
        }
        Stage stage = matcher.group(1).equals("planned") ? Stage.PLANNED : Stage.UNDER_WAY;
        return date.isEmpty() && !matcher.group(2).isEmpty() ? Optional.empty() : Optional.of(new Timing(stage, date));
    }
}
