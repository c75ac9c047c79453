package org.svod.dialect;

import java.util.ArrayList;
import java.util.List;
import org.svod.characters.HashSign;

/** What a heading says, column by column, where it has several lines or begins as a comment does. */
public final class HeadingText {

    private HeadingText() {}

    /**
     * The texts of the columns. Of a heading of several lines, the texts of a column are joined; a caption above a
     * known heading, and above it alone, is left out. A {@code #} before the first heading is left out as well.
     *
     * @param lines the fields of its lines, without blanks around them
     */
    public static List<String> of(List<List<String>> lines, Vocabulary vocabulary) {
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> parts = new ArrayList<>();
            for (List<String> line : lines) {
                if (column < line.size() && !line.get(column).isEmpty()) {
                    parts.add(line.get(column));
                }
            }
            texts.add(text(parts, vocabulary));
        }
        String first = texts.isEmpty() ? "" : texts.get(0);
        if (!HashSign.after(first).isEmpty()) {
            texts.set(0, HashSign.after(first));
        }
        return texts;
    }

    private static String text(List<String> parts, Vocabulary vocabulary) {
        String joined = String.join(" ", parts);
        if (parts.size() < 2 || vocabulary.isHeading(joined)) {
            return joined;
        }
        String last = parts.get(parts.size() - 1);
        boolean captions = parts.subList(0, parts.size() - 1).stream().noneMatch(vocabulary::isKnown);
        return captions && vocabulary.isHeading(last) ? last : joined;
    }
}
