package org.svod.reconciliation;

import java.util.List;
import org.svod.codebook.State;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;
import org.svod.submission.Delivery;

/**
 * What one accepted submission contributes to a round: its rows for the months for which it counts.
 *
 * @param delivery the delivery, with a name that was understood
 * @param observations its rows outside of joint cases
 * @param caseTotals its case rows, added up by cell
 * @param cases its case rows
 */
public record Contribution(
        Delivery delivery, List<Observation> observations, List<CellTotal> caseTotals, CaseRows cases) {

    /** Who submitted it. */
    public State state() {
        return delivery.named().state();
    }
}
