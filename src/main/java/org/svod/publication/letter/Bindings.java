package org.svod.publication.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All pieces of a letter that show a value. While the letter is composed, a bound text has marks around it: three
 * characters of the private use area, with the number of its binding between them. In the document the marks become a
 * hidden bookmark. Not safe for use by several threads.
 */
final class Bindings {

    private static final char OPEN = '\uE000';
    private static final char NUMBERED = '\uE001';
    private static final char CLOSE = '\uE002';
    private static final Pattern MARKED =
            Pattern.compile(OPEN + "([0-9]+|[a-z]+)" + NUMBERED + "([^" + OPEN + CLOSE + "]*)" + CLOSE);
    private static final Pattern MARKS = Pattern.compile("[" + OPEN + NUMBERED + CLOSE + "]");
    static final String PREFIX = "_svod_";
    private static final Pattern BOOKMARK = Pattern.compile(PREFIX + "([0-9]+)_[0-9]+");

    private final LetterLanguage language;
    private final List<Binding> bindings = new ArrayList<>();

    /**
     * A piece of a composed text.
     *
     * @param text its characters
     * @param mark number of the binding, or name of the place that is left blank for who signs; empty for words of the
     *     template or the wording
     */
    record Piece(String text, Optional<String> mark) {

        /** Name of the bookmark around it; {@code nth} distinguishes several places that show the same. */
        Optional<String> bookmark(int nth) {
            return mark.map(
                    m -> SigningPlace.of(m).map(place -> place.bookmark(nth)).orElse(PREFIX + m + "_" + nth));
        }
    }

    Bindings(LetterLanguage language) {
        this.language = language;
    }

    /** The value as written in the language, marked as bound to its source. */
    String mark(String source, BoundValue value) {
        bindings.add(new Binding(source, value));
        return OPEN
                + Integer.toString(bindings.size() - 1)
                + NUMBERED
                + MARKS.matcher(value.shown(language)).replaceAll("")
                + CLOSE;
    }

    /** A text, marked. */
    String text(String source, String text) {
        return mark(source, new BoundValue.OfText(text));
    }

    /** A blank text, marked as a place for who signs. It has no source. */
    static String place(SigningPlace place, String blank) {
        return OPEN + place.key() + NUMBERED + blank + CLOSE;
    }

    /** The pieces of a composed text, in order, none of them empty. */
    static List<Piece> pieces(String composed) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = MARKED.matcher(composed);
        int from = 0;
        while (matcher.find()) {
            add(pieces, composed.substring(from, matcher.start()), Optional.empty());
            add(pieces, matcher.group(2), Optional.of(matcher.group(1)));
            from = matcher.end();
        }
        add(pieces, composed.substring(from), Optional.empty());
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, Optional<String> mark) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, mark));
        }
    }

    /** The binding of a bookmark; empty for a bookmark that Svod did not set. */
    Optional<Binding> ofBookmark(String name) {
        Matcher matcher = BOOKMARK.matcher(name);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) < bindings.size()
                ? Optional.of(bindings.get(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }
}
