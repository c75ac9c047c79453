package org.svod.acts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes a long secret easy to guess: it repeats something short, or most of it is a walk over the keyboard or
 * along an alphabet. All texts are in lower case.
 */
final class EasySecrets {

    private static final List<List<String>> KEYBOARDS = List.of(
            List.of("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"),
            List.of("1234567890-=", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю."));

    private static final List<Map<Integer, Key>> KEYS =
            KEYBOARDS.stream().map(EasySecrets::keys).toList();

    private EasySecrets() {}

    private record Key(int row, int column) {

        boolean isBeside(Key other) {
            return Math.abs(row - other.row) <= 1 && Math.abs(column - other.column) <= 1;
        }
    }

    private static Map<Integer, Key> keys(List<String> rows) {
        Map<Integer, Key> keys = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                keys.put((int) rows.get(row).charAt(column), new Key(row, column));
            }
        }
        return keys;
    }

    /** The text without digits and signs before its first letter and after its last one. */
    static String core(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** Whether it is a text of fewer characters than this, said again and again. */
    static boolean repeats(String text, int shortest) {
        int[] points = text.codePoints().toArray();
        for (int unit = 1; unit < shortest && 2 * unit <= points.length; unit++) {
            if (isPeriod(points, unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPeriod(int[] points, int unit) {
        for (int i = unit; i < points.length; i++) {
            if (points[i] != points[i - unit]) {
                return false;
            }
        }
        return true;
    }

    /** Whether in at least three of four pairs the second character is beside the first one. */
    static boolean walks(String text) {
        int[] points = text.codePoints().toArray();
        int steps = 0;
        for (int i = 1; i < points.length; i++) {
            if (isStep(points[i - 1], points[i])) {
                steps++;
            }
        }
        return points.length > 1 && 4 * steps >= 3 * (points.length - 1);
    }

    private static boolean isStep(int from, int to) {
        return Math.abs(from - to) <= 1
                || KEYS.stream()
                        .anyMatch(keys -> Optional.ofNullable(keys.get(from))
                                .flatMap(
                                        key -> Optional.ofNullable(keys.get(to)).filter(key::isBeside))
                                .isPresent());
    }
}
