package org.svod.submission;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.svod.characters.Blanks;
import org.svod.codebook.Column;
import org.svod.codebook.Headings;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.submission.Understanding.ColumnMatch;

/** Reads the heading and says what is wrong with it. */
final class HeadingLine {

    private final Headings headings;
    private final boolean periodRequired;

    /** For a file whose every row must have a period, unless its scope is a single month. */
    HeadingLine(Headings headings, SubmissionName name) {
        this.headings = headings;
        this.periodRequired = !name.scope().isMonth();
    }

    ColumnMapping read(RecordCursor record, FindingCollector remarks) {
        ColumnMapping columns = new ColumnMapping(record, headings);
        for (ColumnMatch match : columns.unknown()) {
            remarks.ofFile(Finding.at(place(record, match), FindingCode.UNKNOWN_COLUMN, match.heading(), known()));
        }
        for (ColumnMatch match : columns.repeated()) {
            remarks.ofFile(Finding.at(place(record, match), FindingCode.COLUMN_TWICE, match.heading(), match.column()));
        }
        for (Column column : Column.values()) {
            if (isRequired(column) && !columns.has(column)) {
                remarks.ofFile(Finding.at(
                        Place.record(record.line(), record.row()),
                        FindingCode.COLUMN_MISSING,
                        "",
                        column.heading(),
                        String.join(", ", headings.aliasesOf(column))));
            }
        }
        return columns;
    }

    /**
     * Whether the record is a heading once more, with all columns that every table needs. Only one whose value is no
     * number can be.
     */
    boolean isAgain(RecordCursor record, ColumnMapping columns) {
        String value = Blanks.strip(columns.field(record, Column.VALUE));
        if (!value.isEmpty() && !Character.isLetter(value.charAt(0))) {
            return false;
        }
        ColumnMapping again = new ColumnMapping(record, headings);
        return again.has(Column.INDICATOR) && again.has(Column.VALUE);
    }

    /** The canonical headings of the columns that must be there. */
    String required() {
        return Arrays.stream(Column.values())
                .filter(this::isRequired)
                .map(Column::heading)
                .collect(Collectors.joining(", "));
    }

    /** The canonical headings of all columns. */
    static String known() {
        return Arrays.stream(Column.values()).map(Column::heading).collect(Collectors.joining(", "));
    }

    private boolean isRequired(Column column) {
        return column == Column.INDICATOR || column == Column.VALUE || (column == Column.PERIOD && periodRequired);
    }

    private static Place place(RecordCursor record, ColumnMatch match) {
        return new Place(record.line(), record.row(), match.position(), match.heading());
    }
}
