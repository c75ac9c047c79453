package org.svod.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Column;
import org.svod.dialect.FormWords;
import org.svod.dialect.TableRecord;
import org.svod.submission.Understanding.ColumnMatch;
import org.svod.submission.Understanding.ValueColumn;
import org.svod.submission.WideHeadings.Wide;
import org.svod.submission.text.Measure;

/** Which field of a record is which column, after the heading of the file. */
final class ColumnMapping {

    private final HeadingMatches heading;
    private final Map<Column, Integer> positions;
    private final EnumMap<Column, String> constants = new EnumMap<>(Column.class);
    private Measure measure = Measure.OWN;
    private List<Integer> unread = List.of();

    /** The columns of a heading. */
    ColumnMapping(HeadingMatches heading) {
        this.heading = heading;
        this.positions = heading.positions();
    }

    /** The same columns, but for the values of a wide column and what its heading names. */
    private ColumnMapping(ColumnMapping table, Wide column) {
        this(table.heading.of(column));
        constants.put(column.kind(), column.code());
        measure = column.measure();
        unread = table.unread;
    }

    /** Whether they show one column of values of a wide table. */
    boolean isView() {
        return !constants.isEmpty();
    }

    /** Whether they are those of a block of a form. */
    boolean isForm() {
        return FormWords.is(FormWords.BLOCK, matches().get(0).heading());
    }

    /** What every field of the heading was taken for. */
    List<ColumnMatch> matches() {
        return heading.matches();
    }

    /** Headings whose column was there before. */
    List<ColumnMatch> repeated() {
        return heading.repeated();
    }

    /** Fields of the heading that say something, but name no column. */
    List<ColumnMatch> unknown() {
        return heading.unknown();
    }

    /** Columns of values whose heading names an indicator, a period or an operation. */
    List<Wide> wide() {
        return heading.wide();
    }

    /** The table as its rows are read: as it is, or once for each wide column. */
    List<ColumnMapping> views() {
        return wide().isEmpty()
                ? List.of(this)
                : wide().stream().map(column -> new ColumnMapping(this, column)).toList();
    }

    /** The columns with values, and what the headings of a wide table name. */
    List<ValueColumn> values() {
        if (wide().isEmpty()) {
            return has(Column.VALUE) ? List.of(new ValueColumn(position(Column.VALUE), "", "")) : List.of();
        }
        return wide().stream()
                .limit(Understanding.LISTED)
                .map(w -> new ValueColumn(w.position() + 1, w.kind().heading(), w.code()))
                .toList();
    }

    /** What stands in brackets or after a comma in the heading of a column; blank where nothing does. */
    String suffix(Column column) {
        return heading.suffixes().getOrDefault(column, "");
    }

    /** In what the values are written where a row does not say it. */
    Measure measure() {
        return measure;
    }

    /** The heading of the values says in what they are written. */
    void measuredIn(Measure said) {
        measure = said;
    }

    /** Positions, from 0, of columns that are not read, but in which rows may differ. */
    List<Integer> unread() {
        return unread;
    }

    /** Of the columns with an unknown heading, those that do not number the rows are distinguished by this survey. */
    void surveyed(ColumnSurvey survey) {
        unread = unknown().stream()
                .map(m -> m.position() - 1)
                .filter(i -> survey.of(i) != ColumnSurvey.Values.ROW_NUMBERS)
                .toList();
    }

    /** Position, from 0, of the column that says what is to be done with a row; -1 where there is none. */
    int action() {
        return heading.action();
    }

    /** Position, from 0, of the column with the power of ten of a value; -1 where there is none. */
    int multiplier() {
        return heading.multiplier();
    }

    /** Whether the headings are those of SDMX-CSV. */
    boolean isSdmx() {
        return heading.isSdmx();
    }

    /** Positions, from 0, of the fields without any heading. */
    int[] unnamed() {
        return matches().stream()
                .filter(m -> m.heading().isEmpty())
                .mapToInt(m -> m.position() - 1)
                .toArray();
    }

    /** How many fields a record has. */
    int width() {
        return matches().size();
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
        return has(column) ? matches().get(index(column)).heading() : "";
    }

    /** The column's field of the record as written; blank where the record or the file does not have it. */
    String field(TableRecord record, Column column) {
        String constant = constants.isEmpty() ? null : constants.get(column);
        if (constant != null) {
            return constant;
        }
        int position = index(column);
        return position < 0 || position >= record.size() ? "" : record.get(position);
    }

    /** Whether the file itself says that the column's field of the record is a number. */
    boolean isNumber(TableRecord record, Column column) {
        int position = index(column);
        return position >= 0 && position < record.size() && record.isNumber(position);
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
