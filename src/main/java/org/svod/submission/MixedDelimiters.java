package org.svod.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.svod.characters.Blanks;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.dialect.Dialect;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.submission.text.NumberParser;

/** Rows that are divided by another delimiter than the heading: one finding about all of them. */
final class MixedDelimiters {

    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    private final Codelist<Indicator> indicators;
    private final char delimiter;
    private Place first = Place.FILE;
    private char other;
    private long rows;

    /** For a file whose heading is divided by this delimiter. */
    MixedDelimiters(Codelist<Indicator> indicators, char delimiter) {
        this.indicators = indicators;
        this.delimiter = delimiter;
    }

    /** Whether the record is such a row, which is then counted; only one with too few fields can be. */
    boolean take(RecordCursor record, ColumnMapping columns) {
        if (record.size() >= columns.width()) {
            return false;
        }
        String line = IntStream.range(0, record.size())
                .mapToObj(record::get)
                .collect(Collectors.joining(String.valueOf(delimiter)));
        for (char candidate : DELIMITERS) {
            if (candidate != delimiter && isRow(line, candidate, columns)) {
                if (rows++ == 0) {
                    first = Place.record(record.line(), record.row());
                    other = candidate;
                }
                return true;
            }
        }
        return false;
    }

    private boolean isRow(String line, char candidate, ColumnMapping columns) {
        List<String> cells = Arrays.stream(line.split(Pattern.quote(String.valueOf(candidate)), -1))
                .map(Blanks::strip)
                .toList();
        return cells.size() == columns.width()
                && indicators
                        .match(cells.get(columns.position(Column.INDICATOR) - 1))
                        .isPresent()
                && NumberParser.parse(cells.get(columns.position(Column.VALUE) - 1))
                        .isNumber();
    }

    /** The finding about all such rows. */
    Optional<Finding> finding() {
        return rows == 0
                ? Optional.empty()
                : Optional.of(Finding.at(
                        first,
                        FindingCode.MIXED_DELIMITERS,
                        "",
                        Dialect.word(delimiter),
                        Dialect.word(other),
                        Long.toString(rows)));
    }
}
