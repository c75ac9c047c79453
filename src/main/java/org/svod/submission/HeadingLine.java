package org.svod.submission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.characters.Blanks;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
import org.svod.codebook.Headings;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.submission.ColumnSurvey.Values;
import org.svod.submission.Understanding.ColumnMatch;

/** Reads the heading and says what is wrong with it. */
final class HeadingLine {

    private static final String NONE = "none";
    /** Rows of 1, 2, 3 … below a weak heading of the value that are no chance. */
    private static final int COUNTED = 3;

    private final Codebook codebook;
    private final SubmissionName name;

    /** For a file whose every row must have a period, unless its scope is a single month. */
    HeadingLine(Codebook codebook, SubmissionName name) {
        this.codebook = codebook;
        this.name = name;
    }

    /** The columns of the heading on which the cursor stands. */
    ColumnMapping read(TableRecord record) {
        return new ColumnMapping(
                new HeadingMatches(record, codebook.headings(), new WideHeadings(codebook, name.scope())));
    }

    /** Whether the cells below a heading tell what it is. */
    static boolean needsSurvey(ColumnMapping columns) {
        return !columns.unknown().isEmpty()
                || columns.unnamed().length > 0
                || Headings.isWeak(columns.heading(Column.VALUE))
                || columns.repeated().stream().anyMatch(m -> Headings.isWeak(m.heading()));
    }

    /**
     * Says what is wrong with the heading.
     *
     * @param survey what the columns hold; empty where the heading raises no question
     */
    void check(TableRecord record, ColumnMapping columns, Optional<ColumnSurvey> survey, FindingCollector remarks) {
        EnumSet<Column> meant = EnumSet.noneOf(Column.class);
        survey.ifPresent(s -> checkUnnamed(record, columns, s, remarks));
        boolean doubted = survey.isPresent() && checkValue(record, columns, survey.get(), remarks);
        for (ColumnMatch match : columns.unknown()) {
            Values kind = survey.map(s -> s.of(match.position() - 1)).orElse(Values.TEXT);
            Optional<Column> lost = survey.flatMap(s -> s.lost(match.position() - 1, columns));
            Optional<Headings.Alias> near = codebook.headings()
                    .near(
                            match.heading(),
                            c -> !columns.has(c) && columns.wide().isEmpty());
            if (near.isPresent()) {
                meant.add(near.get().column());
                remarks.ofFile(Finding.at(
                        place(record, match),
                        FindingCode.HEADING_NEAR,
                        match.heading(),
                        near.get().column().heading(),
                        near.get().text()));
            } else if (lost.isPresent()) {
                remarks.ofFile(unread(record, match, lost.get()));
            } else if (!columns.wide().isEmpty() && kind == Values.NUMBERS) {
                remarks.ofFile(Finding.at(
                        place(record, match), FindingCode.WIDE_UNKNOWN, match.heading(), nearest(columns, match)));
            } else if (kind != Values.ROW_NUMBERS && !(doubted && kind == Values.NUMBERS)) {
                remarks.ofFile(Finding.at(
                        place(record, match),
                        FindingCode.UNKNOWN_COLUMN,
                        match.heading(),
                        known(),
                        survey.map(s -> s.advised(match.position() - 1, columns))
                                .orElse(kind.name())));
            }
        }
        for (ColumnMatch match : columns.repeated()) {
            boolean counting = Headings.isWeak(match.heading())
                    && survey.filter(s -> s.of(match.position() - 1) == Values.ROW_NUMBERS)
                            .isPresent();
            if (!counting) {
                remarks.ofFile(
                        Finding.at(place(record, match), FindingCode.COLUMN_TWICE, match.heading(), match.column()));
            }
        }
        WideCheck.check(record, columns, remarks);
        new HeadingUnits(codebook, name.scope()).check(record, columns, remarks);
        for (Column column : Column.values()) {
            if (isRequired(column, columns) && !columns.has(column) && !meant.contains(column)) {
                remarks.ofFile(Finding.at(
                        Place.record(record.line(), record.row()),
                        FindingCode.COLUMN_MISSING,
                        "",
                        column.heading(),
                        String.join(", ", codebook.headings().aliasesOf(column))));
            }
        }
    }

    /** Columns without any heading that say in which unit, or for which operation, the values are. */
    private static void checkUnnamed(
            TableRecord record, ColumnMapping columns, ColumnSurvey survey, FindingCollector remarks) {
        for (int position : columns.unnamed()) {
            survey.lost(position, columns)
                    .ifPresent(lost ->
                            remarks.ofFile(unread(record, columns.matches().get(position), lost)));
        }
    }

    private static Finding unread(TableRecord record, ColumnMatch match, Column lost) {
        return Finding.at(place(record, match), FindingCode.CODES_UNREAD, match.heading(), lost.heading());
    }

    private String nearest(ColumnMapping columns, ColumnMatch match) {
        Codelist<? extends Coded> list =
                columns.wide().get(0).kind() == Column.OPERATION ? codebook.operations() : codebook.indicators();
        return list.nearest(match.heading()).map(Coded::code).orElse(NONE);
    }

    /** A weak heading of the value beside other numbers, or above row numbers: which of the two is the value? */
    private static boolean checkValue(
            TableRecord record, ColumnMapping columns, ColumnSurvey survey, FindingCollector remarks) {
        if (!Headings.isWeak(columns.heading(Column.VALUE)) || !columns.wide().isEmpty()) {
            return false;
        }
        int position = columns.position(Column.VALUE);
        Optional<ColumnMatch> other = columns.unknown().stream()
                .filter(m -> isNumbers(survey, m.position() - 1))
                .findFirst();
        boolean counting = survey.of(position - 1) == Values.ROW_NUMBERS && survey.rows() >= COUNTED;
        if (other.isPresent() || counting) {
            remarks.ofFile(Finding.at(
                    new Place(record.line(), record.row(), position, columns.heading(Column.VALUE)),
                    FindingCode.VALUE_COLUMN_DOUBTED,
                    columns.heading(Column.VALUE),
                    other.map(m -> Integer.toString(m.position())).orElse(NONE)));
            return true;
        }
        return false;
    }

    /** One or two rows that happen to count 1, 2 do not make row numbers of a column whose heading does not say so. */
    private static boolean isNumbers(ColumnSurvey survey, int position) {
        Values kind = survey.of(position);
        return kind == Values.NUMBERS || (kind == Values.ROW_NUMBERS && survey.rows() < COUNTED);
    }

    /**
     * Whether the record is a heading once more, with all columns that every table needs. Only one whose value is no
     * number can be.
     */
    boolean isAgain(TableRecord record, ColumnMapping columns) {
        String value = Blanks.strip(columns.field(record, Column.VALUE));
        if (!value.isEmpty() && !Character.isLetter(value.charAt(0))) {
            return false;
        }
        ColumnMapping again = read(record);
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

    private boolean isRequired(Column column, ColumnMapping columns) {
        boolean named = column == Column.VALUE && !columns.wide().isEmpty();
        return isRequired(column) && !named && columns.wide().stream().noneMatch(w -> w.kind() == column);
    }

    private boolean isRequired(Column column) {
        return column == Column.INDICATOR
                || column == Column.VALUE
                || (column == Column.PERIOD && !name.scope().isMonth());
    }

    /** The place of a field of the heading. */
    static Place place(TableRecord record, ColumnMatch match) {
        return new Place(record.line(), record.row(), match.position(), match.heading());
    }
}
