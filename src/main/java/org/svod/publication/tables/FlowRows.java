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
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseCursor;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.MirrorPair;

/**
 * The rows of both sides of every flow. If a file has more than {@link MirrorPair#LISTED_CASES} rows of joint cases in
 * one cell of a flow, they are put together in one entry.
 */
final class FlowRows {

    private final Map<List<String>, List<FlowRow>> rows = new HashMap<>();

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

    private static Map<CellKey, List<FlowRow>> cases(Contribution from, Indicator indicator) {
        Map<CellKey, List<FlowRow>> byCell = new HashMap<>();
        CaseCursor rows = from.cases().cursor(indicator);
        while (rows.next()) {
            if (rows.hasValue() && rows.cell().counterpart().isPresent()) {
                List<FlowRow> ofCell = byCell.computeIfAbsent(rows.cell(), c -> new ArrayList<>());
                ofCell.add(new FlowRow(
                        from, rows.cell(), rows.line(), 1, rows.observation().amount()));
                if (ofCell.size() > MirrorPair.LISTED_CASES) {
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
        return rows
                .getOrDefault(
                        List.of(
                                pair.indicator().code(),
                                pair.origin().code(),
                                pair.destination().code()),
                        List.of())
                .stream()
                .sorted(Comparator.<FlowRow, Boolean>comparing(
                                row -> !row.cell().indicator().equals(pair.indicator()))
                        .thenComparingLong(row -> row.from().delivery().number())
                        .thenComparingLong(FlowRow::line)
                        .thenComparing(FlowRow::cell))
                .toList();
    }
}
