package org.svod.submission;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.svod.characters.Blanks;
import org.svod.codebook.Column;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;
import org.svod.observation.Amount;
import org.svod.submission.text.ShownText;

/**
 * A row without case number as its file wrote it, kept to be shown beside another row of the same cell.
 *
 * @param line physical line on which it starts, from 1
 * @param amount value and status
 * @param words period, indicator, operation and counterpart in the file's own words; blank ones are left out
 * @param shown value, unit and status in the file's own words, without the names of labels: these may be any text
 * @param note fingerprint of the note: two different ones tell two different notes
 * @param unread the same of the cells in columns that are not read
 * @param column the heading of its value in a wide table; the word for nothing in a table of one value a row
 */
record RowWithoutCase(
        long line, Amount amount, String words, String shown, int note, List<Integer> unread, String column) {

    /** The row on which the cursor stands. */
    static RowWithoutCase of(TableRecord record, ColumnMapping columns, Amount amount) {
        String shown = words(record, columns, Column.VALUE, Column.UNIT, Column.STATUS)
                .map(text -> CodeLabel.parse(text).map(CodeLabel::code).orElse(text))
                .collect(Collectors.joining(" "));
        return new RowWithoutCase(
                record.line(),
                amount,
                key(record, columns),
                shown.isEmpty() ? amount.status().name() : shown,
                Blanks.strip(columns.field(record, Column.NOTE)).hashCode(),
                unread(record, columns),
                columns.isView() ? columns.heading(Column.VALUE) : "none");
    }

    private static List<Integer> unread(TableRecord record, ColumnMapping columns) {
        return columns.unread().isEmpty()
                ? List.of()
                : columns.unread().stream()
                        .map(i ->
                                i < record.size() ? Blanks.strip(record.get(i)).hashCode() : 0)
                        .toList();
    }

    /**
     * Which of the columns that are not read, counted from 0, is the first in which the rows differ; empty for none.
     */
    OptionalInt firstDifference(RowWithoutCase other) {
        return IntStream.range(0, unread.size())
                .filter(i -> !unread.get(i).equals(other.unread.get(i)))
                .findFirst();
    }

    /** What says which cell the row is about, in the file's own words; blank fields are left out. */
    static String key(TableRecord record, ColumnMapping columns) {
        return words(record, columns, Column.PERIOD, Column.INDICATOR, Column.OPERATION, Column.COUNTERPART)
                .collect(Collectors.joining(ShownText.BETWEEN_PARTS));
    }

    private static Stream<String> words(TableRecord record, ColumnMapping columns, Column... shown) {
        return Stream.of(shown)
                .map(column -> Blanks.strip(columns.field(record, column)))
                .filter(text -> !text.isEmpty())
                .map(Finding::shortened);
    }
}
