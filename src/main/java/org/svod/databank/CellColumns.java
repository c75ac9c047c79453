package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.svod.codebook.Codebook;
import org.svod.observation.CellKey;

/** The four columns in which a cell is stored. */
final class CellColumns {

    static final String NAMES = "period, indicator, operation, counterpart";

    private final CodeIds ids;
    private final Codebook codebook;

    CellColumns(CodeIds ids, Codebook codebook) {
        this.ids = ids;
        this.codebook = codebook;
    }

    static @Nullable Object[] values(CodeIds ids, CellKey cell, Object before, @Nullable Object... after) {
        @Nullable Object[] values = new @Nullable Object[5 + after.length];
        values[0] = before;
        values[1] = PeriodCode.of(cell.period());
        values[2] = ids.of(cell.indicator());
        values[3] = ids.of(cell.operation());
        values[4] = ids.of(cell.counterpart());
        System.arraycopy(after, 0, values, 5, after.length);
        return values;
    }

    CellKey cell(ResultSet row) throws SQLException {
        return cell(row.getInt("period"), row.getInt("indicator"), row.getInt("operation"), row.getInt("counterpart"));
    }

    private CellKey cell(int period, int indicator, int operation, int counterpart) {
        return new CellKey(
                PeriodCode.period(period),
                codebook.indicators().get(ids.code(indicator)),
                codebook.operations().get(ids.code(operation)),
                ids.state(codebook, counterpart));
    }
}
