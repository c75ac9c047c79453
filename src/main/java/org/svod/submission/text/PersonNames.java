package org.svod.submission.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that look like the surname or the patronymic of a person, by their endings as passports write them in Latin
 * capitals. Not every name has such an ending, and some other words have one: the number of a case with a word that
 * looks like a name is refused, unless an operation has this word, and what does not look like one may still be one.
 */
public final class PersonNames {

    /** The shortest word that is looked at, in letters. */
    private static final int SHORTEST = 5;

    /** Endings, each with the length of the shortest word that may be a name. */
    private static final byte[][] ENDINGS = Stream.of(
                    ("OV EV SKI SKY SKII SKIY DZE ENKO CHUK OGLY OGLU KYZY KIZI GYZY UULU ZADE ESCU OVICH EVICH OVNA EVNA"
                                    + " OVA EVA SKAIA SKAYA SHVILI")
                            .split(" "))
            .map(ending -> ending.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    /** Endings that many other words have; a name is longer. */
    private static final byte[][] COMMON = Stream.of("IN INA IAN YAN ULY".split(" "))
            .map(ending -> ending.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private static final int COMMON_SHORTEST = 7;
    private static final int LETTERS = 26;
    /** Which two letters end an ending: most words end in others, and nothing else needs to be looked at. */
    private static final boolean[] LAST_TWO = lastTwo();

    /** A telephone number of the member States, with dashes. */
    private static final Pattern TELEPHONE =
            Pattern.compile("[78]-[0-9]{3}-(?:[0-9]{7}|[0-9]{3}-[0-9]{4}|[0-9]{3}-[0-9]{2}-[0-9]{2})");

    private PersonNames() {}

    private static boolean[] lastTwo() {
        boolean[] pairs = new boolean[LETTERS * LETTERS];
        Stream.of(ENDINGS, COMMON).flatMap(Stream::of).forEach(ending -> pairs[lastTwo(ending, ending.length)] = true);
        return pairs;
    }

    private static int lastTwo(byte[] bytes, int end) {
        return (bytes[end - 2] - 'A') * LETTERS + bytes[end - 1] - 'A';
    }

    /**
     * The first word in a number of a case that looks like a name.
     *
     * @param number in Latin capitals, digits and signs
     */
    public static Optional<String> in(String number) {
        return in(number, word -> false);
    }

    /** The same without the words that are known to be no names. */
    public static Optional<String> in(String number, Predicate<String> known) {
        byte[] bytes = number.getBytes(StandardCharsets.ISO_8859_1);
        int end;
        for (int at = find(bytes, 0, bytes.length); at >= 0; at = find(bytes, end, bytes.length)) {
            end = endOfWord(bytes, at, bytes.length);
            String word = number.substring(at, end);
            if (!known.test(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Whether the same bytes hold such a word. */
    public static boolean isIn(byte[] bytes, int from, int length) {
        return find(bytes, from, from + length) >= 0;
    }

    /** Whether the number looks like that of a telephone. */
    public static boolean isTelephone(String number) {
        return TELEPHONE.matcher(number).matches();
    }

    /** Where the first such word begins; -1 for none. A word of five letters holds every fifth place. */
    private static int find(byte[] bytes, int from, int end) {
        for (int i = from + SHORTEST - 1; i < end; i += SHORTEST) {
            if (isLetter(bytes[i])) {
                int endOfWord = endOfWord(bytes, i, end);
                if (isLetter(bytes[endOfWord - 2]) && LAST_TWO[lastTwo(bytes, endOfWord)]) {
                    int begin = i;
                    while (begin > from && isLetter(bytes[begin - 1])) {
                        begin--;
                    }
                    if (isName(bytes, begin, endOfWord)) {
                        return begin;
                    }
                }
                i = endOfWord - 1;
            }
        }
        return -1;
    }

    private static int endOfWord(byte[] bytes, int at, int end) {
        int i = at;
        while (i < end && isLetter(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean isName(byte[] bytes, int begin, int end) {
        int length = end - begin;
        return (length >= SHORTEST && hasEnding(bytes, begin, end, ENDINGS))
                || (length >= COMMON_SHORTEST && hasEnding(bytes, begin, end, COMMON));
    }

    private static boolean hasEnding(byte[] bytes, int begin, int end, byte[][] endings) {
        for (byte[] ending : endings) {
            int at = end - ending.length;
            boolean same = at > begin;
            for (int i = 0; same && i < ending.length; i++) {
                same = bytes[at + i] == ending[i];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z';
    }
}
