package org.svod.dialect;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.characters.Blanks;
import org.svod.characters.ComparedText;

/**
 * The words by which programs read the statistical form. Its first record is {@code #form;1;KZ;2023-05}. Each of its
 * blocks begins with a record {@code #block;matrix} whose further fields say what the columns are; its last record is
 * {@code #end}. Everything else that begins with {@code #} is for people.
 */
public final class FormWords {

    /** First field of the first record; version, State and period follow. */
    public static final String FORM = "#form";
    /** The one version of the layout. */
    public static final String VERSION = "1";
    /** First field of the record that begins a block; its kind and its columns follow. */
    public static final String BLOCK = "#block";
    /** Heading of a column of units. */
    public static final String UNIT = "unit";
    /** Heading of a column of other States. */
    public static final String COUNTERPART = "counterpart";
    /** Heading of a column of case numbers. */
    public static final String CASE = "case_ref";
    /** Heading of the column in which the sheet adds up a row. */
    public static final String TOTAL = "total";
    /** Heading of the column of the boxes "nothing else to report". */
    public static final String NIL = "nil";

    private static final Set<String> COLUMNS = Set.of(BLOCK, "matrix", COUNTERPART, "cases", UNIT, CASE, TOTAL, NIL);

    /** Records that are looked at for the first record of a form. */
    private static final int LOOKED_AT = 20;

    private static final Pattern FIRST =
            Pattern.compile("[\\s\",;|\\uFEFF]*" + FORM + "\"?([;,\\t|])\"?\\s*[0-9].*", Pattern.CASE_INSENSITIVE);

    private FormWords() {}

    /** Where a form begins in a text file, and what stands between its fields. */
    record Start(char delimiter, OptionalLong line) {}

    /** Whether the text is a word of the record that begins a block: it may be shown to everybody. */
    public static boolean isWord(String text) {
        return COLUMNS.contains(text);
    }

    /** Whether the field holds this word, whatever its case, and the blanks around it. */
    public static boolean is(String word, String field) {
        return Blanks.strip(ComparedText.of(field)).equalsIgnoreCase(word);
    }

    /** The beginning of the form; empty where the text is no form. */
    static Optional<Start> start(String sample) {
        if (sample.indexOf('#') < 0) {
            return Optional.empty();
        }
        String[] lines = sample.split("\\R", LOOKED_AT + 1);
        for (int i = 0; i < Math.min(LOOKED_AT, lines.length); i++) {
            Matcher first = FIRST.matcher(lines[i]);
            if (first.matches()) {
                return Optional.of(new Start(first.group(1).charAt(0), OptionalLong.of(i + 1L)));
            }
        }
        return Optional.empty();
    }
}
