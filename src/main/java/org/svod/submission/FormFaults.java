package org.svod.submission;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.svod.characters.Blanks;
import org.svod.dialect.RecordCursor;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/** What is wrong with a row of a form before anything in it is understood: its cells, characters and places. */
final class FormFaults {

    /** What is said about a cell of a workbook, and matters only where a value, or what names one, stands in it. */
    private static final Set<FindingCode> OF_CELL = EnumSet.of(
            FindingCode.ERROR_CELL,
            FindingCode.FORMULA_WITHOUT_VALUE,
            FindingCode.PERCENT_CELL,
            FindingCode.MERGED_VALUE,
            FindingCode.HIDDEN_CELLS,
            FindingCode.FORMULA_VALUES);

    private final FindingCollector remarks;
    private final BitSet hiddenColumns = new BitSet();
    private Optional<Place> firstFormula = Optional.empty();
    private final boolean commas;
    private int widest;
    private long formulas;
    private Consumer<Finding> sink;

    /** For a form whose fields are divided by commas, or not: a decimal comma makes two fields of one there. */
    FormFaults(FindingCollector remarks, boolean commas) {
        this.remarks = remarks;
        this.commas = commas;
        this.sink = remarks::ofRow;
    }

    /**
     * Whether something in the row refuses it; that was reported.
     *
     * @param known whether the cells of the row are known, so that they can be missing; if not, a fault spoils the form
     */
    boolean found(RecordCursor record, FormBlock block, boolean known) {
        sink = known ? remarks::ofRow : remarks::ofFile;
        boolean faulty = false;
        for (Finding remark : record.remarks()) {
            int position = remark.place().column() - 1;
            if (!OF_CELL.contains(remark.code())) {
                sink.accept(Finding.at(block.place(record, position), remark.code(), remark.value()));
                faulty = true;
            } else if (matters(remark.code(), record, block, position)) {
                faulty |= isFault(remark, block.place(record, position));
            }
        }
        for (int i = 0; i < record.size(); i++) {
            faulty |= isSpoilt(record, block, i) || isOutside(record, block, i);
        }
        return faulty;
    }

    /** Remembers how many fields the first record of a block has. */
    void begin(TableRecord block) {
        widest = Math.max(widest, block.size());
    }

    /** Reports a record with more fields than any block, after all blocks were seen. */
    void ofWidth(TableRecord record) {
        if (commas && widest > 0 && record.size() > widest) {
            remarks.ofFile(Finding.at(
                    Place.record(record.line(), record.row()),
                    FindingCode.TOO_MANY_FIELDS,
                    "",
                    Integer.toString(record.size()),
                    Integer.toString(widest)));
        }
    }

    /** Reports what is wrong with how a record is written that holds no values. */
    void ofText(RecordCursor record) {
        RecordCheck.checkCharacters(record, remark -> !OF_CELL.contains(remark.code()), remarks);
    }

    /** Whether the cell is there for a value, a box or a case. What the sheet adds up, or shows, is none of these. */
    private static boolean matters(FindingCode code, RecordCursor record, FormBlock block, int position) {
        if (code == FindingCode.MERGED_VALUE) {
            return block.isValue(position);
        }
        boolean names =
                block.kind() == FormBlock.Kind.CASES && (position <= FormBlock.NAMES || position == block.third());
        boolean filled = position < record.size() && !Blanks.areAll(record.get(position));
        return block.isValue(position) || position == block.nil() || (names && filled);
    }

    private boolean isFault(Finding remark, Place place) {
        if (remark.code() == FindingCode.FORMULA_VALUES) {
            firstFormula = firstFormula.or(() -> Optional.of(place));
            formulas++;
            return false;
        }
        boolean ofColumn =
                remark.code() == FindingCode.HIDDEN_CELLS && remark.arguments().contains("COLUMN");
        if (!ofColumn || !hiddenColumns.get(place.column())) {
            sink.accept(Finding.at(
                    place, remark.code(), remark.value(), remark.arguments().toArray(String[]::new)));
        }
        if (ofColumn) {
            hiddenColumns.set(place.column());
        }
        return true;
    }

    private boolean isSpoilt(RecordCursor record, FormBlock block, int position) {
        if (record.isOverlong(position)) {
            String length = Integer.toString(record.get(position).length());
            sink.accept(Finding.at(block.place(record, position), FindingCode.FIELD_TOO_LONG, "", length));
            return true;
        }
        Optional<Finding> spoilt = record.isSuspect()
                ? RecordCheck.spoilt(block.place(record, position), record.get(position))
                : Optional.empty();
        spoilt.ifPresent(sink);
        return spoilt.isPresent();
    }

    private boolean isOutside(RecordCursor record, FormBlock block, int position) {
        boolean outside = !block.has(position) && !Blanks.areAll(record.get(position));
        if (outside) {
            remarks.ofFile(outside(block.place(record, position)));
        }
        return outside;
    }

    /** The finding about a cell that is filled and belongs to no part of the form. */
    static Finding outside(Place place) {
        return Finding.at(place, FindingCode.FORM_CHANGED, "", "OUTSIDE", "none");
    }

    /** What is to be said once all rows were read. */
    void end() {
        firstFormula.ifPresent(
                place -> remarks.ofFile(Finding.at(place, FindingCode.FORMULA_VALUES, "", Long.toString(formulas))));
    }
}
