package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

    /** What stands in each line of a file. */
    private static final class Source {

        private final Contribution from;
        private final byte[] fields;
        private final boolean hasLines;
        private final IdentityHashMap<CellKey, byte[]> cells = new IdentityHashMap<>();

        Source(Contribution from) {
            this.from = from;
            this.fields = RowTable.fields(
                    Long.toString(from.delivery().number()),
                    from.delivery().file(),
                    from.delivery().sha256());
            this.hasLines = Places.areLines(from);
        }

        /** The fields of a cell, encoded once: the rows of a contribution share its cells. */
        byte[] cell(CellKey cell) {
            return cells.computeIfAbsent(cell, this::fields);
        }

        private byte[] fields(CellKey cell) {
            return RowTable.fields(
                    cell.indicator().code(),
                    from.state().code(),
                    cell.period().frequency().code(),
                    cell.period().toString(),
                    cell.operation().code(),
                    cell.counterpart().map(State::code).orElse(""));
        }
    }

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
        Source source = new Source(from);
        for (Observation row : from.observations()) {
            if (row.value().isPresent()) {
                line(source, row.cell(), "", row.line(), ONE, row.value().get());
            }
        }
        for (Indicator indicator : from.cases().indicators()) {
            CaseCursor rows = from.cases().cursor(indicator);
            while (rows.next()) {
                if (rows.hasValue()) {
                    Observation row = rows.observation();
                    line(source, row.cell(), row.caseRef(), row.line(), ONE, row.amount());
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
        Source source = new Source(from);
        for (Map.Entry<CellKey, CellRows> cell : cells.entrySet()) {
            CellRows rows = cell.getValue();
            byte[] many = RowTable.fields(Long.toString(rows.rows()));
            line(source, cell.getKey(), "", rows.firstLine(), many, rows.value());
        }
    }

    private void line(Source source, CellKey cell, String caseRef, long line, byte[] rows, BigDecimal value)
            throws IOException {
        table.add(source.cell(cell)).unquoted(caseRef).add(source.fields);
        if (source.hasLines) {
            table.unquoted(Long.toString(line));
        } else {
            table.text(places.of(source.from, line, cell));
        }
        table.add(rows)
                .unquoted(Decimals.text(value))
                .unquoted(cell.indicator().unit().code())
                .end();
    }
}
