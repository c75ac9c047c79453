package org.svod.dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.svod.characters.Blanks;
import org.svod.characters.HashSign;

/**
 * Finds the heading among the first records of a file: the first line that has all headings that a table needs; else
 * two or three lines that have them together; else the line with the most headings; else one whose fields name
 * indicators; else one that begins with {@code #}.
 */
final class HeadingFinder {

    private static final int TITLES = 20;
    private static final int MOST_LINES = 3;
    private static final int LONGEST = 100;

    private final Vocabulary vocabulary;

    HeadingFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A heading.
     *
     * @param columns how many different headings it has; 0 where none was found
     * @param line line on which it begins; empty where none was found
     * @param lines how many records it spans
     */
    record Heading(int columns, OptionalLong line, int lines) {

        static final Heading NONE = new Heading(0, OptionalLong.empty(), 1);

        /** Whether it is one beyond doubt: one heading alone may be a word of a title. */
        boolean isSure() {
            return columns > 1;
        }
    }

    private record CandidateLine(long number, List<String> fields) {

        boolean isHash() {
            return HashSign.begins(fields.get(0));
        }

        /** Whether it has one field only: then it is no heading, and nothing needs to be looked up. */
        boolean isOneField() {
            return fields.size() == 1;
        }
    }

    /** The heading among the first records that this cursor gives. */
    Heading in(RecordCursor cursor) throws IOException {
        List<CandidateLine> lines = new ArrayList<>();
        Heading best = Heading.NONE;
        int seen = 0;
        while (seen < TITLES && cursor.next()) {
            CandidateLine line = new CandidateLine(cursor.line(), fields(cursor));
            if (line.fields().stream().allMatch(String::isEmpty)) {
                continue;
            }
            lines.add(line);
            if (line.isHash()) {
                continue;
            }
            seen++;
            if (line.isOneField()) {
                continue;
            }
            int columns = columns(line.fields());
            if (vocabulary.isWhole(line.fields())) {
                return new Heading(columns, OptionalLong.of(line.number()), 1);
            }
            if (columns > best.columns()) {
                best = new Heading(columns, OptionalLong.of(line.number()), 1);
            }
        }
        Heading joined = joined(lines);
        Heading found = joined.columns() > best.columns() ? joined : best;
        return found.isSure() ? found : hash(lines, wide(lines, found));
    }

    /** Two or three lines that stand together and together have all headings that a table needs. */
    private Heading joined(List<CandidateLine> lines) {
        Heading best = Heading.NONE;
        if (lines.stream().allMatch(CandidateLine::isOneField)) {
            return best;
        }
        List<Boolean> excluded =
                lines.stream().map(line -> line.isHash() || isData(line)).toList();
        for (int count = 2; count <= MOST_LINES; count++) {
            for (int first = 0; first + count <= lines.size(); first++) {
                List<CandidateLine> together = lines.subList(first, first + count);
                boolean mayBeHeading = !excluded.subList(first, first + count).contains(true)
                        && !together.stream().allMatch(CandidateLine::isOneField);
                if (mayBeHeading) {
                    List<String> texts = HeadingText.of(
                            together.stream().map(CandidateLine::fields).toList(), vocabulary);
                    int columns = vocabulary.isWhole(texts) ? columns(texts) : 0;
                    if (columns > best.columns()) {
                        best = new Heading(
                                columns, OptionalLong.of(together.get(0).number()), count);
                    }
                }
            }
        }
        return best;
    }

    private boolean isData(CandidateLine line) {
        return line.fields().stream().anyMatch(vocabulary::isData);
    }

    private Heading wide(List<CandidateLine> lines, Heading otherwise) {
        return lines.stream()
                .filter(line -> !line.isHash() && !line.isOneField() && vocabulary.isWide(line.fields()))
                .findFirst()
                .map(line -> new Heading(line.fields().size(), OptionalLong.of(line.number()), 1))
                .orElse(otherwise);
    }

    private Heading hash(List<CandidateLine> lines, Heading otherwise) {
        for (CandidateLine line : lines) {
            int columns = line.isHash() ? columns(HeadingText.of(List.of(line.fields()), vocabulary)) : 0;
            if (columns > 1) {
                return new Heading(columns, OptionalLong.of(line.number()), 1);
            }
        }
        return otherwise;
    }

    private static List<String> fields(RecordCursor cursor) {
        return IntStream.range(0, cursor.size())
                .mapToObj(i -> Blanks.strip(cursor.get(i)))
                .toList();
    }

    private int columns(List<String> fields) {
        Set<String> found = new HashSet<>();
        for (String field : fields) {
            if (field.length() <= LONGEST && vocabulary.isHeading(field)) {
                found.add(field.toUpperCase(Locale.ROOT));
            }
        }
        return found.size();
    }
}
