package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseCursor;
import org.svod.observation.cases.LineSet;

/**
 * Rows of a contribution whose values a decision has refused.
 *
 * @param contribution the contribution with these rows
 * @param lines their lines, by cell
 */
record RefusedRows(Contribution contribution, Map<CellKey, LineSet> lines) {

    /**
     * The contribution with these values missing.
     *
     * @param adjustments gets what takes the values away from what was reported
     */
    Contribution counted(Collection<Adjustment> adjustments) {
        List<Observation> observations = new ArrayList<>();
        for (Observation row : contribution.observations()) {
            boolean refused = row.value().isPresent() && isRefused(row);
            observations.add(refused ? row.withoutValue() : row);
            if (refused) {
                adjustments.add(adjustment(row.cell(), row.amount(), LineSet.of(LongStream.of(row.line()))));
            }
        }
        List<CellTotal> totals = contribution.caseTotals().stream()
                .map(total -> lines.containsKey(total.cell()) ? without(total, adjustments) : total)
                .toList();
        return new Contribution(
                contribution.delivery(),
                List.copyOf(observations),
                totals,
                contribution.cases().without(lines),
                contribution.doubts());
    }

    private boolean isRefused(Observation row) {
        return lines.getOrDefault(row.cell(), LineSet.NONE).contains(row.line());
    }

    /** Reads the case rows of the cell: which of them still have a value is not known otherwise. */
    private CellTotal without(CellTotal total, Collection<Adjustment> adjustments) {
        BigDecimal sum = BigDecimal.ZERO;
        LongStream.Builder refused = LongStream.builder();
        CaseCursor rows = contribution.cases().cursor(total.cell().indicator());
        while (rows.next()) {
            Observation row = rows.observation();
            if (row.cell().equals(total.cell()) && row.value().isPresent() && isRefused(row)) {
                sum = sum.add(row.amount());
                refused.add(row.line());
            }
        }
        LineSet where = LineSet.of(refused.build());
        if (where.size() > 0) {
            adjustments.add(adjustment(total.cell(), sum, where));
        }
        return total.without(sum, where.size());
    }

    private Adjustment adjustment(CellKey cell, BigDecimal value, LineSet where) {
        return new Adjustment(
                Component.DECISION,
                contribution.state(),
                cell,
                value.negate(),
                contribution.state().code() + " " + cell.period(),
                Adjustment.Reason.REFUSED,
                contribution.evidence(where));
    }
}
