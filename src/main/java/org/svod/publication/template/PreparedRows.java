package org.svod.publication.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * The rows that a template already contains: one for every month of the scope and every indicator that is not a flow. A
 * flow needs its partner state, which is not known beforehand, and a row without a partner would be refused; the person
 * who fills in the form adds these rows below.
 */
final class PreparedRows {

    private PreparedRows() {}

    static List<Map<Column, String>> of(Codebook codebook, State state, Period scope) {
        List<Map<Column, String>> rows = new ArrayList<>();
        for (Period month : scope.months()) {
            codebook.asked(month.firstDay(), month.lastDay()).stream()
                    .filter(i -> !i.flow())
                    .forEach(i -> rows.add(row(state, month, i)));
        }
        return rows;
    }

    private static Map<Column, String> row(State state, Period month, Indicator indicator) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.STATE, state.code());
        row.put(Column.PERIOD, month.toString());
        row.put(Column.INDICATOR, indicator.code());
        row.put(Column.OPERATION, Operation.NATIONAL);
        row.put(Column.UNIT, indicator.unit().code());
        return row;
    }
}
