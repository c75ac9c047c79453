package org.svod.publication.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseCursor;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.MirrorPair;

/**
 * The rows of both sides of every flow. If a file has more than {@link MirrorPair#LISTED_CASES} rows of joint cases in
 * one cell of a flow, they are put together in one entry. If a round has more than {@link #MOST_ROWS} such rows, all
 * rows that a file has in one cell are put together, because they are held in memory.
 */
final class FlowRows {

    /** Up to how many rows of joint cases in flows a round has an entry for each of them. */
    static final long MOST_ROWS = 100_000;

    private final Map<List<String>, List<FlowRow>> rows = new HashMap<>();
    private final int mostInCell;

    /**
     * One row, or several that are put together.
     *
     * @param from the submission
     * @param cell its cell
     * @param line line of the first row
     * @param count how many rows
     * @param value sum of their values
     */
    record FlowRow(Contribution from, CellKey cell, long line, long count, BigDecimal value) {}

    /** Those in these contributions. */
    FlowRows(List<Contribution> contributions) {
        long caseRows = contributions.stream()
                .flatMap(c -> c.caseTotals().stream())
                .filter(total -> total.cell().indicator().flow())
                .mapToLong(CellTotal::values)
                .sum();
        this.mostInCell = caseRows > MOST_ROWS ? 1 : MirrorPair.LISTED_CASES;
        for (Contribution contribution : contributions) {
            for (Observation row : contribution.observations()) {
                row.value().ifPresent(value -> add(new FlowRow(contribution, row.cell(), row.line(), 1, value)));
            }
            for (Indicator indicator : contribution.cases().indicators()) {
                if (indicator.flow()) {
                    cases(contribution, indicator).values().forEach(cell -> cell.forEach(this::add));
                }
            }
        }
    }

    private Map<CellKey, List<FlowRow>> cases(Contribution from, Indicator indicator) {
        Map<CellKey, List<FlowRow>> byCell = new HashMap<>();
        CaseCursor rows = from.cases().cursor(indicator);
        while (rows.next()) {
            if (rows.hasValue() && rows.cell().counterpart().isPresent()) {
                List<FlowRow> ofCell = byCell.computeIfAbsent(rows.cell(), c -> new ArrayList<>());
                ofCell.add(new FlowRow(
                        from, rows.cell(), rows.line(), 1, rows.observation().amount()));
                if (ofCell.size() > mostInCell) {
                    FlowRow together =
                            ofCell.stream().reduce(FlowRows::together).orElseThrow();
                    ofCell.clear();
                    ofCell.add(together);
                }
            }
        }
        return byCell;
    }

    private static FlowRow together(FlowRow a, FlowRow b) {
        return new FlowRow(
                a.from(),
                a.cell(),
                Math.min(a.line(), b.line()),
                a.count() + b.count(),
                a.value().add(b.value()));
    }

    private void add(FlowRow row) {
        Optional<State> partner = row.cell().counterpart();
        if (partner.isPresent() && row.cell().indicator().flow()) {
            Indicator indicator = row.cell().indicator();
            State reporter = row.from().state();
            List<String> key = indicator.mirrorOf().isPresent()
                    ? List.of(indicator.mirrorOf().get(), partner.get().code(), reporter.code())
                    : List.of(indicator.code(), reporter.code(), partner.get().code());
            rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
    }

    /** The rows of a flow: the sender's before the receiver's, each in the order of deliveries and lines. */
    List<FlowRow> of(MirrorPair pair) {
        return of(pair.indicator(), pair.origin(), pair.destination());
    }

    /** The rows of the flow that has this indicator for the sender. */
    List<FlowRow> of(Indicator indicator, State origin, State destination) {
        return rows.getOrDefault(List.of(indicator.code(), origin.code(), destination.code()), List.of()).stream()
                .sorted(Comparator.<FlowRow, Boolean>comparing(
                                row -> !row.cell().indicator().equals(indicator))
                        .thenComparingLong(row -> row.from().delivery().number())
                        .thenComparingLong(FlowRow::line)
                        .thenComparing(FlowRow::cell))
                .toList();
    }
}
