package org.svod.dialect.workbook;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.svod.characters.HashSign;
import org.svod.dialect.FormWords;
import org.svod.finding.Place;

/** What one pass over a sheet with a form tells: whether it is filled in, and where the first formula of a clerk is. */
final class FormSurvey {

    /** The first column, from 1, that may hold values: code, name, and unit, State or case number come before. */
    private static final int FIRST_VALUE = 4;

    private final BitSet values = new BitSet();
    private boolean filled;
    private Optional<Place> formula = Optional.empty();

    /** Looks at the next row that holds something. */
    void take(int row, List<SheetCell> cells) {
        if (FormWords.is(FormWords.BLOCK, cells.get(0).text())) {
            values.clear();
            cells.stream()
                    .filter(cell -> cell.column() >= FIRST_VALUE && !FormWords.is(FormWords.TOTAL, cell.text()))
                    .forEach(cell -> values.set(cell.column()));
        } else if (!HashSign.begins(cells.get(0).text())) {
            for (SheetCell cell : cells) {
                if (values.get(cell.column())) {
                    filled = true;
                    if (cell.formula() && formula.isEmpty()) {
                        formula = Optional.of(new Place(row, row, cell.column(), ""));
                    }
                }
            }
        }
    }

    /** Whether a value or a box is filled in. */
    boolean filled() {
        return filled;
    }

    /** The first formula in a cell that is there for a value. */
    Optional<Place> formula() {
        return formula;
    }
}
