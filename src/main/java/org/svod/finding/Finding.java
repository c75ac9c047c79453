package org.svod.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One thing found in a file. {@link FindingMessages} makes the message from code, value and arguments.
 *
 * @param code what is wrong
 * @param place where
 * @param value the value as read, cut to {@value #LONGEST_VALUE} characters; blank if no single value is meant
 * @param arguments what the message of the code needs besides the value, in the order in which the bundle documents
 *     them
 */
public record Finding(FindingCode code, Place place, String value, List<String> arguments) {

    /** Longest value that a finding quotes, in characters. */
    public static final int LONGEST_VALUE = 200;

    /** By severity, then line, then column, then code. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(f -> f.place().line())
            .thenComparing(f -> f.place().column())
            .thenComparing(Finding::code);

    /** Cuts a value that is too long and marks the cut; a character is never cut. */
    public Finding {
        arguments = List.copyOf(arguments);
        value = shortened(value);
    }

    /** The text, cut if it is longer than {@link #LONGEST_VALUE}. */
    public static String shortened(String text) {
        if (text.length() <= LONGEST_VALUE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 2)) ? LONGEST_VALUE - 2 : LONGEST_VALUE - 1;
        return text.substring(0, end) + "…";
    }

    /** A finding about the file as a whole. */
    public static Finding ofFile(FindingCode code, String value, String... arguments) {
        return new Finding(code, Place.FILE, value, List.of(arguments));
    }

    /** A finding at a place. */
    public static Finding at(Place place, FindingCode code, String value, String... arguments) {
        return new Finding(code, place, value, List.of(arguments));
    }

    /** The code's severity. */
    public Severity severity() {
        return code.severity();
    }
}
