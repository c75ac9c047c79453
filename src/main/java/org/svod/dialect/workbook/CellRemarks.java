package org.svod.dialect.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.svod.dialect.Vocabulary;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * What only a workbook can have: cells whose value is not what its reader sees, or not known. Columns without a heading
 * belong to no table, and nothing is said about them.
 */
final class CellRemarks {

    private final SheetSurvey survey;
    private final BitSet named = new BitSet();
    private final BitSet spread = new BitSet();
    private final BitSet counted = new BitSet();
    private final BitSet hiddenReported = new BitSet();
    private final List<Finding> ofRow = new ArrayList<>();
    private final List<Finding> hiddenColumns = new ArrayList<>();
    private Optional<Place> firstFormula = Optional.empty();
    private Optional<Place> firstMerged = Optional.empty();
    private long formulas;
    private long mergedCells;
    private int row;

    CellRemarks(SheetSurvey survey, Vocabulary vocabulary) {
        this.survey = survey;
        for (int column = 1; column <= survey.headings().size(); column++) {
            String heading = survey.heading(column);
            if (!heading.isEmpty()) {
                named.set(column);
                // One number for several rows is right for a code or a period, and wrong for what is added up.
                spread.set(column, vocabulary.isHeading(heading) && !vocabulary.isValueHeading(heading));
                counted.set(column, vocabulary.isValueHeading(heading) || vocabulary.isWideHeading(heading));
            }
        }
    }

    void begin(int number) {
        row = number;
        ofRow.clear();
    }

    /** Looks at a row below the heading. In a form it depends on the block what a column is for: see its reader. */
    void ofRow(List<SheetCell> cells, List<SpannedCells.Part> merged, boolean hidden) {
        if (survey.isForm()) {
            cells.forEach(cell -> lookInForm(cell, hidden));
            // Values of a form are text cells, so that a spreadsheet makes no dates of them.
            merged.forEach(part ->
                    found(part.cell(), FindingCode.MERGED_VALUE, part.cell().text()));
            return;
        }
        boolean hiddenReportedHere = false;
        for (SheetCell cell : cells) {
            if (named.get(cell.column())) {
                look(cell);
                if (hidden && !hiddenReportedHere) {
                    hiddenReportedHere = true;
                    ofRow.add(Finding.at(place(cell.column()), FindingCode.HIDDEN_CELLS, "", "ROW"));
                }
            }
        }
        for (SpannedCells.Part part : merged) {
            if (named.get(part.cell().column())) {
                look(part);
            }
        }
    }

    /** Everything that may matter about the cell is said; the reader of the form knows whether it does. */
    private void lookInForm(SheetCell cell, boolean rowIsHidden) {
        switch (cell.kind()) {
            case ERROR -> found(cell, FindingCode.ERROR_CELL, cell.text());
            case UNKNOWN -> found(cell, FindingCode.FORMULA_WITHOUT_VALUE, "");
            case PERCENT -> found(cell, FindingCode.PERCENT_CELL, cell.text());
            case SCALED -> found(cell, FindingCode.SHOWN_OTHERWISE, cell.text());
            case TEXT, NUMBER, DATE -> {
                if (cell.formula()) {
                    found(cell, FindingCode.FORMULA_VALUES, "", "1");
                }
            }
        }
        if (rowIsHidden || survey.hidden().has(cell.column())) {
            found(cell, FindingCode.HIDDEN_CELLS, "", rowIsHidden ? "ROW" : "COLUMN");
        }
    }

    private void found(SheetCell cell, FindingCode code, String value, String... arguments) {
        ofRow.add(Finding.at(place(cell.column()), code, value, arguments));
    }

    private void look(SheetCell cell) {
        Place place = place(cell.column());
        switch (cell.kind()) {
            case ERROR -> ofRow.add(Finding.at(place, FindingCode.ERROR_CELL, cell.text()));
            case UNKNOWN -> ofRow.add(Finding.at(place, FindingCode.FORMULA_WITHOUT_VALUE, ""));
            case PERCENT -> ofRow.add(Finding.at(place, FindingCode.PERCENT_CELL, cell.text()));
            case SCALED -> {
                // A year is shown as 2023 г., which is no gram.
                if (counted.get(cell.column())) {
                    ofRow.add(Finding.at(place, FindingCode.SHOWN_OTHERWISE, cell.text()));
                }
            }
            case TEXT, NUMBER, DATE -> {
                if (cell.formula()) {
                    firstFormula = firstFormula.or(() -> Optional.of(place));
                    formulas++;
                }
            }
        }
        if (survey.hidden().has(cell.column()) && !hiddenReported.get(cell.column())) {
            hiddenReported.set(cell.column());
            hiddenColumns.add(Finding.at(place, FindingCode.HIDDEN_CELLS, "", "COLUMN"));
        }
    }

    private void look(SpannedCells.Part part) {
        SheetCell cell = part.cell();
        Place place = place(cell.column());
        if (!spread.get(cell.column()) && cell.kind() != SheetCell.Type.TEXT) {
            ofRow.add(Finding.at(place, FindingCode.MERGED_VALUE, cell.text()));
        } else if (!part.first()) {
            firstMerged = firstMerged.or(() -> Optional.of(place));
            mergedCells++;
        }
    }

    private Place place(int column) {
        return new Place(row, row, column, survey.heading(column));
    }

    /** What refuses the row. */
    List<Finding> ofRow() {
        return ofRow;
    }

    /** What is to be said about the sheet, once all its rows were seen. */
    List<Finding> ofSheet() {
        List<Finding> findings = new ArrayList<>(hiddenColumns);
        firstFormula.ifPresent(
                place -> findings.add(Finding.at(place, FindingCode.FORMULA_VALUES, "", Long.toString(formulas))));
        firstMerged.ifPresent(
                place -> findings.add(Finding.at(place, FindingCode.MERGED_FILLED, "", Long.toString(mergedCells))));
        return List.copyOf(findings);
    }
}
