package org.svod.dialect.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;

/**
 * The rows of a sheet as records: the field of a record is the cell in its column, line and row are the sheet's row.
 * Rows that hold nothing are passed over.
 */
final class SheetCursor implements RecordCursor {

    private final WorkbookPackage workbook;
    private final RowStream rows;
    private final SheetSurvey survey;
    private final SpannedCells merged;
    private final CellRemarks remarks;
    private String[] fields;
    private boolean[] numbers;
    private int size;
    private Optional<Finding> trouble = Optional.empty();

    /** Reads the rows; closes them and the workbook in the end. */
    SheetCursor(WorkbookPackage workbook, RowStream rows, SheetSurvey survey, CellRemarks remarks) {
        this.workbook = workbook;
        this.rows = rows;
        this.survey = survey;
        this.merged = new SpannedCells(survey.merged());
        this.remarks = remarks;
        this.fields = new String[survey.width()];
        this.numbers = new boolean[survey.width()];
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (trouble.isPresent() || !rows.next()) {
                return false;
            }
        } catch (RefusedWorkbookException e) {
            trouble = Optional.of(e.finding());
            return false;
        }
        List<SheetCell> cells = rows.cells();
        remarks.begin(rows.row());
        size = Math.max(survey.width(), cells.get(cells.size() - 1).column());
        if (size > fields.length) {
            fields = new String[size];
            numbers = new boolean[size];
        }
        Arrays.fill(fields, 0, size, "");
        Arrays.fill(numbers, 0, size, false);
        cells.forEach(this::set);
        List<SpannedCells.Part> parts = merged.at(rows.row(), cells);
        parts.forEach(part -> set(part.cell()));
        if (rows.row() > survey.headingRow()) {
            remarks.ofRow(cells, parts, rows.isHidden());
        }
        return true;
    }

    private void set(SheetCell cell) {
        if (cell.column() <= size) {
            fields[cell.column() - 1] = cell.text();
            numbers[cell.column() - 1] = cell.kind().isNumber();
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int field) {
        if (field >= size) {
            throw new IndexOutOfBoundsException(field);
        }
        return fields[field];
    }

    @Override
    public boolean isNumber(int field) {
        return field < size && numbers[field];
    }

    @Override
    public long line() {
        return rows.row();
    }

    @Override
    public long row() {
        return rows.row();
    }

    @Override
    public boolean isSuspect() {
        return true;
    }

    @Override
    public List<Finding> remarks() {
        return remarks.ofRow();
    }

    @Override
    public List<Finding> remarksOfFile() {
        return remarks.ofSheet();
    }

    @Override
    public Optional<Finding> trouble() {
        return trouble;
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            rows.close();
        }
    }
}
