package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.publication.UnionCodebook.AM;
import static org.svod.publication.UnionCodebook.ARMS;
import static org.svod.publication.UnionCodebook.EXPLOSIVES;
import static org.svod.publication.UnionCodebook.KZ;
import static org.svod.publication.UnionCodebook.NATIONAL;
import static org.svod.publication.UnionCodebook.RETURNED;
import static org.svod.publication.UnionCodebook.RU;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.period.Period;
import org.svod.publication.sheet.Texts;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.RoundFixture;
import org.svod.round.Decision;
import org.svod.round.JointPolicy;
import org.svod.round.MirrorPolicy;
import org.svod.round.Round;

/** What a row of a case says: who reports what, what counts, why, and how a person can settle it. */
class CaseLineTest {

    private static final Texts ENGLISH = Texts.of(WorkbookContext.BUNDLE, Language.EN);

    private static Adjustment adjustment(State state, String amount, Adjustment.Reason reason) {
        CellKey cell = new CellKey(Period.of("2023-05"), EXPLOSIVES, ARMS, Optional.empty());
        return new Adjustment(Component.JOINT, state, cell, new BigDecimal(amount), "A-1", reason, List.of());
    }

    private static Case.Side side(State state, Case.Role role, @Nullable String says, Adjustment... adjustments) {
        return new Case.Side(
                state, role, Optional.ofNullable(says).map(BigDecimal::new), List.of(adjustments), List.of());
    }

    /** What KZ, which leads the operation, and RU say about one case. */
    private static Case joint(Agreement agreement, String settled, Case.Side... sides) {
        return new Case(
                new Case.Subject(Case.Kind.JOINT, EXPLOSIVES, "A-1", Optional.of(ARMS)),
                agreement,
                Case.Effect.of(new BigDecimal("2"), Optional.of(new BigDecimal("8"))),
                Optional.of(new BigDecimal(settled)),
                List.of(sides),
                Optional.empty(),
                Case.Timing.NONE);
    }

    private static Case flow(Agreement agreement, @Nullable String settled, boolean timing, Case.Side... sides) {
        return new Case(
                new Case.Subject(Case.Kind.MIRROR, RETURNED, "RU>KZ", Optional.empty()),
                agreement,
                Case.Effect.of(BigDecimal.ONE, Optional.empty()),
                Optional.ofNullable(settled).map(BigDecimal::new),
                List.of(sides),
                Optional.empty(),
                new Case.Timing(timing, Optional.empty()));
    }

    private static CaseLine whole(Case each) {
        return new CaseLine(RoundFixture.round().build(), ENGLISH, each, Optional.empty());
    }

    private static CaseLine side(Round round, Case each, int side) {
        return new CaseLine(round, ENGLISH, each, Optional.of(each.sides().get(side)));
    }

    @Test
    void theWholeNamesItsStatesOnceAndASideItsState() {
        Case each = joint(
                Agreement.DISCREPANCY,
                "4",
                side(RU, Case.Role.KEPT, "4"),
                side(KZ, Case.Role.CANCELLED, "3"),
                side(KZ, Case.Role.CANCELLED, "1"));
        assertThat(whole(each).states()).isEqualTo("RU, KZ");
        assertThat(whole(each).role()).isEqualTo("Whole case");
        CaseLine side = side(RoundFixture.round().build(), each, 0);
        assertThat(side.states()).isEqualTo("RU · Russia");
        assertThat(side.role()).isEqualTo("Counted here");
        assertThat(side.operation()).isEqualTo("ARMS-2023");
        assertThat(whole(flow(Agreement.AGREED, "1", false)).operation()).isEqualTo("Flow");
    }

    @Test
    void aSideCountsAsReportedAndAdjustedAndTheOtherSideOfAFlowNotAtAll() {
        Case.Side kept = side(KZ, Case.Role.KEPT, "4", adjustment(KZ, "1.5", Adjustment.Reason.SETTLED_BY_HIGHEST));
        assertThat(kept.counts()).contains(new BigDecimal("5.5"));
        assertThat(kept.adjustment()).isEqualByComparingTo("1.5");
        assertThat(side(KZ, Case.Role.RECEIVER, "4").counts()).isEmpty();
        assertThat(side(KZ, Case.Role.SENDER, null).counts())
                .as("nothing reported, nothing settled")
                .isEmpty();
        assertThat(side(KZ, Case.Role.SENDER, null, adjustment(KZ, "9", Adjustment.Reason.FILLED_FROM_MIRROR))
                        .counts())
                .as("the receiver stands in")
                .contains(new BigDecimal("9"));
    }

