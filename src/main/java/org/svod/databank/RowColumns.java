package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.svod.codebook.ObservationStatus;
import org.svod.finding.FindingCode;
import org.svod.observation.CellTotal;
import org.svod.observation.Decimals;
import org.svod.observation.Observation;
import org.svod.observation.cases.LineSet;
import org.svod.submission.DoubtedCell;

/** The columns in which rows of submissions are stored, and how a row is read from them. */
final class RowColumns {

    static final String OBSERVATION = CellColumns.NAMES + ", obs_value, status, line";
    static final String TOTAL = "cell, " + CellColumns.NAMES + ", total, rows_with_value, rows_missing";
    static final String DOUBT = CellColumns.NAMES + ", code, lines";

    private RowColumns() {}

    static DoubtedCell doubt(ResultSet row, CellColumns cells) throws SQLException {
        return new DoubtedCell(
                cells.cell(row), FindingCode.valueOf(row.getString("code")), LineSet.unpacked(row.getBytes("lines")));
    }

    static CellTotal total(ResultSet row, CellColumns cells) throws SQLException {
        return new CellTotal(
                cells.cell(row),
                Decimals.plain(row.getBigDecimal("total")),
                row.getLong("rows_with_value"),
                row.getLong("rows_missing"));
    }

    static Observation observation(ResultSet row, CellColumns cells) throws SQLException {
        return new Observation(
                cells.cell(row),
                "",
                Optional.ofNullable(row.getBigDecimal("obs_value")).map(Decimals::plain),
                ObservationStatus.valueOf(row.getString("status")),
                row.getLong("line"));
    }
}
