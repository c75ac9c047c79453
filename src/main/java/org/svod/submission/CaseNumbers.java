package org.svod.submission;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.characters.Blanks;
import org.svod.characters.LookAlikes;
import org.svod.characters.PlainText;
import org.svod.submission.text.MonthNames;
import org.svod.submission.text.Transliteration;

/**
 * The number of a joint case: {@code [A-Z0-9][A-Z0-9/._-]{2,39}} with at least one digit, in any case of letters. A
 * word without a digit is more likely a name than a number, and no personal data may enter.
 */
final class CaseNumbers {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final Pattern DATE = Pattern.compile("(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}|[0-9]{4})"
            + "|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2})(?:[T ][0-9:.]+Z?)?");
    private static final Pattern MONTH = Pattern.compile(
            "(?:[0-9]{1,2}[.\\-/ ])?([\\p{L}\\p{M}]{3,14})\\.?[.\\-/ ]?(?:[0-9]{2}|[0-9]{4})|[0-9]{1,2}[.\\-/ ]([\\p{L}\\p{M}]{3,14})");
    private static final Pattern EXPONENT = Pattern.compile("[0-9]+(?:[.,][0-9]+)?[eEеЕ]\\+[0-9]+");
    /** How the names of months begin in Latin letters, in capitals, three bytes each. */
    private static final int[] MONTHS = Stream.of(("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC YAN FEV IYN IYU IYL"
                            + " AVQ AVG SEN OKT NOY DEK IAN MAI IUN IUL NOI")
                    .split(" "))
            .mapToInt(m -> m.charAt(0) << 16 | m.charAt(1) << 8 | m.charAt(2))
            .toArray();

    private CaseNumbers() {}

    /** Why a text is no case number as it stands. */
    enum Trouble {
        /** It is one, or blank. */
        NONE,
        /** It is one in other letters, which were replaced. */
        LETTERS,
        /** A spreadsheet changed it: a date, or scientific notation. */
        CHANGED,
        /** It is none. */
        FORMAT
    }

    /**
     * What a text was found to be.
     *
     * @param number the number in capitals; blank for none, and where the text is no number
     */
    record CaseText(String number, Trouble trouble) {}

    /**
     * Reads a case number. Cyrillic letters are transliterated after ICAO Doc 9303; among Latin ones they look alike.
     */
    static CaseText read(String raw) {
        String text = PlainText.of(Blanks.strip(raw));
        if (text.equalsIgnoreCase(Code.NOT_APPLICABLE)) {
            return new CaseText("", Trouble.NONE);
        }
        if (text.length() <= LONGEST && isChanged(text)) {
            return new CaseText("", Trouble.CHANGED);
        }
        Optional<String> number = parse(text);
        if (number.isPresent()) {
            return new CaseText(number.get(), Trouble.NONE);
        }
        return inLatin(text)
                .flatMap(CaseNumbers::parse)
                .filter(latin -> !latin.isEmpty())
                .map(latin -> new CaseText(latin, Trouble.LETTERS))
                .orElse(new CaseText("", Trouble.FORMAT));
    }

    /** The text in Latin letters; empty where it has other letters than Latin and Cyrillic ones. */
    private static Optional<String> inLatin(String text) {
        boolean latin = text.chars().anyMatch(c -> Character.isLetter(c) && c < 0x80);
        boolean cyrillic =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        if (!cyrillic || text.length() > LONGEST) {
            return Optional.empty();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return Optional.of(latin ? LookAlikes.toLatin(upper) : Transliteration.toLatin(upper));
    }

    /** Whether a spreadsheet made this of a number: a full date, a month by its name, an exponent. */
    private static boolean isChanged(String text) {
        Matcher month = MONTH.matcher(text);
        return DATE.matcher(text).matches()
                || EXPONENT.matcher(text).matches()
                || (month.matches()
                        && MonthNames.match(month.group(1) == null ? month.group(2) : month.group(1))
                                .isPresent());
    }

    /** The number in upper case; blank for none; empty where the text is no such number. */
    private static Optional<String> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of("");
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean lower = false;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == '/' || c == '.' || c == '_' || c == '-';
            digit |= c >= '0' && c <= '9';
            lower |= c >= 'a' && c <= 'z';
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && (c < '0' || c > '9') && !(mark && i > 0)) {
                return Optional.empty();
            }
        }
        if (!digit) {
            return Optional.empty();
        }
        return Optional.of(lower ? text.toUpperCase(Locale.ROOT) : text);
    }

    /**
     * Whether so many bytes are such a number, in capitals, with nothing around it, and nothing that a spreadsheet may
     * have changed.
     */
    static boolean isPlain(byte[] bytes, int from, int length) {
        if (length < SHORTEST || length > LONGEST || isMonth(bytes, from)) {
            return false;
        }
        boolean digit = false;
        int letters = 0;
        int marks = 0;
        for (int i = from; i < from + length; i++) {
            byte c = bytes[i];
            boolean number = c >= '0' && c <= '9';
            boolean mark = c == '/' || c == '.' || c == '_' || c == '-';
            digit |= number;
            marks += mark ? 1 : 0;
            letters += number || mark ? 0 : 1;
            if ((c < 'A' || c > 'Z') && !number && !(mark && i > from)) {
                return false;
            }
        }
        boolean mayBeDate = bytes[from] <= '9' && (marks > 1 || letters > 0);
        return digit && !mayBeDate;
    }

    /** Whether the letters at the beginning may name a month. */
    private static boolean isMonth(byte[] bytes, int from) {
        int letters = bytes[from] << 16 | bytes[from + 1] << 8 | bytes[from + 2];
        for (int month : MONTHS) {
            if (month == letters) {
                return true;
            }
        }
        return false;
    }

    /** The number that was meant where only dashes or other forms of letters are wrong; {@code none} otherwise. */
    static String meant(String raw) {
        String text =
                Normalizer.normalize(Blanks.strip(raw), Normalizer.Form.NFKC).replaceAll("[\u2010-\u2015\u2212]", "-");
        String number = text.equals(raw) ? "" : read(text).number();
        return number.isEmpty() ? "none" : number;
    }
}
