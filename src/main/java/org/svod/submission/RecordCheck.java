package org.svod.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.svod.characters.Blanks;
import org.svod.codebook.Column;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * What can be said of a record before anything in it is understood: its number of fields, their length, their
 * characters.
 */
final class RecordCheck {

    private static final int QUOTED = 40;

    private final ColumnMapping columns;
    private final int[] unnamed;
    private final Optional<ColumnSurvey> survey;
    private final FindingCollector remarks;
    private boolean unnamedReported;

    /**
     * Checks records of these columns.
     *
     * @param survey what the columns hold, where that was looked through
     */
    RecordCheck(ColumnMapping columns, Optional<ColumnSurvey> survey, FindingCollector remarks) {
        this.columns = columns;
        this.unnamed = Arrays.stream(columns.unnamed())
                .filter(i -> survey.filter(s -> s.of(i) == ColumnSurvey.Values.ROW_NUMBERS
                                || s.lost(i, columns).isPresent())
                        .isEmpty())
                .toArray();
        this.survey = survey;
        this.remarks = remarks;
    }

    /** Whether every field of the record is blank. */
    static boolean isBlank(RecordCursor record) {
        for (int i = 0; i < record.size(); i++) {
            if (!Blanks.areAll(record.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The fields of the record, without blanks around them. */
    static List<String> fields(RecordCursor record) {
        return IntStream.range(0, record.size())
                .mapToObj(i -> Blanks.strip(record.get(i)))
                .toList();
    }

    /** The finding about a field with a character that cannot be stored. */
    static Optional<Finding> spoilt(Place place, String field) {
        if (field.indexOf('\uFFFD') >= 0) {
            return Optional.of(Finding.at(place, FindingCode.BAD_CHARACTER, ""));
        }
        return field.indexOf('\0') >= 0
                ? Optional.of(Finding.at(place, FindingCode.NUL_CHARACTER, ""))
                : Optional.empty();
    }

    /** Findings about the whole file for a record that is no data row: heading, title or control record. */
    static void checkCharacters(RecordCursor record, FindingCollector remarks) {
        checkCharacters(record, remark -> true, remarks);
    }

    /** The same, with only those remarks about its cells that matter. */
    static void checkCharacters(RecordCursor record, Predicate<Finding> matters, FindingCollector remarks) {
        record.remarks().stream().filter(matters).forEach(remarks::ofFile);
        for (int i = 0; record.isSuspect() && i < record.size(); i++) {
            spoilt(new Place(record.line(), record.row(), i + 1, ""), record.get(i))
                    .ifPresent(remarks::ofFile);
        }
    }

    /**
     * Checks a data record; false where its fields cannot be relied on, so that nothing else should be said about it.
     */
    boolean check(RecordCursor record, Row row) {
        if (!record.remarks().isEmpty()) {
            record.remarks()
                    .forEach(f -> row.add(
                            new Finding(f.code(), place(record, f.place().column() - 1), f.value(), f.arguments())));
            return false;
        }
        checkUnnamed(record);
        boolean sound = true;
        for (int i = 0; i < record.size(); i++) {
            if (record.isOverlong(i) || record.isSuspect()) {
                sound &= checkField(record, i, row);
            }
        }
        if (record.size() != columns.width()) {
            boolean more = record.size() > columns.width();
            row.add(Finding.at(
                    Place.record(record.line(), record.row()),
                    more ? FindingCode.TOO_MANY_FIELDS : FindingCode.MISSING_FIELDS,
                    "",
                    Integer.toString(record.size()),
                    Integer.toString(columns.width())));
            sound &= !more;
        }
        return sound;
    }

    private boolean checkField(RecordCursor record, int position, Row row) {
        String field = record.get(position);
        Place place = place(record, position);
        boolean tooLong = field.length() > RecordCursor.LONGEST_FIELD;
        if (tooLong) {
            row.add(Finding.at(
                    place, FindingCode.FIELD_TOO_LONG, quoted(position, field), Integer.toString(field.length())));
        }
        Optional<Finding> spoilt = spoilt(place, field);
        spoilt.ifPresent(row::add);
        return !tooLong && spoilt.isEmpty();
    }

    /** The beginning of a field; nothing of one that is never stored, as it may hold personal data. */
    private String quoted(int position, String field) {
        return columns.columnAt(position).filter(c -> c != Column.NOTE).isPresent() ? field.substring(0, QUOTED) : "";
    }

    private void checkUnnamed(RecordCursor record) {
        for (int position : unnamed) {
            if (!unnamedReported && position < record.size() && !Blanks.areAll(record.get(position))) {
                unnamedReported = true;
                remarks.ofFile(Finding.at(
                        place(record, position),
                        FindingCode.UNKNOWN_COLUMN,
                        "",
                        HeadingLine.known(),
                        survey.map(s -> s.advised(position, columns)).orElse(ColumnSurvey.Values.TEXT.name())));
            }
        }
    }

    private Place place(RecordCursor record, int position) {
        String heading =
                position < columns.width() ? columns.matches().get(position).heading() : "";
        return new Place(record.line(), record.row(), position + 1, heading);
    }
}
