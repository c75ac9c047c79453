package org.svod.publication.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.publication.sheet.SheetColumn.Filling;
import org.svod.publication.sheet.SheetColumn.Formula;
import org.svod.publication.sheet.SheetColumn.RowFormula;
import org.svod.publication.sheet.SheetColumn.Value;

/**
 * A column in its place.
 *
 * @param column the column
 * @param place its number on the sheet, from 0
 * @param formula its formula with the places of the columns that it names; empty for a column with other filling
 */
record PlacedColumn<T>(SheetColumn<T> column, int place, Optional<CellFormula> formula) {

    /** Writes its cell at the end of the line. */
    void write(SheetRow line, T row, SheetTable<T> table) {
        check(line, place);
        filling(line, row, table);
        if (column.span() > 1) {
            line.span(column.span());
        }
        check(line, place + column.span());
    }

    private void filling(SheetRow line, T row, SheetTable<T> table) {
        Filling<T> filling = column.filling();
        if (filling instanceof Value<T> value) {
            value.write(line, row);
        } else if (filling instanceof RowFormula<T> each) {
            each.write(line, row, table);
        } else if (filling instanceof Formula<T> of) {
            Optional<BigDecimal> result = of.result().apply(row);
            if (result.isPresent()) {
                line.formula(
                        formula.orElseThrow().in(line.row()),
                        result.get(),
                        of.look().apply(row));
            } else {
                of.otherwise().write(line, row);
            }
        }
    }

    /** One cell too many or too few would shift all cells to its right. */
    private void check(SheetRow line, int expected) {
        if (line.column() != expected) {
            throw new IllegalStateException("column " + column.name() + " does not write one cell: the row goes on at "
                    + line.column() + " instead of " + expected);
        }
    }
}
