package org.svod.submission.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.svod.characters.HashSign;
import org.svod.characters.LookAlikes;

/** The words of control records, in English and in Russian. */
public enum ControlWord {
    /** How many rows of data the file has. */
    ROWS("rows", "строк"),
    /** The sum of an indicator. */
    TOTAL("total", "итого"),
    /** The last record. */
    END("end", "конец"),
    /** The return is taken back. */
    WITHDRAW("withdraw", "отозвать");

    private static final int CLOSE = 2;
    private static final int LONG = 4;

    private final String english;
    private final String russian;

    ControlWord(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /** The word as it is written in a file. */
    public String written() {
        return "#" + english;
    }

    /**
     * The control word in the first field of a record; blanks around it and after the {@code #} are ignored, and
     * letters that look alike are equal. Empty if it is none.
     */
    public static Optional<ControlWord> of(String field) {
        String word = word(field);
        return Arrays.stream(values())
                .filter(w ->
                        looks(w.english).equals(looks(word)) || looks(w.russian).equals(looks(word)))
                .findFirst();
    }

    private static String looks(String word) {
        return LookAlikes.toLatinInBothCases(word);
    }

    /** The control word that the field resembles; empty if there is none. */
    public static Optional<ControlWord> near(String field) {
        String word = word(field);
        return Arrays.stream(values())
                .filter(w -> isNear(w.english, word) || isNear(w.russian, word))
                .findFirst();
    }

    private static boolean isNear(String known, String word) {
        int most = known.length() < LONG ? 1 : CLOSE;
        return word.matches("\\p{L}+") && new LevenshteinDistance(most).apply(known, word) >= 0;
    }

    /** All words. */
    public static Stream<String> words() {
        return Arrays.stream(values()).flatMap(w -> Stream.of(w.english, w.russian));
    }

    private static String word(String field) {
        return HashSign.begins(field) ? HashSign.after(field).toLowerCase(Locale.ROOT) : "";
    }
}
