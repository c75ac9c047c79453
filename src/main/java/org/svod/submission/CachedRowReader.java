package org.svod.submission;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.svod.codebook.Column;
import org.svod.codebook.ObservationStatus;
import org.svod.dialect.RecordCursor;
import org.svod.dialect.UnquotedRecord;
import org.svod.observation.Amount;

/**
 * Reads rows from their bytes where all their codes came before, in the very same bytes, on a row about which there was
 * nothing to say: then only case number and value are left to read. A row that is new in any way, or whose case number
 * or value is not written in the simplest way, is left to {@link RowReader}, which alone says what a row means.
 */
final class CachedRowReader {

    private static final Set<Column> CODES = EnumSet.of(
            Column.STATE,
            Column.PERIOD,
            Column.INDICATOR,
            Column.OPERATION,
            Column.COUNTERPART,
            Column.UNIT,
            Column.STATUS);

    private final RecordCursor cursor;
    private final UnquotedRecord record;
    private final ColumnMapping columns;
    private final int width;
    private final int caseRef;
    private final int value;
    private final int spill;
    private final CodeBytesCache<Meaning> known;
    private final SimpleNumber number;
    private final RowCounter tally;
    private final CaseCollector cases;
    private final MergedCells merged;

    /**
     * What the codes of a row mean: its cell, its status, whether its value may have a fraction, and its blank cells.
     */
    private record Meaning(Cell cell, ObservationStatus status, boolean fractions, int blanks) {}

    private CachedRowReader(
            RecordCursor cursor,
            UnquotedRecord record,
            ColumnMapping columns,
            boolean commas,
            DecimalSigns signs,
            AcceptedRows accepted) {
        this.cursor = cursor;
        this.record = record;
        this.columns = columns;
        this.width = columns.width();
        this.caseRef = columns.position(Column.CASE_REF) - 1;
        this.value = columns.position(Column.VALUE) - 1;
        boolean noteBehindValue = columns.position(Column.NOTE) == columns.position(Column.VALUE) + 1;
        this.spill = commas && noteBehindValue ? columns.position(Column.NOTE) - 1 : -1;
        BitSet codes = new BitSet();
        CODES.stream().filter(columns::has).forEach(column -> codes.set(columns.position(column) - 1));
        IntStream.of(columns.action(), columns.multiplier())
                .filter(position -> position >= 0)
                .forEach(codes::set);
        this.known = new CodeBytesCache<>(record, codes);
        this.number = new SimpleNumber(signs);
        this.tally = accepted.tally();
        this.cases = accepted.cases();
        this.merged = accepted.merged();
    }

    /**
     * Those of the file that this cursor goes through. None where it cannot be read from bytes, nor where there is more
     * to see in a row: a field without heading, several values, or a first field that is not stored, in which a control
     * record could begin.
     *
     * @param commas whether commas stand between the fields
     */
    static Optional<CachedRowReader> of(
            RecordCursor cursor, ColumnMapping columns, boolean commas, DecimalSigns signs, AcceptedRows accepted) {
        boolean firstIsStored =
                columns.columnAt(0).filter(c -> c != Column.NOTE).isPresent();
        return cursor.unquoted()
                .filter(record -> firstIsStored
                        && columns.unnamed().length == 0
                        && columns.wide().isEmpty())
                .map(record -> new CachedRowReader(cursor, record, columns, commas, signs, accepted));
    }

    /**
     * Remembers that the codes of the record on which the cursor stands mean this, and that there was nothing to say
     * about the row.
     */
    void remember(Cell cell, ObservationStatus status, boolean fractions, int blanks) {
        known.put(new Meaning(cell, status, fractions, blanks & ~MergedCells.NO_CASE));
    }

    /** Reads the record on which the cursor stands; false, and nothing done, where it is not familiar. */
    boolean read() throws IOException {
        if (cursor.size() != width || record.to(width - 1) - record.from(0) > RecordCursor.LONGEST_FIELD) {
            return false;
        }
        Meaning meaning = known.get();
        if (meaning == null
                || !number.read(record.bytes(), record.from(value), record.to(value), meaning.fractions())) {
            return false;
        }
        if (spill >= 0 && mayBeFraction()) {
            return false;
        }
        boolean hasCase = caseRef >= 0 && record.from(caseRef) < record.to(caseRef);
        int blanks = meaning.blanks() | (hasCase ? 0 : MergedCells.NO_CASE);
        if (merged.isPeriodBelow(blanks) || !(hasCase ? readCase(meaning) : readWithoutCase(meaning))) {
            return false;
        }
        merged.take(blanks, meaning.cell(), cursor.line(), cursor.row());
        return true;
    }

    /** Whether the note begins with a digit: it may be what an unquoted decimal comma has cut off the value. */
    private boolean mayBeFraction() {
        int from = record.from(spill);
        return from < record.to(spill) && record.bytes()[from] >= '0' && record.bytes()[from] <= '9';
    }

    private boolean readWithoutCase(Meaning meaning) {
        if (meaning.cell().isClaimed()) {
            return false;
        }
        Amount amount =
                new Amount(Optional.of(BigDecimal.valueOf(number.unscaled(), number.scale())), meaning.status());
        meaning.cell().claim(RowWithoutCase.of(cursor, columns, amount));
        tally.accept(meaning.cell(), amount, cursor.line());
        return true;
    }

    private boolean readCase(Meaning meaning) throws IOException {
        int from = record.from(caseRef);
        int length = record.to(caseRef) - from;
        if (!CaseNumbers.isNormal(record.bytes(), from, length)) {
            return false;
        }
        cases.begin(meaning.cell(), record.bytes(), from, length, cursor.line(), cursor.row());
        cases.end(meaning.status(), number.unscaled(), number.scale());
        tally.acceptCase(meaning.cell(), number.unscaled(), number.scale());
        return true;
    }
}
