package org.svod.databank;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.svod.acceptance.OutcomeProof;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.period.Period;
import org.svod.submission.DoubtedCell;

/** What is stored of an accepted submission, except case rows, after it was compared with its proof. */
final class ProvenRows {

    private final List<Observation> observations;
    private final Map<Integer, CellTotal> totals;

    /**
     * Compares the rows.
     *
     * @param observations all its rows outside joint cases
     * @param totals what its case rows add up to, by the number of the cell
     * @param doubts all its doubted cells
     * @throws DamagedDatabaseException if they are not those that were stored
     */
    ProvenRows(
            long delivery,
            OutcomeProof proof,
            List<Observation> observations,
            Map<Integer, CellTotal> totals,
            List<DoubtedCell> doubts) {
        if (!OutcomeProof.observations(observations).equals(proof.observations())) {
            throw DamagedDatabaseException.changed("a row of delivery " + delivery);
        }
        if (!OutcomeProof.totals(totals).equals(proof.totals())) {
            throw DamagedDatabaseException.changed("a sum of the case rows of delivery " + delivery);
        }
        if (!OutcomeProof.doubts(doubts).equals(proof.doubts())) {
            throw DamagedDatabaseException.changed("a doubt about a value of delivery " + delivery);
        }
        this.observations = observations;
        this.totals = totals;
    }

    /** The rows outside joint cases whose period satisfies the condition, in the order of their cells. */
    List<Observation> observations(Predicate<Period> periods) {
        return observations.stream()
                .filter(o -> periods.test(o.cell().period()))
                .sorted(Comparator.comparing(Observation::cell))
                .toList();
    }

    /** What the case rows add up to in the cells whose period satisfies the condition, in the order of the cells. */
    List<CellTotal> totals(Predicate<Period> periods) {
        return totals.values().stream()
                .filter(t -> periods.test(t.cell().period()))
                .sorted(Comparator.comparing(CellTotal::cell))
                .toList();
    }

    /** The cells of the case rows, by the number by which these name them. */
    Map<Integer, CellKey> cells() {
        Map<Integer, CellKey> cells = new HashMap<>();
        totals.forEach((number, total) -> cells.put(number, total.cell()));
        return cells;
    }
}
