package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.svod.codebook.Codebook;
import org.svod.submission.CellKey;

/** The four columns in which a cell is stored. */
final class CellColumns {

    static final String NAMES = "period, indicator, operation, counterpart";

    private static final int BITS = 10;

    private final CodeIds ids;
    private final Codebook codebook;
    private final Map<Integer, Map<Integer, CellKey>> known = new ConcurrentHashMap<>();

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

    /** The cell of these numbers; one that was met before is the same object. */
    CellKey cell(int period, int indicator, int operation, int counterpart) {
        Map<Integer, CellKey> ofPeriod = known.computeIfAbsent(period, p -> new ConcurrentHashMap<>());
        int rest = (indicator << BITS | operation) << BITS | counterpart;
        boolean fits = (indicator | operation | counterpart) >>> BITS == 0;
        CellKey cell = fits ? ofPeriod.get(rest) : null;
        if (cell == null) {
            cell = made(period, indicator, operation, counterpart);
            if (fits) {
                ofPeriod.put(rest, cell);
            }
        }
        return cell;
    }

    private CellKey made(int period, int indicator, int operation, int counterpart) {
        return new CellKey(PeriodCode.period(period), codebook.indicators().get(ids.code(indicator)),
                codebook.operations().get(ids.code(operation)), ids.state(codebook, counterpart));
    }
}
