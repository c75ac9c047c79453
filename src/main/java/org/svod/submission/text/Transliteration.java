package org.svod.submission.text;

/** Writes Cyrillic capitals in Latin letters by ICAO Doc 9303, part 3, section 6, as in passports. */
public final class Transliteration {

    private static final String CYRILLIC = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄЎҐ";
    private static final String[] LATIN =
            "A B V G D E E ZH Z I I K L M N O P R S T U F KH TS CH SH SHCH IE Y  E IU IA I I IE U G".split(" ", -1);

    private Transliteration() {}

    /** The text with every Cyrillic capital of the table replaced; every other character stays. */
    public static String toLatin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = CYRILLIC.indexOf(text.charAt(i));
            latin.append(at < 0 ? String.valueOf(text.charAt(i)) : LATIN[at]);
        }
        return latin.toString();
    }
}
