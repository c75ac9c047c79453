package org.svod.submission;

import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
import org.svod.codebook.Unit;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.submission.text.Measure;
import org.svod.submission.text.UnitWords;

/**
 * Lines outside the table that say in which unit its values are. They are not read, so that grams would be taken as
 * kilograms; where the table itself names a unit, that one holds.
 *
 * @param columns the columns of the table
 */
record UnitLine(ColumnMapping columns, Codelist<Unit> units) {

    /** The finding about a line with these cells; empty where it names no such unit. */
    Optional<Finding> in(Place line, List<String> cells) {
        boolean said = columns.has(Column.UNIT)
                || !columns.measure().equals(Measure.OWN)
                || columns.wide().stream().anyMatch(w -> !w.measure().equals(Measure.OWN));
        for (int i = 0; !said && i < cells.size(); i++) {
            Optional<String> unit = UnitWords.in(cells.get(i), units);
            if (unit.isPresent()) {
                boolean headed = i < columns.width();
                Place cell = new Place(
                        line.line(),
                        line.row(),
                        i + 1,
                        headed ? columns.matches().get(i).heading() : "");
                String value = columns.has(Column.VALUE) ? columns.heading(Column.VALUE) : Column.VALUE.heading();
                return Optional.of(Finding.at(
                        cell,
                        FindingCode.UNIT_LINE,
                        cells.get(i),
                        value,
                        unit.get(),
                        columns.wide().isEmpty() ? "LONG" : "WIDE"));
            }
        }
        return Optional.empty();
    }
}