    @Test
    void theAdjustmentsOfTheSidesAddUpInTheRowOfTheWhole() {
        Case each = joint(
                Agreement.DISCREPANCY,
                "4",
                side(KZ, Case.Role.KEPT, "4", adjustment(KZ, "0.5", Adjustment.Reason.SETTLED_BY_HIGHEST)),
                side(RU, Case.Role.CANCELLED, "3", adjustment(RU, "-3", Adjustment.Reason.KEPT_ELSEWHERE)));
        assertThat(whole(each).adjustment()).contains(new BigDecimal("-2.5"));
        assertThat(whole(each).counts()).contains(new BigDecimal("4"));
        assertThat(side(RoundFixture.round().build(), each, 1).adjustment()).contains(new BigDecimal("-3"));
        Case unsettled = flow(Agreement.ONLY_RECEIVER, null, false, side(KZ, Case.Role.RECEIVER, "2"));
        assertThat(whole(unsettled).adjustment()).isEmpty();
        assertThat(whole(unsettled).counts()).isEmpty();
        assertThat(side(RoundFixture.round().build(), unsettled, 0).adjustment())
                .as("what is only compared is not adjusted")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DISCREPANCY, 'joint,EXPLOSIVES,A-1,4.25,NAME,YYYY-MM-DD,REASON'",
        "AGREED, ''",
        "DECIDED, ''",
        "NOT_COMPARABLE, ''",
    })
    void anOpenCaseOffersTheLineThatSettlesItAsItIsSettledNow(Agreement agreement, String line) {
        Case each = joint(agreement, "4.250", side(KZ, Case.Role.KEPT, "4.25"));
        assertThat(whole(each).toDecide()).isEqualTo(line);
        assertThat(whole(each).effect().isPresent()).isEqualTo(!line.isEmpty());
        CaseLine side = side(RoundFixture.round().build(), each, 0);
        assertThat(side.toDecide()).as("not beside a side").isEmpty();
        assertThat(side.effect()).isEmpty();
    }

    @Test
    void anOpenFlowWithoutAValueLeavesTheValueToThePerson() {
        assertThat(whole(flow(Agreement.ONLY_RECEIVER, null, false)).toDecide())
                .isEqualTo("mirror,WANTED_RETURNED,RU>KZ,VALUE,NAME,YYYY-MM-DD,REASON");
    }

    /** The lead State of the operation is KZ. */
    @ParameterizedTest
    @CsvSource({
        "LEAD, KZ, The lead State",
        "LEAD, RU, The highest value",
        "HIGHEST, KZ, The highest value",
        "LOWEST, RU, The lowest value",
    })
    void aDisputedCaseThatNobodyAdjustedSaysByWhichRuleItCounts(JointPolicy policy, String keeper, String why) {
        Round round = RoundFixture.round().joint(policy).build();
        Case each = joint(
                Agreement.DISCREPANCY,
                "4",
                side(keeper.equals("KZ") ? KZ : RU, Case.Role.KEPT, "4"),
                side(AM, Case.Role.CANCELLED, "3"));
        assertThat(side(round, each, 0).why()).startsWith(why);
        assertThat(side(round, each, 1).why())
                .as("the side that is not counted needs no rule")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AGREED, SENDER, 4, ''",
        "DECIDED, SENDER, 4, ''",
        "DISCREPANCY, SENDER, 4, mean",
        "ONLY_SENDER, SENDER, 4, sender",
        "NOT_COMPARABLE, SENDER, 4, sender",
        "ONLY_RECEIVER, SENDER, , sender",
    })
    void aFlowSaysWhyTheValueStaysAsReported(Agreement agreement, Case.Role role, @Nullable String says, String why) {
        Round round =
                RoundFixture.round().mirror(MirrorPolicy.MEAN, "0", "0", false).build();
        String text = side(round, flow(agreement, "4", false, side(RU, role, says)), 0)
                .why();
        assertThat(text.isEmpty()).isEqualTo(why.isEmpty());
        assertThat(text).containsIgnoringCase(why);
    }

    @Test
    void theReceiverSaysOnlyThatTheYearAgreesAndSinglePeriodsDoNot() {
        Round round = RoundFixture.round().build();
        assertThat(side(round, flow(Agreement.AGREED, "4", true, side(KZ, Case.Role.RECEIVER, "4")), 0)
                        .why())
                .isEqualTo("Timing difference");
        assertThat(side(round, flow(Agreement.DISCREPANCY, "4", false, side(KZ, Case.Role.RECEIVER, "3")), 0)
                        .why())
                .isEmpty();
    }

    @Test
    void reasonsOfAdjustmentsAreNamedOnceEachInTheirOrder() {
        Case each = joint(
                Agreement.DISCREPANCY,
                "4",
                side(
                        KZ,
                        Case.Role.KEPT,
                        "4",
                        adjustment(KZ, "1", Adjustment.Reason.DECIDED),
                        adjustment(KZ, "1", Adjustment.Reason.SETTLED_BY_HIGHEST),
                        adjustment(KZ, "1", Adjustment.Reason.DECIDED)));
        String[] why = side(RoundFixture.round().build(), each, 0).why().split("\n");
        assertThat(why).hasSize(2);
        assertThat(why[0]).startsWith("The highest value");
        assertThat(why[1]).contains("ecided");
    }

    @Test
    void theWholeSaysWhoDecidedItAndWhy() {
        Decision decision = new Decision(
                Decision.Kind.JOINT,
                EXPLOSIVES,
                "A-1",
                Optional.of(BigDecimal.TEN),
                "Secretariat",
                LocalDate.of(2024, 2, 15),
                "Both checked",
                2);
        Case each = new Case(
                new Case.Subject(Case.Kind.JOINT, EXPLOSIVES, "A-1", Optional.of(NATIONAL)),
                Agreement.DECIDED,
                Case.Effect.of(BigDecimal.ZERO, Optional.empty()),
                Optional.of(BigDecimal.TEN),
                List.of(),
                Optional.of(decision),
                Case.Timing.NONE);
        assertThat(whole(each).why()).isEqualTo("Secretariat, 15 February 2024\nBoth checked");
        assertThat(new CaseLine(
                                RoundFixture.round().build(),
                                Texts.of(WorkbookContext.BUNDLE, Language.RU),
                                each,
                                Optional.empty())
                        .why())
                .startsWith("Secretariat, 15.02.2024");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ''", "1, 1, ''", "5, 5, ''", "6, 6, and 1 more row", "42, 6, and 37 more rows"})
    void fivePlacesAreListedAndTheOthersCounted(int number, int lines, String more) {
        List<Evidence> evidence = IntStream.rangeClosed(1, number)
                .mapToObj(line -> new Evidence(1, "KZ_2023-05.csv", line))
                .toList();
        Case.Side side = new Case.Side(KZ, Case.Role.KEPT, Optional.of(BigDecimal.ONE), List.of(), evidence);
        Case each = joint(Agreement.AGREED, "1", side);
        String text = side(RoundFixture.round().build(), each, 0).evidence();
        assertThat(text.lines()).hasSize(lines);
        assertThat(text).endsWith(more);
        assertThat(whole(each).evidence()).isEmpty();
    }

    /** Two rows that compare as equal may stand in any order, so only the order of what they say is compared. */
    @Test
    void whatCouldMoveAFigureMostStandsFirstAndBeforeItWhatHasNoFigure() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            List<Case.Effect> effects = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Optional<BigDecimal> figure = random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(random.nextInt(7) - 3L));
                effects.add(Case.Effect.of(BigDecimal.valueOf(random.nextInt(4)), figure));
            }
            Collections.sort(effects, Case.Effect.LARGEST_FIRST);
            List<Integer> ranks = effects.stream()
                    .map(e -> e.range().signum() > 0 && e.share().isEmpty() ? 0 : 1)
                    .toList();
            assertThat(ranks).as("seed %d", seed).isSorted();
            List<BigDecimal> shares = effects.stream()
                    .filter(e -> e.range().signum() == 0 || e.share().isPresent())
                    .map(e -> e.share().orElse(BigDecimal.ZERO).negate())
                    .toList();
            assertThat(shares).as("seed %d", seed).isSorted();
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 8, 0.25", "2, -8, 0.25", "0, 8, 0", "2, 0, ", "2, , "})
    void anEffectIsAShareOfTheFigureWhateverItsSign(String range, @Nullable String figure, @Nullable String share) {
        Optional<BigDecimal> of = Case.Effect.of(
                        new BigDecimal(range), Optional.ofNullable(figure).map(BigDecimal::new))
                .share();
        assertThat(of.map(BigDecimal::doubleValue))
                .isEqualTo(Optional.ofNullable(share).map(Double::valueOf));
    }
}
