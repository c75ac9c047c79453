package org.svod.reconciliation;

import java.util.List;
import org.svod.codebook.State;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;

/**
 * What one accepted submission contributes to a round: its rows for the months for which it speaks.
 *
 * @param state who submitted it
 * @param delivery number of the delivery
 * @param file name of the file
 * @param observations its rows outside of joint cases
 * @param caseTotals its case rows, added up by cell
 * @param cases its case rows
 */
public record Contribution(
        State state,
        long delivery,
        String file,
        List<Observation> observations,
        List<CellTotal> caseTotals,
        CaseRows cases) {}
