package org.svod.submission;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.FixedRecord;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/** Reads the rows of one block of a form. */
final class FormRows {

    private static final String NIL = "0";

    private final Codebook codebook;
    private final FormBlock block;
    private final FormSinks sinks;
    private final FormFaults faults;
    private final FormRecord record;
    private final FormNaming naming;
    private final ColumnMapping[] columns;
    private final List<List<ColumnMapping>> views;
    private final RowReader reader;
    private final FormBoxes boxes;
    private final FormCells cells;
    /** The indicators of rows that name a State which nobody knows. */
    private final Set<Indicator> misnamed = new HashSet<>();

    FormRows(
            Codebook codebook,
            SubmissionName name,
            FormBlock block,
            FormSinks sinks,
            FormFaults faults,
            KeyReader keys,
            AmountReader amounts) {
        this.codebook = codebook;
        this.block = block;
        this.sinks = sinks;
        this.faults = faults;
        this.record = new FormRecord(new FixedRecord(List.of(""), 0, 0));
        this.naming = new FormNaming(codebook, block, record);
        this.cells = new FormCells(codebook, name.scope(), sinks);
        this.columns = new ColumnMapping[] {block.columns(FormBlock.CODES), block.columns(FormBlock.NAMES)};
        this.views = List.of(columns[0].views(), columns[1].views());
        this.boxes = new FormBoxes(codebook, name.state(), block);
        this.reader = new RowReader(
                codebook,
                record,
                new Row(record, columns[0], sinks.remarks()),
                new RowParts(new RecordCheck(columns[0], Optional.empty(), sinks.remarks()), keys, amounts),
                new AcceptedRows(sinks.tally(), sinks.cases(), new MergedCells(columns[0], sinks.remarks()::ofFile)),
                Optional.empty());
    }

    FormBlock block() {
        return block;
    }

    /** Reads a record that is not blank, and does not begin with {@code #}. */
    void read(RecordCursor cursor) throws IOException {
        record.is(cursor);
        boolean isCase = block.kind() == FormBlock.Kind.CASES;
        boolean known = isCase || naming.counterpart() != FormNaming.UNKNOWN;
        if (faults.found(cursor, block, known)) {
            refuse(cursor);
            return;
        }
        Optional<Indicator> indicator = naming.indicator();
        Optional<Finding> contradiction = naming.contradiction();
        if (contradiction.isPresent()) {
            sinks.remarks().ofFile(contradiction.get());
            sinks.tally().refuseUnknown();
            return;
        }
        boolean filled = block.values().stream().anyMatch(v -> !record.isBlank(v.position()));
        boolean boxed = block.nil() >= 0 && !record.isBlank(block.nil());
        boolean total = block.total() >= 0 && !record.isBlank(block.total());
        if (isCase && (filled || !record.isBlank(block.third()))) {
            readCase(filled);
        } else if (filled || boxed || total) {
            readFigures(indicator, boxed);
        } else if (indicator.isPresent() || naming.isEmpty()) {
            sinks.tally().blank();
            if (block.kind() == FormBlock.Kind.MATRIX) {
                readFigures(indicator, false);
            }
        } else {
            sinks.remarks().ofFile(Finding.at(place(), FindingCode.TEXT_LINES, "", "AMONG", "1"));
            sinks.tally().control();
        }
    }

    /** The cells of a refused row are missing, not silent. Refused case rows spoil the form in another place. */
    private void refuse(RecordCursor cursor) {
        int counterpart = naming.counterpart();
        Optional<Indicator> indicator = naming.indicator()
                .filter(i -> counterpart != FormNaming.UNKNOWN && block.kind() != FormBlock.Kind.CASES);
        List<ColumnMapping> filled = views().stream()
                .filter(view -> isFilled(cursor, view.position(Column.VALUE)))
                .toList();
        if (indicator.isEmpty() || filled.isEmpty()) {
            sinks.tally().refuseUnknown();
        } else {
            filled.forEach(view -> cells.refuse(indicator.get(), view, counterpart, record.line()));
        }
    }

    /** Whether something stands at this position, from 1, even if a workbook does not say what. */
    private boolean isFilled(RecordCursor cursor, int position) {
        return !record.isBlank(position - 1)
                || cursor.remarks().stream().anyMatch(r -> r.place().column() == position);
    }

    private Place place() {
        return Place.record(record.line(), record.row());
    }

    /** A row of the block of cases has a case number and the values of its operations. */
    private void readCase(boolean filled) throws IOException {
        if (!filled || record.isBlank(block.third())) {
            String what = filled ? "NUMBER" : "VALUE";
            Place at = block.place(record, filled ? Math.max(0, block.third()) : first());
            sinks.remarks().ofRow(Finding.at(at, FindingCode.FORM_CASE_INCOMPLETE, "", what));
            sinks.tally().refuseUnknown();
            return;
        }
        if (isElsewhere(naming.indicator())) {
            return;
        }
        for (ColumnMapping view : views()) {
            if (!record.isBlank(view.position(Column.VALUE) - 1)) {
                reader.read(view, JointPart.CASE);
            }
        }
    }

