package org.svod.acts;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that people take first for a password, among them those of this program and of its States. Digits and signs
 * beside a word, and digits and signs in place of letters, do not make it harder to guess.
 */
final class CommonWords {

    private static final int MOST_WORDS = 2;
    private static final int SHORTEST_WORD = 3;

    /** More digits and signs than these are a secret of their own, unless they are a walk. */
    private static final int FEW = 8;

    private static final Map<Integer, Integer> LETTERS = Map.of(
            (int) '0', (int) 'o',
            (int) '1', (int) 'i',
            (int) '3', (int) 'e',
            (int) '4', (int) 'a',
            (int) '5', (int) 's',
            (int) '7', (int) 't',
            (int) '@', (int) 'a',
            (int) '$', (int) 's',
            (int) '!', (int) 'i');

    private static final Set<String> WORDS = words();

    private CommonWords() {}

    /**
     * Whether the secret has no more than one or two such words, and few digits and signs beside them.
     *
     * @param user counts as such a word too
     */
    static boolean are(String secret, String user) {
        String core = EasySecrets.core(secret);
        return areWords(secret, letters(user)) || areWords(secret.replace(core, replaced(core)), letters(user));
    }

    private static boolean areWords(String secret, String own) {
        String letters = letters(secret);
        String others = secret.replaceAll("\\p{L}", "");
        return !letters.isEmpty()
                && (others.length() <= FEW || EasySecrets.walks(others))
                && fewestWords(letters, own) <= MOST_WORDS;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static String replaced(String secret) {
        return secret.codePoints()
                .map(point -> LETTERS.getOrDefault(point, point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Of how many words the letters are made at least; many if they are not made of words alone. */
    private static int fewestWords(String letters, String own) {
        int[] fewest = new int[letters.length() + 1];
        Arrays.fill(fewest, 1, fewest.length, MOST_WORDS + 1);
        for (int end = SHORTEST_WORD; end <= letters.length(); end++) {
            for (int begin = 0; begin + SHORTEST_WORD <= end; begin++) {
                String part = letters.substring(begin, end);
                if (fewest[begin] < MOST_WORDS && (WORDS.contains(part) || part.equals(own))) {
                    fewest[end] = Math.min(fewest[end], fewest[begin] + 1);
                }
            }
        }
        return fewest[letters.length()];
    }

    private static Set<String> words() {
        return CommonList.lines("common-words.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toUnmodifiableSet());
    }
}
