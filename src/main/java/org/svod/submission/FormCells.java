package org.svod.submission;

import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.dialect.FixedRecord;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.Decimals;
import org.svod.period.Period;

/** The cells of the period of a form. Each is named by an indicator, the column of an operation and a counterpart. */
final class FormCells {

    private final Codebook codebook;
    private final Period scope;
    private final FormSinks sinks;

    FormCells(Codebook codebook, Period scope, FormSinks sinks) {
        this.codebook = codebook;
        this.scope = scope;
        this.sinks = sinks;
    }

    /** The cell, if the form has mentioned it; the counterpart's index is -1 where there is none. */
    Optional<Cell> known(Indicator indicator, ColumnMapping view, int counterpart) {
        return operation(view)
                .flatMap(operation ->
                        sinks.cells().known(codebook.indicators().index(indicator), scope, operation, counterpart));
    }

    private Optional<Integer> operation(ColumnMapping view) {
        return codebook.operations()
                .match(view.field(new FixedRecord(List.of(), 0, 0), Column.OPERATION))
                .map(codebook.operations()::index);
    }

    /** Whether a cell of the row has joint cases. */
    boolean haveCases(Indicator indicator, List<ColumnMapping> views) {
        return views.stream()
                .flatMap(view -> known(indicator, view, -1).stream())
                .anyMatch(cell -> cell.caseTotal().isPresent());
    }

    /** The form says something of the cell that was refused. */
    void refuse(Indicator indicator, ColumnMapping view, int counterpart, long line) {
        missing(indicator, view, counterpart, line);
        sinks.tally().refuse(codebook.indicators().index(indicator), Optional.empty());
    }

    /** Nobody knows what the form says of the cell. */
    void missing(Indicator indicator, ColumnMapping view, int counterpart, long line) {
        int index = codebook.indicators().index(indicator);
        operation(view)
                .ifPresent(operation ->
                        sinks.cells().at(index, scope, operation, counterpart).refuse(true, line));
    }

    /** The matrix says nothing of a cell that has case rows. */
    void withoutTotal(Cell cell, Place at) {
        sinks.remarks()
                .ofRow(Finding.at(
                        at,
                        FindingCode.FORM_WITHOUT_TOTAL,
                        "",
                        cell.key().indicator().code(),
                        cell.key().operation().code(),
                        Decimals.text(cell.caseSum())));
        cell.refuse(true, at.line());
        sinks.tally().refuse(cell.indicator(), Optional.empty());
    }
}
