package org.svod.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.codebook.Operation;
import org.svod.observation.CellKey;
import org.svod.period.Period;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.UnionFixture;

class LedgerTest {

    private static final CellKey CELL = new CellKey(
            Period.of("2023-05"),
            UnionFixture.indicator("DETAINED"),
            UnionFixture.CODEBOOK.operations().get(Operation.NATIONAL),
            Optional.empty());

    private static Adjustment adjustment(String state, Component component, String amount) {
        return new Adjustment(
                component,
                UnionFixture.state(state),
                CELL,
                new BigDecimal(amount),
                "C-1",
                Adjustment.Reason.DECIDED,
                List.of());
    }

    @Test
    void casesWithoutAnyValueAreNoEntryAndZeroIsOne() {
        assertThat(Ledger.of(
                                List.of(UnionFixture.submitted(
                                        "KZ", "2023-05 DETAINED LED - C-1 M", "2023-05 EXPLOSIVES LED - C-1 0")),
                                List.of())
                        .entries())
                .extracting(e -> e.cell().indicator().code(), LedgerEntry::amount)
                .containsExactly(tuple("EXPLOSIVES", BigDecimal.ZERO));
    }

    @Test
    void adjustmentsOfOneKindToOneCellOfAStateAreOneEntry() {
        Ledger ledger = Ledger.of(
                List.of(),
                List.of(
                        adjustment("KZ", Component.JOINT, "-2"),
                        adjustment("RU", Component.JOINT, "-1"),
                        adjustment("KZ", Component.JOINT, "-3"),
                        adjustment("KZ", Component.DECISION, "4")));

        assertThat(ledger.entries())
                .extracting(e -> e.state() + " " + e.component() + " " + e.amount())
                .containsExactly("KZ JOINT -5", "RU JOINT -1", "KZ DECISION 4");
        assertThat(ledger.bridge())
                .contains(new Bridge(BigDecimal.ZERO, new BigDecimal(-6), BigDecimal.ZERO, new BigDecimal(4)));
        assertThat(ledger.sum()).isEqualByComparingTo("-2");
        assertThat(Ledger.of(List.of(), List.of()).bridge()).isEmpty();
    }
}
