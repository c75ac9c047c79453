package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Decimals;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseCursor;
import org.svod.period.Period;
import org.svod.publication.RoundRows;
import org.svod.reconciliation.Contribution;

/**
 * Every source row that counts, with its place: the rows of an indicator add up to what was reported of it. By State
 * and delivery; within a delivery the rows without case number come first. If there are more rows than permitted, there
 * is one line a cell of a delivery, with the number of its rows and the place of the first of them in the file.
 *
 * <p>Case rows are read page by page and written at once, so that the memory does not grow with them.
 */
final class ContributionsCsv {

    static final List<String> HEADINGS = List.of(
            "indicator",
            "state",
            "freq",
            "period",
            "operation",
            "counterpart",
            "case_ref",
            "delivery",
            "file",
            "sha256",
            "place",
            "rows",
            "value",
            "unit");

    private static final byte[] ONE = RowTable.fields("1");

    private final RowTable table;
    private final Places places;
    private final Map<Period, byte[]> periods = new HashMap<>();

    private ContributionsCsv(RowTable table, Places places) {
        this.table = table;
        this.places = places;
    }

    /**
     * Writes the table and closes the stream.
     *
     * @param most up to how many rows there is a line for each of them
     */
    static void write(RoundRows rows, long most, OutputStream out) throws IOException {
        boolean single = rows.count() <= most;
        try (RowTable table = RowTable.create(out, HEADINGS)) {
            ContributionsCsv lines = new ContributionsCsv(table, new Places(rows.understood()));
            for (Contribution contribution : rows.contributions()) {
                if (single) {
                    lines.rows(contribution);
                } else {
                    lines.cells(contribution);
                }
            }
        }
    }

    private void rows(Contribution from) throws IOException {
        byte[] file = file(from);
        for (Observation row : from.observations()) {
            if (row.value().isPresent()) {
                line(from, row.cell(), "", file, row.line(), ONE, row.value().get());
            }
        }
        for (Indicator indicator : from.cases().indicators()) {
            CaseCursor rows = from.cases().cursor(indicator);
            while (rows.next()) {
                if (rows.hasValue()) {
                    Observation row = rows.observation();
                    line(from, row.cell(), row.caseRef(), file, row.line(), ONE, row.amount());
                }
            }
        }
    }

    /** The rows of one cell, put together. */
    private record CellRows(long firstLine, long rows, BigDecimal value) {

        CellRows and(CellRows other) {
            return new CellRows(Math.min(firstLine, other.firstLine), rows + other.rows, value.add(other.value));
        }
    }

    private void cells(Contribution from) throws IOException {
        Map<CellKey, Long> firstLines = new HashMap<>();
        for (Indicator indicator : from.cases().indicators()) {
            CaseCursor rows = from.cases().cursor(indicator);
            while (rows.next()) {
                if (rows.hasValue()) {
                    firstLines.merge(rows.cell(), rows.line(), Math::min);
                }
            }
        }
        Map<CellKey, CellRows> cells = new TreeMap<>();
        for (Observation row : from.observations()) {
            row.value().ifPresent(value -> cells.merge(row.cell(), new CellRows(row.line(), 1, value), CellRows::and));
        }
        for (CellTotal total : from.caseTotals()) {
            Long first = firstLines.get(total.cell());
            if (first != null) {
                cells.merge(total.cell(), new CellRows(first, total.values(), total.value()), CellRows::and);
            }
        }
        byte[] file = file(from);
        for (Map.Entry<CellKey, CellRows> cell : cells.entrySet()) {
            CellRows rows = cell.getValue();
            byte[] many = RowTable.fields(Long.toString(rows.rows()));
            line(from, cell.getKey(), "", file, rows.firstLine(), many, rows.value());
        }
    }

    private static byte[] file(Contribution from) {
        return RowTable.fields(
                Long.toString(from.delivery().number()),
                from.delivery().file(),
                from.delivery().sha256());
    }

    private void line(
            Contribution from, CellKey cell, String caseRef, byte[] file, long line, byte[] rows, BigDecimal value)
            throws IOException {
        String place = places.of(from, line, cell);
        table.unquoted(cell.indicator().code())
                .unquoted(from.state().code())
                .add(period(cell.period()))
                .unquoted(cell.operation().code())
                .unquoted(cell.counterpart().map(State::code).orElse(""))
                .unquoted(caseRef)
                .add(file);
        if (Places.areLines(from)) {
            table.unquoted(place);
        } else {
            table.text(place);
        }
        table.add(rows)
                .unquoted(Decimals.text(value))
                .unquoted(cell.indicator().unit().code())
                .end();
    }

    private byte[] period(Period period) {
        return periods.computeIfAbsent(
                period, p -> RowTable.fields(p.frequency().code(), p.toString()));
    }
}
