package org.svod.publication;

import java.util.List;
import java.util.function.LongFunction;
import org.svod.observation.CellTotal;
import org.svod.reconciliation.Contribution;
import org.svod.submission.Understanding;

/**
 * The rows that count in a round, for the outputs that name them one by one. They are not part of the report, because
 * there may be very many: case rows are read when they are needed.
 *
 * @param contributions what each submission that is in force contributes, by State and delivery
 * @param counted the same without the values that a decision has refused: what was reconciled
 * @param understood how the file of a delivery was understood, by the number of the delivery
 */
public record RoundRows(
        List<Contribution> contributions, List<Contribution> counted, LongFunction<Understanding> understood) {

    /** How many rows have a value that was reported. */
    public long count() {
        long rows = 0;
        for (Contribution contribution : contributions) {
            rows += contribution.observations().stream()
                    .filter(row -> row.value().isPresent())
                    .count();
            rows += contribution.caseTotals().stream()
                    .mapToLong(CellTotal::values)
                    .sum();
        }
        return rows;
    }
}
