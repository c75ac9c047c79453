package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.reconciliation.UnionFixture.submitted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.period.Period;
import org.svod.round.Decision;
import org.svod.round.MirrorPolicy;

class MirrorFlowsTest {

    private static Reconciliation reconcile(RoundFixture round, Contribution... contributions) {
        return new Reconciler(UnionFixture.CODEBOOK, round.build()).reconcile(List.of(contributions), List.of());
    }

    /** KZ and RU; {@code -} no row for the pair, but another; {@code M} a missing value; {@code none} no submission. */
    private static Contribution[] sides(String sent, String received) {
        List<Contribution> contributions = new ArrayList<>();
        if (!sent.equals("none")) {
            contributions.add(submitted(
                    "KZ",
                    sent.equals("-") ? "2023-05 DETAINED NATIONAL - - 1" : "2023-05 RETURNED NATIONAL RU - " + sent));
        }
        if (!received.equals("none")) {
            contributions.add(submitted(
                    "RU",
                    received.equals("-")
                            ? "2023-05 DETAINED NATIONAL - - 1"
                            : "2023-05 RECEIVED NATIONAL KZ - " + received));
        }
        return contributions.toArray(Contribution[]::new);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # sent, received, policy, fill,  verdict,        settled
        5,      5,        SENDER,   false, AGREED,         5
        5,      3,        SENDER,   false, DISCREPANCY,    5
        5,      3,        RECEIVER, false, DISCREPANCY,    3
        5,      3,        HIGHER,   false, DISCREPANCY,    5
        3,      5,        HIGHER,   false, DISCREPANCY,    5
        5,      3,        LOWER,    false, DISCREPANCY,    3
        5,      3,        MEAN,     false, DISCREPANCY,    4
        2,      3,        MEAN,     false, DISCREPANCY,    2
        3,      4,        MEAN,     false, DISCREPANCY,    4
        0,      0,        MEAN,     false, AGREED,         0
        5,      -,        SENDER,   false, ONLY_SENDER,    5
        5,      M,        SENDER,   false, ONLY_SENDER,    5
        5,      -,        RECEIVER, false, ONLY_SENDER,    5
        5,      -,        LOWER,    false, ONLY_SENDER,    5
        5,      -,        MEAN,     true,  ONLY_SENDER,    5
        5,      -,        HIGHER,   true,  ONLY_SENDER,    5
        5,      none,     SENDER,   false, NOT_COMPARABLE, 5
        5,      none,     RECEIVER, true,  NOT_COMPARABLE, 5
        5,      none,     LOWER,    true,  NOT_COMPARABLE, 5
        -,      3,        SENDER,   false, ONLY_RECEIVER,  empty
        M,      3,        SENDER,   false, ONLY_RECEIVER,  empty
        -,      3,        RECEIVER, false, ONLY_RECEIVER,  empty
        -,      3,        HIGHER,   false, ONLY_RECEIVER,  empty
        -,      3,        SENDER,   true,  ONLY_RECEIVER,  3
        none,   3,        SENDER,   false, NOT_COMPARABLE, empty
        none,   3,        SENDER,   true,  NOT_COMPARABLE, 3
        """)
    void aFlowIsSettledByThePolicy(
            String sent, String received, MirrorPolicy policy, boolean fill, Agreement verdict, String settled) {
        Reconciliation outcome = reconcile(RoundFixture.round().mirror(policy, "0", "0", fill), sides(sent, received));

        assertThat(outcome.mirrorPairs()).singleElement().satisfies(p -> {
            assertThat(p.reference()).isEqualTo("KZ>RU");
            assertThat(p.agreement()).isEqualTo(verdict);
            assertThat(p.settled().map(BigDecimal::toPlainString).orElse("empty"))
                    .isEqualTo(settled);
        });
        BigDecimal own = sent.matches("[0-9]+") ? new BigDecimal(sent) : BigDecimal.ZERO;
        BigDecimal adjusted =
                outcome.adjustments().stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(own.add(adjusted)).isEqualByComparingTo(settled.equals("empty") ? "0" : settled);
        assertThat(outcome.adjustments()).noneMatch(a -> a.amount().signum() == 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # sent, received, absolute, relative, verdict
        150,    157,      0,        0.10,     AGREED
        230,    200,      0,        0.10,     DISCREPANCY
        100,    -,        0,        0.10,     ONLY_SENDER
        -,      50,       0,        0.10,     ONLY_RECEIVER
        M,      50,       0,        0.10,     ONLY_RECEIVER
        100,    none,     0,        0.10,     NOT_COMPARABLE
        100,    90,       0,        0.10,     AGREED
        100,    89,       0,        0.10,     DISCREPANCY
        89,     100,      0,        0.10,     DISCREPANCY
        5,      7,        2,        0,        AGREED
        5,      8,        2,        0,        DISCREPANCY
        100,    95,       2,        0.05,     AGREED
        """)
    void toleranceFollowsTheContractAndEurostatsExamples(
            String sent, String received, String absolute, String relative, Agreement verdict) {
        Reconciliation outcome = reconcile(
                RoundFixture.round().mirror(MirrorPolicy.SENDER, absolute, relative, false), sides(sent, received));

        assertThat(outcome.mirrorPairs())
                .singleElement()
                .satisfies(p -> assertThat(p.agreement()).isEqualTo(verdict));
    }

