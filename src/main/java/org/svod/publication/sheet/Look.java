package org.svod.publication.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.svod.codebook.Language;
import org.svod.observation.Decimals;

/**
 * The look of a cell. The number of looks depends on the program, not on the number of cells.
 *
 * @param face its font
 * @param tone its colours
 * @param format its number format, as the file stores it
 * @param align alignment of its content
 * @param wrap whether its text continues on further lines
 * @param ruled whether it has the thin lines of a table
 * @param quoted whether an office program must keep it as text even if a person edits it
 */
public record Look(
        FontRole face,
        Tone tone,
        String format,
        HorizontalAlignment align,
        boolean wrap,
        boolean ruled,
        boolean quoted) {

    private static final String GENERAL = "General";
    /** A true minus sign; a hyphen is shorter than a plus. */
    private static final String MINUS = "\"−\"";

    /** A space of the width of a blank, so that digits do not touch the line. */
    private static final String MARGIN = "_ ";

    private static final Pattern DECIMALS = Pattern.compile("\\.0+");
    /** A section of a format that has digits. */
    private static final Pattern DIGITS = Pattern.compile("[^;]*[0#][^;]*");
    /** The codes of Russian and of English, as in the United Kingdom, in number formats. */
    private static final String RUSSIAN = "[$-419]";

    private static final String ENGLISH = "[$-809]";

    /** Stands for the format of days of each language. */
    private static final String DAY = "yyyy-mm-dd";

    private static final String RUSSIAN_DAY = "dd.mm.yyyy";
    private static final String ENGLISH_DAY = "d mmm yyyy";

    /** Text in a table. */
    public static final Look TEXT =
            new Look(FontRole.TEXT, Tone.PLAIN, GENERAL, HorizontalAlignment.LEFT, true, true, false);
    /** A code or name that must never become a number. */
    public static final Look CODE = TEXT.format("@");
    /** A short word in the middle of its cell. */
    public static final Look MARK = TEXT.align(HorizontalAlignment.CENTER);
    /** A link in a table. */
    public static final Look LINK =
            new Look(FontRole.LINK, Tone.PLAIN, GENERAL, HorizontalAlignment.LEFT, false, true, false);
    /** A calendar date. */
    public static final Look DATE = TEXT.format(DAY).align(HorizontalAlignment.CENTER);
    /** A column heading. */
    public static final Look HEADING =
            new Look(FontRole.STRONG, Tone.HEADING, GENERAL, HorizontalAlignment.CENTER, true, true, false);
    /** The heading of a column that has a filter. */
    static final Look FILTER_HEADING = HEADING.tone(Tone.FILTER_HEADING);
    /** A heading within a sheet. */
    public static final Look SECTION =
            new Look(FontRole.STRONG, Tone.BAND, GENERAL, HorizontalAlignment.LEFT, false, false, false);
    /** Title of a sheet. */
    public static final Look TITLE = free(FontRole.TITLE);
    /** The line under the title. */
    public static final Look SUBTITLE = free(FontRole.SUBTITLE);
    /** A remark outside a table. */
    public static final Look NOTE = free(FontRole.NOTE);
    /** A link outside a table. */
    public static final Look FREE_LINK = free(FontRole.LINK);
    /** A change in percent, with its sign, and with the same number of decimals as in the tables. */
    public static final Look PERCENT = number("+0.00%_ ;" + MINUS + "0.00%_ ;0.00%_ ");

    /** A share in percent. */
    public static final Look SHARE = number("0.00%_ ");

    private static Look free(FontRole face) {
        return new Look(face, Tone.PLAIN, GENERAL, HorizontalAlignment.LEFT, false, false, false);
    }

    private static Look number(String format) {
        return new Look(FontRole.TEXT, Tone.PLAIN, format, HorizontalAlignment.RIGHT, false, true, false);
    }

    /** A number with {@code decimals} decimals. */
    public static Look number(int decimals) {
        return number(digits(decimals) + MARGIN);
    }

    /** An amount added or taken away, with its sign; zero is shown as a dash. */
    public static Look signed(int decimals) {
        return number("+" + digits(decimals) + MARGIN + ";" + MINUS + digits(decimals) + MARGIN + ";\"–\"" + MARGIN);
    }

    /** Number format of a chart's axis of changes. */
    public static String percentAxis() {
        return "+0%;" + MINUS + "0%;0%";
    }

    /** Number format of the figures at the bars of a chart: decimals only if they are needed, and no zero. */
    public static String barLabel(int decimals) {
        return axis(decimals) + ";;;";
    }

    /** Number format of a chart's axis: decimals only if they are needed. */
    public static String axis(int decimals) {
        return decimals == 0 ? digits(0) : GENERAL;
    }

    private static String digits(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** The same look in other colours. */
    public Look tone(Tone other) {
        return new Look(face, other, format, align, wrap, ruled, quoted);
    }

    /** The same look in another font. */
    public Look face(FontRole other) {
        return new Look(other, tone, format, align, wrap, ruled, quoted);
    }

    /** The same look with another alignment. */
    public Look align(HorizontalAlignment other) {
        return new Look(face, tone, format, other, wrap, ruled, quoted);
    }

    /** The same look in one line, or in all lines that the text needs. */
    public Look wrap(boolean lines) {
        return new Look(face, tone, format, align, lines, ruled, quoted);
    }

    /** The same look with another number format. */
    private Look format(String other) {
        return new Look(face, tone, other, align, wrap, ruled, quoted);
    }

    /**
     * The same as a record's own method, but fast from the first cell on: every cell asks for its style by its look.
     */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Look look
                        && face == look.face
                        && tone == look.tone
                        && align == look.align
                        && wrap == look.wrap
                        && ruled == look.ruled
                        && quoted == look.quoted
                        && format.equals(look.format));
    }

    @Override
    public int hashCode() {
        int enums = (face.hashCode() * 31 + tone.hashCode()) * 31 + align.hashCode();
        return (enums * 31 + format.hashCode()) * 8 + (wrap ? 4 : 0) + (ruled ? 2 : 0) + (quoted ? 1 : 0);
    }

    /** The number format, with days and numbers as the language writes them. */
    String formatIn(Language language) {
        return in(language, format);
    }

    /**
     * A number format as the language writes numbers and days. Excel takes the signs of numbers from the settings of
     * its user; other programs take them from the language that the format names.
     */
    static String in(Language language, String format) {
        boolean russian = language == Language.RU;
        if (format.equals(DAY)) {
            return russian ? RUSSIAN_DAY : ENGLISH + ENGLISH_DAY;
        }
        return DIGITS.matcher(format)
                .replaceAll(match -> Matcher.quoteReplacement((russian ? RUSSIAN : ENGLISH) + match.group()));
    }

    /** The same look with no more decimals than this number needs: 304.5, not 304.500. */
    Look fitting(BigDecimal number) {
        if (!format.contains(".") || format.contains("%")) {
            return this;
        }
        int needed = Decimals.plain(number).scale();
        return format(DECIMALS.matcher(format)
                .replaceAll(match -> needed == 0
                        ? ""
                        : match.group()
                                .substring(0, Math.min(needed + 1, match.group().length()))));
    }

    /** The same look, kept as text by the program that opens the file. */
    Look asQuoted() {
        return new Look(face, tone, format, align, wrap, ruled, true);
    }
}
