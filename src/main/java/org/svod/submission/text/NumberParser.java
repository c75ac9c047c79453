package org.svod.submission.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.characters.Blanks;
import org.svod.characters.ComparedText;
import org.svod.observation.Decimals;

/**
 * Reads a value: digits, which only spaces may group, with at most one decimal sign; and the signs for nil and for not
 * available.
 */
public final class NumberParser {

    private static final int WHOLE_DIGITS = 15;
    private static final int FRACTION_DIGITS = 6;
    private static final int LONGEST = 100;
    /** Number of digits that fit into a {@code long}, whatever they are. */
    private static final int LONG_DIGITS = 18;

    private static final Set<String> NIL = Set.of("-", "\u2013", "\u2212");
    private static final Set<String> NOT_AVAILABLE = Set.of(
            "",
            "...",
            "\u2026",
            "..",
            "--",
            "\u2013\u2013",
            "н/д",
            "н.д.",
            "н.д",
            "нд",
            "na",
            "n/a",
            "n.a.",
            "nan",
            "нет данных",
            "данных нет",
            "x",
            "х");
    /** Words and signs that can mean nil or not available. */
    private static final Set<String> EITHER = Set.of(
            "\u2014",
            "нет",
            "нет сведений",
            "сведений нет",
            "none",
            "не имеется",
            "отсутствует",
            "отсутствуют",
            "не было");

    private static final Pattern DATE =
            Pattern.compile("([0-9]{1,2})[.\\-/ ](\\p{L}{3,9})\\.?|(\\p{L}{3,9})[.\\-/ ]{1,2}([0-9]{2})");
    private static final Pattern EXPONENT = Pattern.compile("[0-9]+([.,][0-9]+)?[eEеЕ][+-]?[0-9]+");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([.,'\u2019][0-9]{3})+([.,][0-9]+)?");
    private static final Pattern SPACED = Pattern.compile("[0-9]+([ \u00A0\u202F\u2007\u2009]+[0-9]+)+([.,][0-9]+)?");

    private NumberParser() {}

    /** Reads a value; at most 15 digits before and 6 after the decimal sign. */
    public static Numeral parse(String raw) {
        return parse(raw, WHOLE_DIGITS, FRACTION_DIGITS);
    }

    /** Reads the sum of values, which may have more digits. */
    public static Numeral parseSum(String raw) {
        return parse(raw, LONGEST, LONGEST);
    }

    private static Numeral parse(String raw, int wholeDigits, int fractionDigits) {
        String text = ComparedText.of(Blanks.strip(raw));
        String lower = text.toLowerCase(Locale.ROOT);
        if (NOT_AVAILABLE.contains(lower)) {
            return Numeral.NOTHING;
        }
        if (EITHER.contains(lower)) {
            return Numeral.refused(Numeral.Reading.NIL_OR_MISSING, "");
        }
        if (NIL.contains(text)) {
            return Numeral.NIL;
        }
        return text.length() > LONGEST
                ? Numeral.refused(Numeral.Reading.TEXT, "")
                : number(text, wholeDigits, fractionDigits);
    }

    private static Numeral number(String text, int wholeDigits, int fractionDigits) {
        StringBuilder digits = new StringBuilder(text.length());
        char sign = Numeral.NO_SIGN;
        int whole = 0;
        int group = 0;
        boolean grouped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                group++;
            } else if (isGroupSpace(c)
                    && sign == Numeral.NO_SIGN
                    && group > 0
                    && group <= 3
                    && (!grouped || group == 3)) {
                grouped = true;
                whole += group;
                group = 0;
            } else if ((c == '.' || c == ',') && sign == Numeral.NO_SIGN && group > 0 && (!grouped || group == 3)) {
                sign = c;
                whole += group;
                group = 0;
                digits.append('.');
            } else {
                return refused(text);
            }
        }
        if (group == 0 || (sign == Numeral.NO_SIGN && grouped && group != 3)) {
            return refused(text);
        }
        return sign == Numeral.NO_SIGN
                ? isTooLong(whole + group, wholeDigits, 0, fractionDigits)
                        ? Numeral.refused(Numeral.Reading.TOO_LONG, "")
                        : number(digits, whole + group, 0, sign, grouped)
                : isTooLong(whole, wholeDigits, group, fractionDigits)
                        ? Numeral.refused(Numeral.Reading.TOO_LONG, "")
                        : number(digits, whole, group, sign, grouped);
    }

