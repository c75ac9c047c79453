package org.svod.submission;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.characters.Blanks;
import org.svod.characters.ComparedText;
import org.svod.characters.LookAlikes;
import org.svod.observation.CaseNumber;
import org.svod.submission.text.MonthNames;
import org.svod.submission.text.PersonNames;
import org.svod.submission.text.Transliteration;

/** The field of a row that holds the {@linkplain CaseNumber number of a joint case}, or nothing. */
final class CaseNumbers {

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

    /** How many digits of a number a spreadsheet keeps. */
    private static final int DIGITS_KEPT = 15;

    private CaseNumbers() {}

    /** Why a text is no case number as it stands. */
    enum Trouble {
        /** It is one, or blank. */
        NONE,
        /** It is one in other letters, which were replaced. */
        LETTERS,
        /** A spreadsheet changed it: a date, or scientific notation. */
        CHANGED,
        /** A word in it looks like the name of a person. */
        NAME,
        /** It looks like the number of a telephone. */
        TELEPHONE,
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
     * The same, where the file itself may say that it is a number: a spreadsheet keeps 15 of its digits.
     *
     * @param number whether the file says so
     */
    static CaseText read(String raw, boolean number) {
        return number && raw.length() > DIGITS_KEPT ? new CaseText("", Trouble.CHANGED) : read(raw);
    }

    /**
     * Reads a case number. Cyrillic letters are transliterated after ICAO Doc 9303; among Latin ones they look alike.
     */
    static CaseText read(String raw) {
        if (isNormal(raw)) {
            return new CaseText(raw, Trouble.NONE);
        }
        String text = ComparedText.of(Blanks.strip(raw));
        if (text.equalsIgnoreCase(Code.NOT_APPLICABLE)) {
            return new CaseText("", Trouble.NONE);
        }
        if (text.length() <= CaseNumber.LONGEST && isChanged(text)) {
            return new CaseText("", Trouble.CHANGED);
        }
        Optional<String> number = text.isEmpty() ? Optional.of("") : CaseNumber.parse(text);
        if (number.isPresent()) {
            return personal(new CaseText(number.get(), Trouble.NONE));
        }
        return inLatin(text)
                .flatMap(CaseNumber::parse)
                .map(latin -> personal(new CaseText(latin, Trouble.LETTERS)))
                .orElse(new CaseText("", Trouble.FORMAT));
    }

    /** The number, unless it looks like a name or a telephone number. */
    private static CaseText personal(CaseText read) {
        if (PersonNames.isTelephone(read.number())) {
            return new CaseText("", Trouble.TELEPHONE);
        }
        return PersonNames.in(read.number()).isPresent() ? new CaseText(read.number(), Trouble.NAME) : read;
    }

    /** The text in Latin letters; empty where it has other letters than Latin and Cyrillic ones. */
    private static Optional<String> inLatin(String text) {
        boolean latin = text.chars().anyMatch(c -> Character.isLetter(c) && c < 0x80);
        boolean cyrillic =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        if (!cyrillic || text.length() > CaseNumber.LONGEST) {
            return Optional.empty();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return Optional.of(latin ? LookAlikes.toLatin(upper) : Transliteration.toLatin(upper));
    }

    /**
     * The first character that only looks like that of the number, with its place; {@code none} where they look unlike.
     */
    static String difference(String raw, String number) {
        String text = ComparedText.of(Blanks.strip(raw)).toUpperCase(Locale.ROOT);
        return LookAlikes.toLatin(text).equals(number)
                ? LookAlikes.difference(text, number).orElse("none")
                : "none";
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

    /**
     * Whether these {@code length} bytes are such a number, in capitals, with nothing around it, nothing that a
     * spreadsheet may have changed, and no word that may be a name.
     */
    static boolean isNormal(byte[] bytes, int from, int length) {
        return CaseNumber.isNormal(bytes, from, length)
                && !isMonth(bytes, from)
                && (bytes[from] > '9' || !mayBeDate(bytes, from, length))
                && !PersonNames.isIn(bytes, from, length);
    }

    /** The same for a text. */
    private static boolean isNormal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return isNormal(bytes, 0, bytes.length);
    }

    private static boolean mayBeDate(byte[] bytes, int from, int length) {
        int letters = 0;
        int marks = 0;
        for (int i = from; i < from + length; i++) {
            boolean letter = bytes[i] >= 'A' && bytes[i] <= 'Z';
            letters += letter ? 1 : 0;
            marks += letter || (bytes[i] >= '0' && bytes[i] <= '9') ? 0 : 1;
        }
        return marks > 1 || letters > 0;
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
        CaseText read = text.equals(raw) ? new CaseText("", Trouble.NONE) : read(text);
        return read.number().isEmpty() || read.trouble() == Trouble.NAME ? "none" : read.number();
    }
}
