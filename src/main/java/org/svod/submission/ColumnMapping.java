package org.svod.submission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.codebook.Column;
import org.svod.codebook.Headings;
import org.svod.dialect.RecordCursor;
import org.svod.submission.Understanding.ColumnMatch;

/** Which field of a record is which column, after the heading of the file. */
final class ColumnMapping {

    private final List<ColumnMatch> matches = new ArrayList<>();
    private final List<ColumnMatch> repeated = new ArrayList<>();
    private final EnumMap<Column, Integer> positions = new EnumMap<>(Column.class);

    /** Matches the headings of the record; of a column that is there twice, the first counts. */
    ColumnMapping(RecordCursor heading, Headings headings) {
        for (int i = 0; i < heading.size(); i++) {
            String text = Blanks.strip(heading.get(i));
            Optional<Column> column = headings.match(text);
            ColumnMatch match =
                    new ColumnMatch(i + 1, text, column.map(Column::heading).orElse(""));
            matches.add(match);
            if (column.isPresent() && positions.putIfAbsent(column.get(), i) != null) {
                repeated.add(match);
            }
        }
    }

    /** What every field of the heading was taken for. */
    List<ColumnMatch> matches() {
        return matches;
    }

    /** Headings whose column was there before. */
    List<ColumnMatch> repeated() {
        return repeated;
    }

    /** Fields of the heading that say something, but name no column. */
    List<ColumnMatch> unknown() {
        return matches.stream()
                .filter(m -> m.column().isEmpty() && !m.heading().isEmpty())
                .toList();
    }

    /** Positions, from 0, of the fields without any heading. */
    int[] unnamed() {
        return matches.stream()
                .filter(m -> m.heading().isEmpty())
                .mapToInt(m -> m.position() - 1)
                .toArray();
    }

    /** How many fields a record has. */
    int width() {
        return matches.size();
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    /** Position of the column in the record, from 1; 0 where the file does not have it. */
    int position(Column column) {
        return index(column) + 1;
    }

    /** The heading as the file writes it; blank where the file does not have the column. */
    String heading(Column column) {
        return has(column) ? matches.get(index(column)).heading() : "";
    }

    /** The column's field of the record as written; blank where the record or the file does not have it. */
    String field(RecordCursor record, Column column) {
        int position = index(column);
        return position < 0 || position >= record.size() ? "" : record.get(position);
    }

    /** The column that the field at this position, from 0, is stored as; empty where it is not stored. */
    Optional<Column> columnAt(int position) {
        return positions.entrySet().stream()
                .filter(e -> e.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private int index(Column column) {
        return positions.getOrDefault(column, -1);
    }
}
