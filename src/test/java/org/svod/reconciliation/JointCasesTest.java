package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.svod.reconciliation.UnionFixture.submitted;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;
import org.svod.round.Decision;
import org.svod.round.JointPolicy;
import org.svod.round.Round;

class JointCasesTest {

    private static Reconciliation reconcile(RoundFixture round, Contribution... contributions) {
        return reconcile(round.build(), List.of(contributions));
    }

    private static Reconciliation reconcile(Round round, List<Contribution> contributions) {
        return new Reconciler(UnionFixture.CODEBOOK, round).reconcile(contributions, List.of());
    }

    /** As {@code JOINT KZ 2023-05 LED -2 KEPT_ELSEWHERE}. */
    private static List<String> told(Reconciliation outcome) {
        return outcome.adjustments().stream()
                .map(a -> Stream.of(
                                a.component(),
                                a.state(),
                                a.cell().period(),
                                a.cell().operation(),
                                a.amount().toPlainString(),
                                a.reason())
                        .map(Object::toString)
                        .reduce((x, y) -> x + " " + y)
                        .orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # operation, policy,  KZ, RU, UZ, agreement,   settled, keeper
        LED,         LEAD,     5,  5,  5, AGREED,      5,       KZ
        LED,         HIGHEST,  5,  5,  5, AGREED,      5,       KZ
        LED,         LEAD,     4,  7,  2, DISCREPANCY, 4,       KZ
        LED,         HIGHEST,  4,  7,  2, DISCREPANCY, 7,       KZ
        LED,         LOWEST,   4,  7,  2, DISCREPANCY, 2,       KZ
        LED,         LEAD,     -,  7,  2, DISCREPANCY, 7,       RU
        LED,         LOWEST,   -,  7,  2, DISCREPANCY, 2,       UZ
        LED,         LEAD,     M,  7,  2, DISCREPANCY, 7,       RU
        LED,         LEAD,     0,  7,  2, DISCREPANCY, 0,       KZ
        OPEN,        LEAD,     4,  7,  2, DISCREPANCY, 7,       RU
        OPEN,        LEAD,     4,  7,  7, DISCREPANCY, 7,       RU
        OPEN,        LEAD,     7,  4,  7, DISCREPANCY, 7,       KZ
        OPEN,        LOWEST,   4,  2,  2, DISCREPANCY, 2,       RU
        OPEN,        LEAD,     -,  5,  5, AGREED,      5,       RU
        """)
    void aCaseIsSettledByThePolicyAndKeptAtOneState(
            String operation,
            JointPolicy policy,
            String kz,
            String ru,
            String uz,
            Agreement agreement,
            BigDecimal settled,
            String keeper) {
        List<Contribution> contributions = Stream.of(List.of("KZ", kz), List.of("RU", ru), List.of("UZ", uz))
                .filter(p -> !p.get(1).equals("-"))
                .map(p -> submitted(p.get(0), "2023-05 DETAINED " + operation + " - C-1 " + p.get(1)))
                .toList();

        Reconciliation outcome = reconcile(RoundFixture.round().joint(policy).build(), contributions);

        assertThat(outcome.jointCases()).singleElement().satisfies(c -> {
            assertThat(c.agreement()).isEqualTo(agreement);
            assertThat(c.settled()).isEqualByComparingTo(settled);
            assertThat(c.policyValue()).isEqualByComparingTo(settled);
            assertThat(c.keeper().code()).isEqualTo(keeper);
        });
        BigDecimal reported = Stream.of(kz, ru, uz)
                .filter(v -> !v.equals("-") && !v.equals("M"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal adjusted =
                outcome.adjustments().stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(reported.add(adjusted)).isEqualByComparingTo(settled);
    }

    @Test
    void theOtherStatesRowsAreCancelledOneByOneAndTheKeeperIsAdjustedInItsLastPeriod() {
        Reconciliation outcome = reconcile(
                RoundFixture.round().joint(JointPolicy.HIGHEST),
                submitted(
                        "RU",
                        "2023-06 DETAINED LED - C-1 3",
                        "2023-04 DETAINED LED - C-1 6",
                        "2023-07 DETAINED LED - C-1 0"),
                submitted("KZ", "2023-05 DETAINED LED - C-1 1", "2023-03 DETAINED LED - C-1 4"));

        assertThat(told(outcome))
                .containsExactly(
                        "JOINT KZ 2023-05 LED 4 SETTLED_BY_HIGHEST",
                        "JOINT RU 2023-04 LED -6 KEPT_ELSEWHERE",
                        "JOINT RU 2023-06 LED -3 KEPT_ELSEWHERE");
        assertThat(outcome.adjustments().get(1).evidence())
                .extracting(Evidence::toString)
                .containsExactly("RU_2023.csv:3");
        assertThat(outcome.adjustments().get(0).evidence()).hasSize(5);
    }

    @Test
    void aFlowsAdjustmentCarriesTheCounterpartOfTheKeepersLastRow() {
        Reconciliation outcome = reconcile(
                RoundFixture.round().joint(JointPolicy.HIGHEST),
                submitted("KZ", "2023-05 RETURNED LED RU C-1 1", "2023-05 RETURNED LED UZ C-1 1"),
                submitted("KG", "2023-05 RETURNED LED RU C-1 3"));

        assertThat(outcome.adjustments())
                .filteredOn(a -> a.reason() == Adjustment.Reason.SETTLED_BY_HIGHEST)
                .singleElement()
                .satisfies(a -> assertThat(a.cell().counterpart()).contains(UnionFixture.state("UZ")));
    }

    @Test
    void aDecisionIsBookedApartFromThePolicy() {
        Reconciliation outcome = reconcile(
                RoundFixture.round().joint(JointPolicy.HIGHEST).decision(Decision.Kind.JOINT, "DETAINED", "C-1", "5"),
                submitted("KZ", "2023-05 DETAINED LED - C-1 4"),
                submitted("RU", "2023-05 DETAINED LED - C-1 7"));

        assertThat(told(outcome))
                .containsExactly(
                        "JOINT KZ 2023-05 LED 3 SETTLED_BY_HIGHEST",
                        "JOINT RU 2023-05 LED -7 KEPT_ELSEWHERE",
                        "DECISION KZ 2023-05 LED -2 DECIDED");
        assertThat(outcome.jointCases()).singleElement().satisfies(c -> {
            assertThat(c.agreement()).isEqualTo(Agreement.DECIDED);
            assertThat(c.policyValue()).isEqualByComparingTo("7");
            assertThat(c.settled()).isEqualByComparingTo("5");
        });
        assertThat(outcome.unmatched()).isEmpty();
    }

    @Test
    void aDecisionCanOverrideAnAgreedCase() {
        Reconciliation outcome = reconcile(
                RoundFixture.round().decision(Decision.Kind.JOINT, "DETAINED", "C-1", "0"),
                submitted("KZ", "2023-05 DETAINED LED - C-1 4"),
                submitted("RU", "2023-05 DETAINED LED - C-1 4"));

        assertThat(told(outcome))
                .containsExactly("JOINT RU 2023-05 LED -4 KEPT_ELSEWHERE", "DECISION KZ 2023-05 LED -4 DECIDED");
    }

    @ParameterizedTest
    @CsvSource({"DETAINED, C-2", "EXPLOSIVES, C-1", "DETAINED, C-3"})
    void aDecisionAboutNoJointCaseIsReturned(String indicator, String reference) {
        Reconciliation outcome = reconcile(
                RoundFixture.round().decision(Decision.Kind.JOINT, indicator, reference, "5"),
                submitted("KZ", "2023-05 DETAINED LED - C-1 4", "2023-05 DETAINED LED - C-3 4"),
                submitted("RU", "2023-05 DETAINED LED - C-1 4"));

        assertThat(outcome.unmatched()).extracting(Decision::reference).containsExactly(reference);
        assertThat(told(outcome)).containsExactly("JOINT RU 2023-05 LED -4 KEPT_ELSEWHERE");
    }

    @Test
    void aDecisionThatCouldMeanEitherOfTwoCasesIsReturned() {
        Reconciliation outcome = reconcile(
                RoundFixture.round().decision(Decision.Kind.JOINT, "DETAINED", "C-1", "5"),
                submitted("KZ", "2023-05 DETAINED LED - C-1 4", "2023-05 DETAINED OPEN - C-1 4"),
                submitted("RU", "2023-05 DETAINED LED - C-1 4", "2023-05 DETAINED OPEN - C-1 4"));

        assertThat(outcome.unmatched()).hasSize(1);
        assertThat(outcome.jointCases())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.agreement()).isEqualTo(Agreement.AGREED));
    }

    @Test
    void partsReportedByEachStateAddUp() {
        Reconciliation outcome = reconcile(
                RoundFixture.round(),
                submitted("KZ", "2023-05 DETAINED PARTS - C-1 4"),
                submitted("RU", "2023-05 DETAINED PARTS - C-1 4"));

        assertThat(outcome.jointCases()).isEmpty();
        assertThat(outcome.adjustments()).isEmpty();
    }

    @Test
    void oneStatesRowsAreNoJointCase() {
        Reconciliation outcome = reconcile(
                RoundFixture.round(),
                submitted("KZ", "2023-05 DETAINED LED - C-1 4", "2023-06 DETAINED LED - C-1 4"),
                submitted("RU", "2023-05 DETAINED LED - C-1 M"));

        assertThat(outcome.jointCases()).isEmpty();
        assertThat(outcome.adjustments()).isEmpty();
    }

    @Test
    void oneNumberUnderSeveralOperationsIsAWarningAndNotMerged() {
        Reconciliation outcome = reconcile(
                RoundFixture.round(),
                submitted("KZ", "2023-05 DETAINED LED - C-1 4"),
                submitted("RU", "2023-05 DETAINED OPEN - C-1 4"));

        assertThat(outcome.jointCases()).isEmpty();
        assertThat(outcome.crossedCases()).singleElement().satisfies(c -> {
            assertThat(c.operations()).extracting(Object::toString).containsExactly("LED", "OPEN");
            assertThat(c.evidence()).extracting(Evidence::toString).containsExactly("KZ_2023.csv:2", "RU_2023.csv:2");
        });
    }

    @Test
    void casesComeByIndicatorNumberAndOperation() {
        String[] rows = {
            "2023-05 EXPLOSIVES LED - A-1 1.25",
            "2023-05 DETAINED OPEN - B-1 1",
            "2023-05 DETAINED LED - B-1 1",
            "2023-05 DETAINED LED - A-1 1"
        };
        Reconciliation outcome = reconcile(RoundFixture.round(), submitted("UZ", rows), submitted("AM", rows));

        assertThat(outcome.jointCases())
                .extracting(c -> c.indicator() + " " + c.caseRef() + " " + c.operation())
                .containsExactly("DETAINED A-1 LED", "DETAINED B-1 LED", "DETAINED B-1 OPEN", "EXPLOSIVES A-1 LED");
    }

    @Test
    void numbersWhoseHashesCollideAreDifferentCases() {
        assertThat("0Aa-1").hasSameHashCodeAs("0BB-1");
        Reconciliation outcome = reconcile(
                RoundFixture.round(),
                submitted("KZ", "2023-05 DETAINED LED - 0Aa-1 4"),
                submitted("RU", "2023-05 DETAINED LED - 0BB-1 4"));

        assertThat(outcome.jointCases()).isEmpty();
    }

    @Test
    void unsortedCaseRowsAreRefused() {
        CaseRows later = CaseRows.of(List.of(UnionFixture.row("2023-05 DETAINED LED - C-2 1", 2)));
        CaseRows earlier = CaseRows.of(List.of(UnionFixture.row("2023-05 DETAINED LED - C-1 1", 3)));
        CaseRows unsorted = new CaseRows(
                later.cells(),
                indicator -> Stream.of(later, earlier)
                        .map(r -> r.pages(indicator).next())
                        .iterator());
        Contribution contribution = new Contribution(
                UnionFixture.delivered(UnionFixture.state("KZ"), 1),
                List.of(),
                List.of(),
                unsorted,
                Contribution.Doubts.NONE);

        assertThatThrownBy(() -> reconcile(RoundFixture.round(), contribution))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KZ_2023.csv:2");
    }

    @Test
    void sharedCasesAreFoundAmongHundredsOfThousandsOfRows() {
        List<Contribution> contributions = Stream.of("AM", "BY", "KZ", "RU")
                .map(s -> new Contribution(
                        UnionFixture.delivered(UnionFixture.state(s), 1),
                        List.of(),
                        List.of(),
                        manyCases(s, 100_000),
                        Contribution.Doubts.NONE))
                .toList();

        Reconciliation outcome = reconcile(RoundFixture.round().build(), contributions);

        assertThat(outcome.jointCases()).hasSize(10);
        assertThat(outcome.adjustments()).hasSize(30);
    }

    /** Every ten-thousandth case is shared by all states. */
    private static CaseRows manyCases(String state, int number) {
        Observation row = UnionFixture.row("2023-05 DETAINED LED - C-1 1", 2);
        return CaseRows.of(IntStream.range(0, number)
                .mapToObj(i -> new Observation(
                        row.cell(),
                        String.format(Locale.ROOT, "C-%08d%s", i, i % 10_000 == 0 ? "" : state),
                        row.value(),
                        row.status(),
                        i + 2))
                .toList());
    }

    @Test
    void aJointCaseUnderOneOperationIsNotCrossed() {
        assertThat(reconcile(
                                RoundFixture.round(),
                                submitted("KZ", "2023-05 DETAINED LED - C-1 4"),
                                submitted("RU", "2023-05 DETAINED LED - C-1 4"))
                        .crossedCases())
                .isEmpty();
    }

    @Test
    void oneStatesNumberUnderTwoOperationsIsCrossedToo() {
        assertThat(reconcile(
                                RoundFixture.round(),
                                submitted("KZ", "2023-05 DETAINED LED - C-1 4", "2023-05 DETAINED OPEN - C-1 4"))
                        .crossedCases())
                .singleElement()
                .satisfies(c ->
                        assertThat(c.operations()).extracting(Object::toString).containsExactly("LED", "OPEN"));
    }

    @Test
    void operationsOfACrossedCaseComeInTheOrderOfTheirCodesWhoeverReportedThem() {
        assertThat(reconcile(
                                RoundFixture.round(),
                                submitted("KZ", "2023-05 DETAINED OPEN - C-1 4"),
                                submitted("RU", "2023-05 DETAINED LED - C-1 4"))
                        .crossedCases())
                .singleElement()
                .satisfies(c ->
                        assertThat(c.operations()).extracting(Object::toString).containsExactly("LED", "OPEN"));
    }

    @Test
    void aJointCaseWithoutACounterpartTouchesNoFlow() {
        Reconciliation outcome = reconcile(
                RoundFixture.round(),
                submitted("KZ", "2023-05 RETURNED LED - C-1 4"),
                submitted("RU", "2023-05 RETURNED LED - C-1 4"));

        assertThat(outcome.mirrorPairs()).isEmpty();
        assertThat(told(outcome)).containsExactly("JOINT RU 2023-05 LED -4 KEPT_ELSEWHERE");
    }
}
