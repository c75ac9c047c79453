package org.svod.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.svod.round.ReleasedFigures;

/**
 * What a set says: figures, statuses, adjustments, decisions, texts of the letters, one line each. Two sets of equal
 * matter may differ in their bytes.
 *
 * @param lines the lines, sorted
 */
public record Matter(List<String> lines) {

    private static final String LETTER = "letter ";
    private static final String FIGURE = "figure ";
    private static final String NO_VALUE = "-";

    /** Length of what stands before a line in a difference. */
    private static final int SIGN = 2;

    /** Sorts the lines. */
    public Matter {
        lines = lines.stream().sorted().toList();
    }

    /** The same with another text of one letter, as a person has edited it. */
    public Matter withLetter(String name, List<String> text) {
        return new Matter(Stream.concat(
                        lines.stream().filter(line -> !line.startsWith(LETTER + name + " ")),
                        letter(name, text).stream())
                .toList());
    }

    /** The lines of a letter, numbered, so that their order counts. */
    public static List<String> letter(String name, List<String> text) {
        return IntStream.range(0, text.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%s%s %04d %s", LETTER, name, i + 1, text.get(i)))
                .toList();
    }

    /** Whether a line of a {@link #difference difference} is about the text of a letter. */
    public static boolean isOfLetter(String different) {
        return different.startsWith(LETTER, SIGN);
    }

    /** The line of a figure; a blank value if no State reported. */
    public static String figure(String indicator, String value, String status) {
        return FIGURE + indicator + " " + (value.isEmpty() ? NO_VALUE : value) + " " + status;
    }

    /** The figures that the lines say. */
    public ReleasedFigures figures() {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> statuses = new TreeMap<>();
        for (String line : lines) {
            if (line.startsWith(FIGURE)) {
                String[] word = line.split(" ", -1);
                if (!word[2].equals(NO_VALUE)) {
                    values.put(word[1], word[2]);
                }
                statuses.put(word[1], word[3]);
            }
        }
        return new ReleasedFigures(values, statuses);
    }

    /** The text whose SHA-256 is the fingerprint of the matter. */
    public String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /**
     * What differs in another matter: with {@code -} what it lacks, with {@code +} what it has more, sorted by the
     * line.
     */
    public List<String> difference(Matter other) {
        Map<String, Integer> more = new TreeMap<>();
        other.lines.forEach(line -> more.merge(line, 1, Integer::sum));
        lines.forEach(line -> more.merge(line, -1, Integer::sum));
        return more.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .flatMap(e -> IntStream.range(0, Math.abs(e.getValue()))
                        .mapToObj(i -> (e.getValue() < 0 ? "- " : "+ ") + e.getKey()))
                .toList();
    }
}
