package org.svod.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

/**
 * Rows that are not divided as the heading is: by another delimiter, which is one finding about all of them, or not at
 * all, inside a quoted cell.
 */
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

    /**
     * Whether the record is, or holds, such rows, so that nothing else is to be said of it. A cell that holds rows is
     * told at once, rows with another delimiter in the end.
     */
    boolean take(RecordCursor record, ColumnMapping columns, FindingCollector remarks) {
        OptionalInt full = record.unquoted().isPresent() ? OptionalInt.empty() : rowsInside(record, columns);
        if (full.isPresent()) {
            Place cell = new Place(record.line(), record.row(), full.getAsInt() + 1, "");
            remarks.ofFile(Finding.at(cell, FindingCode.ROWS_INSIDE_CELL, ""));
            return true;
        }
        return isOtherwiseDivided(record, columns);
    }

    /** Whether the record is divided by another delimiter, and is then counted; only one with too few fields can be. */
    private boolean isOtherwiseDivided(RecordCursor record, ColumnMapping columns) {
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

    /**
     * The first field, counted from 0, that holds a whole row behind a line break: its quotation mark is closed further
     * below than it should be. Empty where no field does.
     */
    private OptionalInt rowsInside(RecordCursor record, ColumnMapping columns) {
        for (int i = 0; i < record.size(); i++) {
            String field = record.get(i);
            if ((field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0)
                    && field.lines().skip(1).anyMatch(line -> isRow(line, delimiter, columns))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isRow(String line, char candidate, ColumnMapping columns) {
        if (line.chars().filter(c -> c == candidate).count() != columns.width() - 1L) {
            return false;
        }
        List<String> cells = Arrays.stream(line.split(Pattern.quote(String.valueOf(candidate)), -1))
                .map(Blanks::strip)
                .toList();
        return columns.has(Column.INDICATOR)
                && columns.has(Column.VALUE)
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