    private static MirrorPair pair(Indicator.Bounds bounds, RoundFixture round, Contribution... sides) {
        Reconciliation outcome =
                new Reconciler(UnionFixture.returnedWithin(bounds), round.build()).reconcile(List.of(sides), List.of());
        return outcome.mirrorPairs().get(0);
    }

    private static Optional<BigDecimal> decimal(@Nullable String text) {
        return Optional.ofNullable(text).map(BigDecimal::new);
    }

    /** The round has a tolerance of 2, and of 5 percent. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        # sent, received, absolute, relative, verdict
        5,      7,        ,         ,         AGREED
        5,      7,        1,        ,         DISCREPANCY
        5,      8,        3,        ,         AGREED
        100,    105,      ,         ,         AGREED
        100,    105,      ,         0.04,     DISCREPANCY
        100,    110,      ,         0.1,      AGREED
        100,    102,      0,        0,        DISCREPANCY
        """)
    void theTolerancesOfAnIndicatorReplaceThoseOfTheRound(
            String sent, String received, @Nullable String absolute, @Nullable String relative, Agreement verdict) {
        Indicator.Bounds bounds =
                new Indicator.Bounds(Optional.empty(), decimal(absolute), decimal(relative), Optional.empty());
        assertThat(pair(
                        bounds,
                        RoundFixture.round().mirror(MirrorPolicy.SENDER, "2", "0.05", false),
                        sides(sent, received)))
                .returns(verdict, MirrorPair::agreement);
    }

    /** The receivers' side includes freight: of 100 that were sent, 110 are received. What counts is what was sent. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        # sent, received, factor, policy,   verdict,       settled, apart
        100,    110,      1.1,    RECEIVER, AGREED,        100,     0
        100,    110,      ,       RECEIVER, DISCREPANCY,   110,     10
        100,    100,      1.1,    RECEIVER, DISCREPANCY,   91,      9
        100,    121,      1.1,    HIGHER,   DISCREPANCY,   110,     10
        100,    121,      1.1,    LOWER,    DISCREPANCY,   100,     10
        100,    121,      1.1,    MEAN,     DISCREPANCY,   105,     10
        100,    121,      1.1,    SENDER,   DISCREPANCY,   100,     10
        100,    90,       0.9,    RECEIVER, AGREED,        100,     0
        -,      33,       1.1,    SENDER,   ONLY_RECEIVER, 30,      30
        """)
    void theReceiversSideIsHeldAgainstAMultipleOfWhatWasSent(
            String sent,
            String received,
            @Nullable String factor,
            MirrorPolicy policy,
            Agreement verdict,
            BigDecimal settled,
            BigDecimal apart) {
        Indicator.Bounds bounds =
                new Indicator.Bounds(Optional.empty(), Optional.empty(), Optional.empty(), decimal(factor));
        MirrorPair pair = pair(bounds, RoundFixture.round().mirror(policy, "0", "0", true), sides(sent, received));

        assertThat(pair.agreement()).isEqualTo(verdict);
        assertThat(pair.settled()).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo(settled));
        assertThat(pair.received()).as("as it was reported").contains(new BigDecimal(received));
        assertThat(Dispute.of(pair).range()).isEqualByComparingTo(apart);
    }

    @Test
    void timingIsFoundBehindAFactor() {
        Indicator.Bounds bounds = new Indicator.Bounds(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("1.5")));
        Contribution sender = submitted("KZ", "2023-05 RETURNED NATIONAL RU - 4", "2023-06 RETURNED NATIONAL RU - 2");
        RoundFixture exact = RoundFixture.round().mirror(MirrorPolicy.SENDER, "0", "0", false);

        assertThat(pair(
                        bounds,
                        exact,
                        sender,
                        submitted("RU", "2023-05 RECEIVED NATIONAL KZ - 6", "2023-06 RECEIVED NATIONAL KZ - 3")))
                .returns(Agreement.AGREED, MirrorPair::agreement)
                .returns(false, MirrorPair::timing);
        assertThat(pair(
                        bounds,
                        exact,
                        sender,
                        submitted("RU", "2023-05 RECEIVED NATIONAL KZ - 4", "2023-06 RECEIVED NATIONAL KZ - 5")))
                .returns(Agreement.AGREED, MirrorPair::agreement)
                .returns(true, MirrorPair::timing);
    }

    @ParameterizedTest
    @EnumSource(MirrorPolicy.class)
    void aFlowOnWhichBothSidesAgreeWithinTheToleranceIsNeverAdjusted(MirrorPolicy policy) {
        Reconciliation outcome = reconcile(RoundFixture.round().mirror(policy, "2", "0", true), sides("5", "7"));

        assertThat(outcome.mirrorPairs()).singleElement().satisfies(p -> {
            assertThat(p.agreement()).isEqualTo(Agreement.AGREED);
            assertThat(p.settled()).hasValue(new BigDecimal("5"));
        });
        assertThat(outcome.adjustments()).isEmpty();
    }

    @Test
    void theAdjustmentIsMadeAtTheSenderForTheYear() {
        Reconciliation outcome =
                reconcile(RoundFixture.round().mirror(MirrorPolicy.RECEIVER, "0", "0", false), sides("5", "3"));

        assertThat(outcome.adjustments()).singleElement().satisfies(a -> {
            assertThat(a.component()).isEqualTo(Component.MIRROR);
            assertThat(a.state().code()).isEqualTo("KZ");
            assertThat(a.cell().period()).isEqualTo(Period.year(2023));
            assertThat(a.cell().indicator().code()).isEqualTo("RETURNED");
            assertThat(a.cell().operation().code()).isEqualTo(Operation.NATIONAL);
            assertThat(a.cell().counterpart()).contains(UnionFixture.state("RU"));
            assertThat(a.amount()).isEqualByComparingTo("-2");
            assertThat(a.reason()).isEqualTo(Adjustment.Reason.SETTLED_BY_RECEIVER);
            assertThat(a.evidence()).extracting(Evidence::toString).containsExactly("KZ_2023.csv:2", "RU_2023.csv:2");
        });
    }

    @Test
    void everyRowOfAJointCaseIsEvidenceWithItsLine() {
        Reconciliation outcome = reconcile(
                RoundFixture.round(),
                submitted(
                        "KZ",
                        "2023-05 RETURNED NATIONAL RU - 1",
                        "2023-05 RETURNED OPEN RU C-2 2",
                        "2023-06 RETURNED OPEN RU C-1 3",
                        "2023-06 RETURNED OPEN BY C-3 1"),
                submitted("RU", "2023-05 RECEIVED OPEN KZ C-2 5", "2023-05 RECEIVED OPEN KZ C-4 M"));

        assertThat(outcome.mirrorPairs().stream().filter(p -> p.reference().equals("KZ>RU")))
                .singleElement()
                .satisfies(p -> assertThat(p.evidence())
                        .extracting(Evidence::toString)
                        .containsExactly("KZ_2023.csv:2", "KZ_2023.csv:3", "KZ_2023.csv:4", "RU_2023.csv:2"));
    }

    @Test
    void moreRowsOfJointCasesThanAnybodyLooksIntoAreEvidenceAsAFile() {
        String[] rows = IntStream.rangeClosed(0, MirrorPair.LISTED_CASES)
                .mapToObj(i -> "2023-05 RETURNED OPEN RU C-" + (1000 + i) + " 1")
                .toArray(String[]::new);
        Reconciliation outcome = reconcile(RoundFixture.round(), submitted("KZ", rows));

        assertThat(outcome.mirrorPairs())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.evidence()).extracting(Evidence::toString).containsExactly("KZ_2023.csv"));
    }

    @Test
    void aDecisionIsBookedApartFromThePolicy() {
        Reconciliation outcome = reconcile(
                RoundFixture.round()
                        .mirror(MirrorPolicy.RECEIVER, "0", "0", false)
                        .decision(Decision.Kind.MIRROR, "RETURNED", "KZ>RU", "9"),
                sides("5", "3"));

        assertThat(outcome.adjustments())
                .extracting(a -> a.component() + " " + a.amount())
                .containsExactly("MIRROR -2", "DECISION 6");
        assertThat(outcome.mirrorPairs()).singleElement().satisfies(p -> {
            assertThat(p.agreement()).isEqualTo(Agreement.DECIDED);
            assertThat(p.policyValue()).hasValue(new BigDecimal("3"));
            assertThat(p.settled()).hasValue(new BigDecimal("9"));
        });
        assertThat(outcome.unmatched()).isEmpty();
    }

    @Test
    void aDecisionAboutNoPairIsReturned() {
        Reconciliation outcome = reconcile(
                RoundFixture.round().decision(Decision.Kind.MIRROR, "RETURNED", "RU>KZ", "9"), sides("5", "3"));

        assertThat(outcome.unmatched()).extracting(Decision::reference).containsExactly("RU>KZ");
        assertThat(outcome.adjustments()).isEmpty();
    }

    @Test
    void jointCasesAreCountedOnceBeforeSidesAreCompared() {
        Reconciliation outcome = reconcile(
                RoundFixture.round().mirror(MirrorPolicy.HIGHER, "0", "0", false),
                submitted("KZ", "2023-05 RETURNED LED RU C-1 4", "2023-06 RETURNED NATIONAL RU - 1"),
                submitted("KG", "2023-05 RETURNED LED RU C-1 4"),
                submitted("RU", "2023-05 RECEIVED NATIONAL KZ - 5"));

        assertThat(outcome.mirrorPairs())
                .extracting(p -> p.reference() + " " + p.agreement() + " "
                        + p.settled().orElseThrow().toPlainString())
                .containsExactly("KG>RU ONLY_SENDER 0", "KZ>RU AGREED 5");
        assertThat(outcome.adjustments()).hasSize(1);
    }

    @Test
    void aDecidedJointCaseCountsAsDecidedInTheFlow() {
        Reconciliation outcome = reconcile(
                RoundFixture.round().decision(Decision.Kind.JOINT, "RETURNED", "C-1", "2"),
                submitted("KZ", "2023-05 RETURNED LED RU C-1 4"),
                submitted("KG", "2023-05 RETURNED LED RU C-1 4"),
                submitted("RU", "2023-05 RECEIVED NATIONAL KZ - 2"));

        assertThat(outcome.mirrorPairs().get(1).agreement()).isEqualTo(Agreement.AGREED);
        assertThat(outcome.mirrorPairs().get(1).settled()).hasValue(new BigDecimal("2"));
    }

    @Test
    void aDifferenceThatNetsOutOverTheYearIsATimingDifference() {
        Reconciliation outcome = reconcile(
                RoundFixture.round(),
                submitted("KZ", "2023-05 RETURNED NATIONAL RU - 2", "2023-06 RETURNED NATIONAL RU - 3"),
                submitted("RU", "2023-06 RECEIVED NATIONAL KZ - 5"));

        assertThat(outcome.mirrorPairs()).singleElement().satisfies(p -> {
            assertThat(p.agreement()).isEqualTo(Agreement.AGREED);
            assertThat(p.timing()).isTrue();
            assertThat(p.months())
                    .containsExactly(
                            new MirrorPair.Month(
                                    Period.of("2023-05"), Optional.of(new BigDecimal(2)), Optional.empty()),
                            new MirrorPair.Month(
                                    Period.of("2023-06"),
                                    Optional.of(new BigDecimal(3)),
                                    Optional.of(new BigDecimal(5))));
        });
    }

    @Test
    void aQuarterIsComparedWithTheSumOfItsMonths() {
        Reconciliation outcome = reconcile(
                RoundFixture.round(),
                submitted(
                        "KZ",
                        "2023-04 RETURNED NATIONAL RU - 2",
                        "2023-06 RETURNED LED RU - 3",
                        "2023-07 RETURNED NATIONAL RU - 1"),
                submitted("RU", "2023-Q2 RECEIVED NATIONAL KZ - 5", "2023-07 RECEIVED NATIONAL KZ - 1"));

        assertThat(outcome.mirrorPairs()).singleElement().satisfies(p -> {
            assertThat(p.timing()).isFalse();
            assertThat(p.months()).extracting(m -> m.period().toString()).containsExactly("2023-Q2", "2023-07");
        });
    }

    @Test
    void pairsOfWhichNobodySaysAnythingAreNotListed() {
        assertThat(reconcile(RoundFixture.round(), sides("-", "M")).mirrorPairs())
                .isEmpty();
    }

    @Test
    void caseRowsWithoutValuesSayNothingAboutAFlow() {
        assertThat(reconcile(
                                RoundFixture.round(),
                                submitted("KZ", "2023-05 RETURNED OPEN RU C-1 M"),
                                submitted("RU", "2023-05 RECEIVED NATIONAL KZ - 3"))
                        .mirrorPairs())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.sent()).isEmpty();
                    assertThat(p.agreement()).isEqualTo(Agreement.ONLY_RECEIVER);
                });
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "1001, 1"})
    void upToAThousandRowsOfAFileAreEvidenceOneByOne(int rows, int evidence) {
        assertThat(reconcile(
                                RoundFixture.round(),
                                submitted(
                                        "KZ",
                                        IntStream.range(0, rows)
                                                .mapToObj(i -> "2023-05 RETURNED OPEN RU C-" + (10_000 + i) + " 1")
                                                .toArray(String[]::new)))
                        .mirrorPairs())
                .singleElement()
                .satisfies(p -> assertThat(p.evidence()).hasSize(evidence));
    }
}