    private static boolean isTooLong(int whole, int mostWhole, int fraction, int mostFraction) {
        return whole > mostWhole || fraction > mostFraction;
    }

    private static Numeral number(StringBuilder digits, int whole, int fraction, char sign, boolean grouped) {
        boolean groupLike = fraction == 3 && whole <= 3 && !grouped && digits.charAt(0) != '0';
        String instead = groupLike ? digits.toString().replace(".", "") : "";
        BigDecimal value = fraction == 0 && whole <= LONG_DIGITS
                ? BigDecimal.valueOf(Long.parseLong(digits, 0, digits.length(), 10))
                : Decimals.plain(new BigDecimal(digits.toString()));
        return new Numeral(Numeral.Reading.NUMBER, value, sign, groupLike, instead);
    }

    private static boolean isGroupSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2007' || c == '\u2009';
    }

    private static Numeral refused(String text) {
        char first = text.charAt(0);
        if ((first == '-' || first == '\u2212' || first == '\u2013')
                && parse(text.substring(1)).isNumber()) {
            return Numeral.refused(Numeral.Reading.NEGATIVE, "");
        }
        if (first == '+' && parse(text.substring(1)).isNumber()) {
            return Numeral.refused(Numeral.Reading.TEXT, Blanks.strip(text.substring(1)));
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            String month = date.group(2) == null ? date.group(3) : date.group(2);
            if (MonthNames.match(month).isPresent()) {
                int number = MonthNames.match(month).getAsInt();
                return Numeral.refused(
                        Numeral.Reading.DATE,
                        date.group(2) == null
                                ? number + "." + date.group(4)
                                : Integer.parseInt(date.group(1)) + "." + number);
            }
        }
        if (EXPONENT.matcher(text).matches()) {
            return Numeral.refused(Numeral.Reading.EXPONENT, withoutExponent(text));
        }
        if (GROUPED.matcher(text).matches()) {
            return Numeral.refused(Numeral.Reading.GROUPED, ungrouped(text));
        }
        if (SPACED.matcher(text).matches()) {
            return Numeral.refused(Numeral.Reading.GROUPED, "");
        }
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (text.chars().noneMatch(NumberParser::isForeignDigit)) {
            return Numeral.refused(Numeral.Reading.TEXT, "");
        }
        boolean latin = !ascii.equals(text) && parse(ascii).isNumber();
        return Numeral.refused(Numeral.Reading.DIGITS, latin ? ascii : "");
    }

    private static boolean isForeignDigit(int c) {
        return c > 0x7F && Character.isDigit(c);
    }

    /**
     * {@code 1.234.567} and {@code 1,234.5} without their groups: the last sign is the decimal sign if it differs from
     * the others.
     */
    private static String ungrouped(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        String groups = text.replaceAll("[0-9]", "");
        boolean decimal = last >= 0 && groups.charAt(groups.length() - 1) != groups.charAt(0);
        String whole = (decimal ? text.substring(0, last) : text).replaceAll("[^0-9]", "");
        return decimal ? whole + text.substring(last) : whole;
    }

    private static String withoutExponent(String text) {
        String number = text.replace(',', '.').replace('е', 'e').replace('Е', 'E');
        String exponent = number.substring(Math.max(number.indexOf('e'), number.indexOf('E')) + 1);
        return exponent.length() > 3 ? "" : Decimals.textAsGiven(new BigDecimal(number));
    }
}
