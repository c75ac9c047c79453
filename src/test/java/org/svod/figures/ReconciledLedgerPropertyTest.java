package org.svod.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.observation.Observation;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.RandomUnion;
import org.svod.reconciliation.Reconciler;
import org.svod.reconciliation.Reconciliation;
import org.svod.round.Decision;
import org.svod.round.Round;

/** Laws that hold for whatever states report; the seed that breaks one is the test's argument. */
class ReconciledLedgerPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static Reconciliation reconcile(RandomUnion union, Round round, List<Contribution> contributions) {
        return new Reconciler(union.codebook(), round).reconcile(contributions, List.of());
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T extends Comparable<? super T>> void addsUp(Ledger ledger, Function<LedgerEntry, T> property) {
        Bridge parts = ledger.by(property).values().stream().reduce(Bridge.ZERO, Bridge::plus);
        assertThat(parts.value()).isEqualByComparingTo(ledger.sum());
    }

    @Test
    void theRoundsOfTheseSeedsHoldCasesAndFlowsOfEveryKind() {
        List<Reconciliation> outcomes = seeds().mapToObj(RandomUnion::of)
                .map(u -> reconcile(u, u.round(), u.contributions()))
                .toList();

        assertThat(outcomes.stream()
                        .flatMap(o -> o.jointCases().stream())
                        .map(JointCase::agreement)
                        .distinct())
                .containsExactlyInAnyOrder(Agreement.AGREED, Agreement.DISCREPANCY, Agreement.DECIDED);
        assertThat(outcomes.stream()
                        .flatMap(o -> o.mirrorPairs().stream())
                        .map(MirrorPair::agreement)
                        .distinct())
                .containsExactlyInAnyOrder(Agreement.values());
        assertThat(outcomes.stream()
                        .flatMap(o -> o.adjustments().stream())
                        .map(Adjustment::reason)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Adjustment.Reason.SETTLED_BY_LEAD, Adjustment.Reason.REFUSED)));
        assertThat(outcomes).anySatisfy(o -> assertThat(o.unmatched()).isNotEmpty());
        assertThat(outcomes).anySatisfy(o -> assertThat(o.crossedCases()).isNotEmpty());
        assertThat(seeds().mapToObj(RandomUnion::agreeing).map(u -> reconcile(u, u.round(), u.contributions())))
                .anySatisfy(o -> assertThat(o.jointCases()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBridgeAddsUpForEveryFigureStatePeriodAndOperation(long seed) {
        RandomUnion union = RandomUnion.of(seed);
        List<Contribution> contributions = union.contributions();
        Reconciliation outcome = reconcile(union, union.round(), contributions);
        Ledger ledger = Ledger.of(contributions, outcome.adjustments());

        for (Indicator indicator : union.codebook().indicators()) {
            BigDecimal reported = sum(union.rows()
                    .map(Map.Entry::getValue)
                    .filter(r -> r.cell().indicator().equals(indicator))
                    .map(Observation::amount));
            Bridge bridge = ledger.of(indicator).bridge().orElse(Bridge.ZERO);
            assertThat(bridge.reported()).isEqualByComparingTo(reported);
            for (Component component : List.of(Component.JOINT, Component.MIRROR, Component.DECISION)) {
                assertThat(bridge.part(component))
                        .isEqualByComparingTo(sum(outcome.adjustments().stream()
                                .filter(a -> a.component() == component
                                        && a.cell().indicator().equals(indicator))
                                .map(Adjustment::amount)));
            }
            assertThat(bridge.value()).isEqualByComparingTo(ledger.of(indicator).sum());
            addsUp(ledger.of(indicator), e -> e.state().code());
            addsUp(ledger.of(indicator), e -> e.cell().period());
            addsUp(ledger.of(indicator), e -> e.cell().operation().code());
            addsUp(ledger.of(indicator), LedgerEntry::cell);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfContributionsNeverMatters(long seed) {
        RandomUnion union = RandomUnion.of(seed);
        Round round = union.round();
        List<Contribution> shuffled = new ArrayList<>(union.contributions());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(reconcile(union, round, shuffled)).isEqualTo(reconcile(union, round, union.contributions()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splittingAStatesContributionOverPeriodsChangesNothing(long seed) {
        RandomUnion union = RandomUnion.of(seed);
        Round round = union.round();

        Reconciliation whole = reconcile(union, round, union.contributions());
        assertThat(reconcile(union, round, union.split())).isEqualTo(whole);
        assertThat(Ledger.of(union.split(), whole.adjustments()).by(LedgerEntry::cell))
                .isEqualTo(Ledger.of(union.contributions(), whole.adjustments()).by(LedgerEntry::cell));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactlyTheSharedCasesAreFound(long seed) {
        RandomUnion union = RandomUnion.of(seed);
        Set<String> once = new HashSet<>();
        Set<String> shared = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        union.rows()
                .filter(e -> !e.getValue().caseRef().isEmpty()
                        && e.getValue().value().isPresent())
                .filter(e -> e.getValue().cell().operation().jointReporting() == Operation.JointReporting.WHOLE)
                .forEach(e -> {
                    String reference = e.getValue().cell().indicator() + " "
                            + e.getValue().caseRef() + " " + e.getValue().cell().operation();
                    if (seen.add(reference + " " + e.getKey()) && !once.add(reference)) {
                        shared.add(reference);
                    }
                });

        assertThat(reconcile(union, union.round(), union.contributions()).jointCases())
                .extracting(c -> c.indicator() + " " + c.caseRef() + " " + c.operation())
                .containsExactlyInAnyOrderElementsOf(shared);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aJointCaseContributesExactlyItsSettledValue(long seed) {
        RandomUnion union = RandomUnion.of(seed);
        Reconciliation outcome = reconcile(union, union.round(), union.contributions());

        for (JointCase joint : outcome.jointCases()) {
            BigDecimal reported = sum(joint.shares().stream().map(JointCase.Share::value));
            Predicate<Adjustment> concerns = a -> a.reference().equals(joint.caseRef())
                    && a.cell().indicator().equals(joint.indicator())
                    && a.cell().operation().equals(joint.operation());
            for (JointCase.Share share : joint.shares()) {
                BigDecimal left = share.value()
                        .add(sum(outcome.adjustments().stream()
                                .filter(concerns)
                                .filter(a -> a.state().equals(share.state()))
                                .map(Adjustment::amount)));
                assertThat(left)
                        .isEqualByComparingTo(share.state().equals(joint.keeper()) ? joint.settled() : BigDecimal.ZERO);
            }
            BigDecimal adjusted =
                    sum(outcome.adjustments().stream().filter(concerns).map(Adjustment::amount));
            assertThat(reported.add(adjusted)).isEqualByComparingTo(joint.settled());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void policiesStayWithinWhatWasReported(long seed) {
        RandomUnion union = RandomUnion.of(seed);
        Round round = union.round();
        for (JointCase joint : reconcile(union, round, union.contributions()).jointCases()) {
            List<BigDecimal> values =
                    joint.shares().stream().map(JointCase.Share::value).sorted().toList();
            BigDecimal highest = values.get(values.size() - 1);
            Optional<BigDecimal> lead = joint.shares().stream()
                    .filter(s -> joint.operation()
                            .lead()
                            .equals(Optional.of(s.state().code())))
                    .map(JointCase.Share::value)
                    .findFirst();
            BigDecimal expected = switch (round.jointPolicy()) {
                case LEAD -> lead.orElse(highest);
                case HIGHEST -> highest;
                case LOWEST -> values.get(0);
            };
            assertThat(joint.policyValue()).isEqualByComparingTo(expected);
            assertThat(joint.agreement() == Agreement.AGREED)
                    .isEqualTo(joint.decision().isEmpty() && values.get(0).compareTo(highest) == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFlowContributesExactlyItsSettledValue(long seed) {
        RandomUnion union = RandomUnion.of(seed);
        List<Contribution> contributions = union.contributions();
        Round round = union.round();
        Reconciliation outcome = reconcile(union, round, contributions);
        Ledger ledger = Ledger.of(contributions, outcome.adjustments());

        for (MirrorPair pair : outcome.mirrorPairs()) {
            assertThat(ledger.of(pair.indicator())
                            .where(e -> e.state().equals(pair.origin())
                                    && e.cell().counterpart().equals(Optional.of(pair.destination())))
                            .sum())
                    .isEqualByComparingTo(pair.settled().orElse(BigDecimal.ZERO));
            assertThat(pair.settled().isEmpty())
                    .isEqualTo(pair.sent().isEmpty()
                            && pair.decision().isEmpty()
                            && !round.mirror().fillFromMirror());
            assertThat(sum(pair.months().stream().flatMap(m -> m.sent().stream())))
                    .isEqualByComparingTo(pair.sent().orElse(BigDecimal.ZERO));
            assertThat(sum(pair.months().stream().flatMap(m -> m.received().stream())))
                    .isEqualByComparingTo(pair.received().orElse(BigDecimal.ZERO));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDecisionIsEitherAppliedOrReturned(long seed) {
        RandomUnion union = RandomUnion.of(seed);
        Round round = union.round();
        Reconciliation outcome = reconcile(union, round, union.contributions());
        Set<Decision> applied = new HashSet<>();
        outcome.jointCases().forEach(c -> c.decision().ifPresent(applied::add));
        outcome.mirrorPairs().forEach(p -> p.decision().ifPresent(applied::add));

        assertThat(applied).doesNotContainAnyElementsOf(outcome.unmatched());
        assertThat(applied.size() + outcome.unmatched().size())
                .isEqualTo(round.decisions().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereAllAgreeAdjustmentsOnlyRemoveDuplicates(long seed) {
        RandomUnion union = RandomUnion.agreeing(seed);
        List<Contribution> contributions = union.contributions();
        Reconciliation outcome = reconcile(union, union.round(), contributions);

        assertThat(outcome.jointCases())
                .allSatisfy(c -> assertThat(c.agreement()).isEqualTo(Agreement.AGREED));
        assertThat(outcome.adjustments()).allSatisfy(a -> {
            assertThat(a.reason()).isEqualTo(Adjustment.Reason.KEPT_ELSEWHERE);
            assertThat(a.amount()).isNegative();
        });
        Ledger ledger = Ledger.of(contributions, outcome.adjustments());
        for (State state : union.codebook().states()) {
            assertThat(ledger.where(e -> e.state().equals(state))
                            .by(LedgerEntry::cell)
                            .values())
                    .allSatisfy(bridge -> assertThat(bridge.value()).isNotNegative());
        }
    }
}
