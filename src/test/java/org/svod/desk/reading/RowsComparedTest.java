package org.svod.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.codebook.Codebook;
import org.svod.codebook.ObservationStatus;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;
import org.svod.period.Period;
import org.svod.publication.SampleCodebook;
import org.svod.publication.tables.InForceLines;
import org.svod.reconciliation.RevisionSize;
import org.svod.round.OutlierSettings;
import org.svod.round.Plausibility;

/** The rows of a file are compared with those in force in bounded memory. */
class RowsComparedTest {

    private static final Codebook CODEBOOK = SampleCodebook.codebook();
    private static final CellKey CELL =
            new CellKey(Period.month(2023, 5), CODEBOOK.indicators().at(0), CODEBOOK.national(), Optional.empty());
    private static final Plausibility LIMITS = new Plausibility(
            new OutlierSettings(5, BigDecimal.ONE, BigDecimal.ONE), 0.5, 0.05, 4, BigDecimal.TEN, BigDecimal.TEN);
    private static final int MANY = 10_000;

    private static Observation row(String caseRef, long value) {
        return new Observation(CELL, caseRef, Optional.of(BigDecimal.valueOf(value)), ObservationStatus.A, 2);
    }

    private static Optional<BigDecimal> of(long value) {
        return Optional.of(BigDecimal.valueOf(value));
    }

    @Test
    void newRowsAreCountedAndNotRemembered() {
        InForce before = new InForce(
                List.of(),
                Map.of(InForceLines.key(CELL, "C-1"), of(1), InForceLines.key(CELL, "C-2"), of(2), "gone", of(3)),
                false);
        RowsCompared compared = new RowsCompared(before, LIMITS);
        compared.add(row("C-1", 1));
        compared.add(row("C-2", 5));
        for (int i = 0; i < MANY; i++) {
            compared.add(row("N-" + i, 1));
        }
        assertThat(compared.remembered()).isEqualTo(2);
        assertThat(compared.size().counts()).isEqualTo(new RevisionSize.Counts(3, 1, MANY, 1));
    }

    @Test
    void whereCellsAreInForceTheRowsOfACellAreAddedUp() {
        InForce before = new InForce(List.of(), Map.of(InForceLines.key(CELL, ""), of(MANY)), true);
        RowsCompared compared = new RowsCompared(before, LIMITS);
        for (int i = 0; i < MANY; i++) {
            compared.add(row("N-" + i, 1));
        }
        assertThat(compared.remembered()).isEqualTo(1);
        assertThat(compared.size().counts()).isEqualTo(new RevisionSize.Counts(1, 0, 0, 0));
    }
}