    private int first() {
        return block.values().isEmpty()
                ? FormBlock.NAMES
                : block.values().get(0).position();
    }

    private List<ColumnMapping> views() {
        return views.get(record.indicatorAt(block.kind()));
    }

    /** Whether the indicator belongs to another block; then that was found, and the form is refused. */
    private boolean isElsewhere(Optional<Indicator> indicator) {
        boolean forFlows = block.kind() == FormBlock.Kind.COUNTERPART;
        if (indicator.isEmpty() || indicator.get().flow() == forFlows) {
            return false;
        }
        sinks.remarks()
                .ofFile(Finding.at(
                        block.place(record, record.indicatorAt(block.kind())),
                        FindingCode.FORM_WRONG_BLOCK,
                        indicator.get().code(),
                        forFlows ? "MATRIX" : "COUNTERPART"));
        sinks.tally().refuse(codebook.indicators().index(indicator.get()), Optional.empty());
        return true;
    }

    private void readFigures(Optional<Indicator> indicator, boolean boxed) throws IOException {
        if (isElsewhere(indicator)) {
            return;
        }
        Optional<Finding> otherUnit = indicator
                .filter(i -> block.kind() == FormBlock.Kind.MATRIX && cells.haveCases(i, views()))
                .flatMap(naming::otherUnit);
        if (otherUnit.isPresent()) {
            sinks.remarks().ofFile(otherUnit.get());
            refuse(record);
            return;
        }
        boolean nothingElse = boxed && boxes.isTicked(record, indicator, sinks.remarks());
        boolean unknownState = indicator.isPresent() && naming.isOfUnknownState();
        if (unknownState) {
            misnamed.add(indicator.get());
        }
        for (ColumnMapping view : views()) {
            int position = view.position(Column.VALUE) - 1;
            if (!record.isBlank(position)) {
                reader.read(view, block.kind() == FormBlock.Kind.MATRIX ? JointPart.REST : StoredPart.ALL);
            } else if (block.kind() == FormBlock.Kind.MATRIX && indicator.isPresent()) {
                blank(view, position, indicator.get(), nothingElse);
            }
        }
        if (nothingElse
                && (indicator.isEmpty() || unknownState)
                && block.values().stream().allMatch(v -> record.isBlank(v.position()))) {
            boxOfUnknown();
        }
        FormTotal.check(record, block).ifPresent(sinks.remarks()::ofFile);
    }

    /** A box of a row without a known indicator or State is refused as a value there would be. */
    private void boxOfUnknown() throws IOException {
        record.says(Map.of(views().get(0).position(Column.VALUE) - 1, NIL));
        reader.read(views().get(0), StoredPart.ALL);
        record.says(Map.of());
    }

    /** A blank cell is silent, unless a box says that it means nil, or case rows say that it cannot be blank. */
    private void blank(ColumnMapping view, int position, Indicator indicator, boolean nothingElse) throws IOException {
        Optional<Cell> cell =
                cells.known(indicator, view, -1).filter(c -> c.caseTotal().isPresent());
        if (cell.isPresent()) {
            cells.withoutTotal(cell.get(), block.place(record, position));
        } else if (nothingElse) {
            record.says(Map.of(position, NIL));
            reader.read(view, StoredPart.ALL);
            record.says(Map.of());
        }
    }

    /**
     * The end of the form: the boxes of this block say nil of every State that no row names. If a row names a State
     * that nobody knows, it may be any of these, and what the form says of them is missing.
     */
    void end() throws IOException {
        if (block.kind() != FormBlock.Kind.COUNTERPART) {
            return;
        }
        for (FormBoxes.Box box : boxes.ticked()) {
            record.is(box.record());
            for (State other : boxes.others()) {
                for (ColumnMapping view : views.get(FormBlock.CODES)) {
                    int index = codebook.states().index(other);
                    boolean said = cells.known(box.indicator(), view, index)
                            .filter(Cell::isSpokenOf)
                            .isPresent();
                    if (!said && misnamed.contains(box.indicator())) {
                        cells.missing(box.indicator(), view, index, record.line());
                    } else if (!said) {
                        nil(box.indicator(), other, view);
                    }
                }
            }
        }
    }

    private void nil(Indicator indicator, State other, ColumnMapping view) throws IOException {
        record.says(Map.of(
                FormBlock.CODES, indicator.code(), block.third(), other.code(), view.position(Column.VALUE) - 1, NIL));
        reader.read(view, StoredPart.ALL);
    }
}
