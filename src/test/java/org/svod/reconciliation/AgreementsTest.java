package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.svod.reconciliation.UnionFixture.submitted;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.round.Decision;

class AgreementsTest {

    @ParameterizedTest
    @EnumSource(Agreement.class)
    void whatSidesDisagreeAboutWaitsForSomebody(Agreement agreement) {
        assertThat(agreement.open())
                .isEqualTo(EnumSet.of(Agreement.DISCREPANCY, Agreement.ONLY_SENDER, Agreement.ONLY_RECEIVER)
                        .contains(agreement));
    }

    @Test
    void casesAndFlowsAreCountedByVerdict() {
        Agreements agreements = kazakhstanAnd(
                        "2023-05 DETAINED LED - C-1 4",
                        "2023-05 DETAINED LED - C-2 5",
                        "2023-05 DETAINED LED - C-3 4",
                        "2023-05 RECEIVED NATIONAL KZ - 4")
                .agreements();

        assertThat(agreements.joint()).isEqualTo(Map.of(Agreement.AGREED, 1L, Agreement.DISCREPANCY, 2L));
        assertThat(agreements.mirror()).isEqualTo(Map.of(Agreement.DISCREPANCY, 1L, Agreement.NOT_COMPARABLE, 1L));
        assertThat(agreements.open()).isEqualTo(3);
    }

    @Test
    void aDisputeMovesAFigureBetweenTheLowestAndTheHighestValueThatASideReports() {
        Reconciliation outcome = kazakhstanAnd(
                "2023-05 DETAINED LED - C-1 4",
                "2023-05 DETAINED LED - C-2 7",
                "2023-05 DETAINED LED - C-3 3",
                "2023-05 RETURNED NATIONAL KZ - 2",
                "2023-05 RECEIVED NATIONAL KZ - 4");

        // KZ leads, so its 4 and 5 count. RU says 7 and 3. The flow KZ>RU counts as sent, 5; nobody confirms RU>KZ, 2.
        assertThat(Dispute.of(outcome))
                .containsOnly(
                        entry("DETAINED", new Dispute(2, new BigDecimal("2"), new BigDecimal("3"))),
                        entry("RETURNED", new Dispute(2, new BigDecimal("3"), BigDecimal.ZERO)));
    }

    @Test
    void aDecisionAboutAJointCaseNamesTheCasesWithItsNumberAndIndicator() {
        String[] rows = {
            "2023-05 DETAINED LED - C-1 4",
            "2023-05 DETAINED OPEN - C-1 4",
            "2023-05 DETAINED LED - C-2 4",
            "2023-05 EXPLOSIVES LED - C-1 4"
        };
        Reconciliation outcome = reconciled(submitted("KZ", rows), submitted("RU", rows));

        assertThat(outcome.casesOf(decision(Decision.Kind.JOINT, "C-1")))
                .extracting(c -> c.indicator() + " " + c.operation())
                .containsExactly("DETAINED LED", "DETAINED OPEN");
        assertThat(outcome.casesOf(decision(Decision.Kind.JOINT, "C-2"))).hasSize(1);
        assertThat(outcome.casesOf(decision(Decision.Kind.JOINT, "C-3"))).isEmpty();
        assertThat(outcome.casesOf(decision(Decision.Kind.CONFIRM, "C-1"))).isEmpty();
    }

    /** What Kazakhstan reports is the same in every test; Russia reports these rows. */
    private static Reconciliation kazakhstanAnd(String... russia) {
        Contribution kazakhstan = submitted(
                "KZ",
                "2023-05 DETAINED LED - C-1 4",
                "2023-05 DETAINED LED - C-2 4",
                "2023-05 DETAINED LED - C-3 5",
                "2023-05 RETURNED NATIONAL RU - 5",
                "2023-05 RETURNED NATIONAL AM - 5");
        return reconciled(kazakhstan, submitted("RU", russia));
    }

    private static Reconciliation reconciled(Contribution... contributions) {
        return new Reconciler(UnionFixture.CODEBOOK, RoundFixture.round().build())
                .reconcile(List.of(contributions), List.of());
    }

    private static Decision decision(Decision.Kind kind, String reference) {
        return RoundFixture.decision(UnionFixture.CODEBOOK, kind, "DETAINED", reference, "5", 2);
    }
}
