package org.svod.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.svod.characters.Blanks;
import org.svod.dialect.RecordCursor;
import org.svod.dialect.Vocabulary;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/** Says of a file in which no heading was found why that may be. */
final class MissingHeading {

    private static final String DELIMITERS = ";,\t|";
    private static final int LONGEST = 2_000;
    private static final int MOST_WORDS = 4;

    private final Vocabulary vocabulary;
    private final String required;
    private final List<UnheadedLine> lines = new ArrayList<>();

    private record UnheadedLine(Place place, String text) {

        List<String> cells(char delimiter) {
            return Stream.of(text.split("[" + delimiter + "]", -1))
                    .map(Blanks::strip)
                    .toList();
        }
    }

    /** By the words of the codebook; {@code required} are the headings that must be there. */
    MissingHeading(Vocabulary vocabulary, String required) {
        this.vocabulary = vocabulary;
        this.required = required;
    }

    /** Takes one of the first records, which was divided by this delimiter. */
    void add(RecordCursor record, char delimiter) {
        if (!RecordCheck.isBlank(record)) {
            String text = IntStream.range(0, record.size())
                    .mapToObj(record::get)
                    .collect(Collectors.joining(String.valueOf(delimiter)));
            lines.add(new UnheadedLine(
                    Place.record(record.line(), record.row()), text.substring(0, Math.min(LONGEST, text.length()))));
        }
    }

    /** The likeliest cause. */
    Finding finding() {
        return insideACell().or(this::inOtherWords).orElseGet(this::nothing);
    }

    /** A line in whose cells, among other words, two or more known headings stand. */
    private Optional<Finding> insideACell() {
        return lines.stream()
                .filter(line -> headingsInside(line.text()).size() > 1)
                .findFirst()
                .map(line -> Finding.at(
                        line.place(),
                        FindingCode.HEADING_INSIDE_CELL,
                        line.text(),
                        String.join(", ", headingsInside(line.text())),
                        required));
    }

    private Set<String> headingsInside(String text) {
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}_]+"))
                .filter(w -> !w.isEmpty())
                .toList();
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int count = Math.min(MOST_WORDS, words.size() - from); count > 0; count--) {
                String phrase = String.join(" ", words.subList(from, from + count));
                if (phrase.length() > 2 && vocabulary.isHeading(phrase)) {
                    found.add(phrase);
                    from += count - 1;
                    break;
                }
            }
        }
        return found;
    }

    /** A line of words, none of them known, above a line with as many cells that holds known codes or numbers. */
    private Optional<Finding> inOtherWords() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            char delimiter = commonest(lines.get(i).text());
            List<String> cells = lines.get(i).cells(delimiter);
            List<String> below = lines.get(i + 1).cells(delimiter);
            boolean words = cells.size() > 1
                    && cells.stream().allMatch(c -> c.chars().noneMatch(Character::isDigit))
                    && cells.stream()
                                    .filter(c -> c.chars().anyMatch(Character::isLetter))
                                    .count()
                            > 1
                    && cells.stream().filter(c -> !c.isEmpty()).noneMatch(vocabulary::isKnown);
            if (words && below.size() == cells.size() && below.stream().anyMatch(vocabulary::isData)) {
                return Optional.of(Finding.at(
                        lines.get(i).place(),
                        FindingCode.HEADING_UNKNOWN,
                        lines.get(i).text(),
                        required,
                        HeadingLine.known()));
            }
        }
        return Optional.empty();
    }

    private static char commonest(String text) {
        return (char) DELIMITERS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(
                        d -> text.chars().filter(c -> c == d).count()))
                .orElse(Integer.valueOf(';'))
                .intValue();
    }

    private Finding nothing() {
        // Only a workbook without a heading gives no lines.
        return lines.isEmpty()
                ? Finding.ofFile(FindingCode.NO_HEADER, "", required, "SHEET")
                : Finding.ofFile(FindingCode.NO_HEADER, lines.get(0).text(), required, "TEXT");
    }
}
