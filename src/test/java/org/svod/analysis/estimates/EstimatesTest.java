package org.svod.analysis.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.figures.Ledger;
import org.svod.figures.LedgerEntry;
import org.svod.observation.CellKey;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.Return;
import org.svod.reconciliation.RoundFixture;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Background;
import org.svod.round.History;
import org.svod.round.Round;
import org.svod.round.SeriesBreaks;

/**
 * Estimates of missing returns. Three States report by month; the months of 2022 are known from the history, those of
 * 2023 from the returns up to June.
 */
class EstimatesTest {

    private static final Indicator DETAINED = UnionFixture.indicator("DETAINED");
    private static final Indicator EXPLOSIVES = UnionFixture.indicator("EXPLOSIVES");
    private static final List<State> STATES =
            Stream.of("AM", "BY", "KZ").map(UnionFixture::state).toList();

    private final List<Return> returns = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<History.PastValue> history = new ArrayList<>();
    private final Round round = RoundFixture.expecting(STATES).build();
    private SeriesBreaks breaks = SeriesBreaks.NONE;

    /** What a State had in each month of 2022, and what it reports for each month of 2023. */
    private void known(String state, Indicator indicator, String before, String now) {
        for (Period month : Period.year(2022).months()) {
            history.add(past(state, indicator, month, before));
        }
        for (Period month : Period.year(2023).months()) {
            entries.add(entry(state, indicator, month, now));
        }
    }

    private static History.PastValue past(String state, Indicator indicator, Period period, String value) {
        return new History.PastValue(
                indicator.code(), period, Optional.of(state), new BigDecimal(value), false, "journal");
    }

    private static LedgerEntry entry(String state, Indicator indicator, Period period, String value) {
        CellKey cell = new CellKey(
                period, indicator, UnionFixture.CODEBOOK.operations().get(Operation.NATIONAL), Optional.empty());
        return new LedgerEntry(UnionFixture.state(state), cell, Component.REPORTED, new BigDecimal(value));
    }

    /** All returns of the year are there, but for these, {@code KZ 2023-05}. */
    private void allReturnsBut(Return.Verdict verdict, String... missing) {
        for (State state : STATES) {
            for (Period month : Period.year(2023).months()) {
                boolean gone = List.of(missing).contains(state + " " + month);
                returns.add(new Return(
                        state, month, month.lastDay(), Optional.empty(), gone ? verdict : Return.Verdict.ON_TIME, 0));
                if (gone) {
                    entries.removeIf(
                            e -> e.state().equals(state) && e.cell().period().equals(month));
                }
            }
        }
    }

    private UnionEstimate of(Indicator indicator) {
        return new Estimates(
                        round,
                        new Ledger(List.copyOf(entries)),
                        new Coverage(List.copyOf(returns)),
                        new Background(List.of(), new History(List.copyOf(history)), Map.of()).and(breaks))
                .of(indicator);
    }

    /** A return is estimated from the twelve months before it, of which none may be counted otherwise than itself. */
    @ParameterizedTest(name = "{0}, counted otherwise from {1}")
    @CsvSource(textBlock = """
        2023-01, 2022-01-01, RATIO
        2023-01, 2022-01-02, REDEFINED
        2023-01, 2022-07-01, REDEFINED
        2023-01, 2023-01-01, REDEFINED
        2023-01, 2023-02-01, RATIO
        2023-05, 2023-01-01, REDEFINED
        2023-05, 2023-05-31, REDEFINED
        2023-05, 2023-06-01, RATIO
        2023-05, 2022-05-01, RATIO
        """)
    void nothingIsEstimatedFromMonthsThatAreCountedOtherwise(String missing, LocalDate day, Estimate.Method method) {
        known("AM", DETAINED, "10", "20");
        known("BY", DETAINED, "30", "60");
        known("KZ", DETAINED, "20", "20");
        allReturnsBut(Return.Verdict.MISSING, "KZ " + missing);
        breaks = SeriesBreaks.of(List.of(new SeriesBreaks.Break(DETAINED.code(), day)));
        UnionEstimate union = of(DETAINED);

        assertThat(union.estimates())
                .singleElement()
                .returns(method, Estimate::method)
                .returns(method == Estimate.Method.RATIO, e -> e.value().isPresent());
        assertThat(union.value().isPresent())
                .as("the weights are of the year before")
                .isEqualTo(method == Estimate.Method.RATIO && day.getYear() == 2022 && day.getDayOfYear() == 1);
        assertThat(of(EXPLOSIVES).estimates()).allMatch(e -> e.method() != Estimate.Method.REDEFINED);
    }

    @Test
    void aLargeStateHasItsShareOfWhatTheOthersHave() {
        known("AM", DETAINED, "10", "20");
        known("BY", DETAINED, "30", "60");
        known("KZ", DETAINED, "20", "0");
        allReturnsBut(Return.Verdict.MISSING, "KZ 2023-01");
        UnionEstimate union = of(DETAINED);

        assertThat(union.estimates())
                .containsExactly(new Estimate(
                        DETAINED,
                        UnionFixture.state("KZ"),
                        Period.of("2023-01"),
                        Estimate.Method.RATIO,
                        Optional.of(new BigDecimal("240")),
                        Optional.of(new BigDecimal("480")),
                        Optional.of(new BigDecimal("80")),
                        Optional.of(new BigDecimal("40"))));
        assertThat(union.value()).contains(new BigDecimal(12 * 20 + 12 * 60 + 40));
        assertThat(union.reporting()).isEqualTo(3);
        assertThat(union.expected()).isEqualTo(3);
        assertThat(union.indicator()).isEqualTo(DETAINED);
    }

    @ParameterizedTest(name = "{0} a month before")
    @CsvSource({"4.99, TOO_SMALL, ", "5, MEAN, 5", "12.5, MEAN, 12", "19.99, MEAN, 20", "20, RATIO, 40"})
    void aSmallStateIsEstimatedByItsOwnMeanOrNotAtAll(String before, Estimate.Method method, BigDecimal value) {
        known("AM", DETAINED, "10", "20");
        known("BY", DETAINED, "30", "60");
        known("KZ", DETAINED, before, "0");
        allReturnsBut(Return.Verdict.MISSING, "KZ 2023-01");

        assertThat(of(DETAINED).estimates())
                .singleElement()
                .returns(method, Estimate::method)
                .returns(value, e -> e.value().orElse(null));
    }

    @Test
    void withoutAnythingToCompareALargeStateIsEstimatedByItsMean() {
        known("KZ", DETAINED, "50", "0");
        allReturnsBut(Return.Verdict.MISSING, "KZ 2023-01");

        assertThat(of(DETAINED).estimates())
                .singleElement()
                .returns(Estimate.Method.MEAN, Estimate::method)
                .returns(Optional.of(new BigDecimal("50")), Estimate::value)
                .returns(Optional.empty(), Estimate::othersBefore)
                .returns(Optional.empty(), Estimate::othersNow);
    }

    @Test
    void anEstimateHasTheDecimalsOfItsIndicator() {
        known("AM", EXPLOSIVES, "7", "1");
        known("BY", EXPLOSIVES, "0", "0");
        known("KZ", EXPLOSIVES, "20", "0");
        allReturnsBut(Return.Verdict.MISSING, "KZ 2023-01");

        assertThat(of(EXPLOSIVES).estimates().get(0).value()).contains(new BigDecimal("2.857"));
    }

    @Test
    void onlyStatesWhoseValuesAreKnownAreCompared() {
        known("AM", DETAINED, "10", "20");
        known("BY", DETAINED, "30", "600");
        known("KZ", DETAINED, "20", "0");
        allReturnsBut(Return.Verdict.MISSING, "KZ 2023-01", "BY 2023-01");

        assertThat(of(DETAINED).estimates())
                .filteredOn(e -> e.state().code().equals("KZ"))
                .singleElement()
                .returns(Optional.of(new BigDecimal("120")), Estimate::othersBefore)
                .returns(Optional.of(new BigDecimal("20")), Estimate::othersNow);
    }

    @Test
    void withoutTwelveKnownMonthsNothingIsEstimatedAndTheUnionIsNotKnown() {
        known("AM", DETAINED, "10", "20");
        known("BY", DETAINED, "30", "60");
        known("KZ", DETAINED, "20", "0");
        history.removeIf(h -> h.state().equals(Optional.of("KZ")) && h.period().equals(Period.of("2022-03")));
        allReturnsBut(Return.Verdict.MISSING, "KZ 2023-01", "KZ 2023-04");
        UnionEstimate union = of(DETAINED);

        assertThat(union.estimates()).extracting(Estimate::method).containsOnly(Estimate.Method.NOT_KNOWN);
        assertThat(union.estimates()).allSatisfy(e -> {
            assertThat(e.ownBefore()).isEmpty();
            assertThat(e.value()).isEmpty();
        });
        assertThat(union.weight()).isEmpty();
        assertThat(union.value()).isEmpty();
    }

    @Test
    void aMonthWhoseOwnReturnIsMissingIsNotKnownForLaterOnes() {
        known("AM", DETAINED, "10", "20");
        known("BY", DETAINED, "30", "60");
        known("KZ", DETAINED, "20", "20");
        allReturnsBut(Return.Verdict.MISSING, "KZ 2023-02", "KZ 2023-04");

        assertThat(of(DETAINED).estimates())
                .extracting(Estimate::method)
                .containsExactly(Estimate.Method.RATIO, Estimate.Method.NOT_KNOWN);
    }

    @Test
    void aQuarterOfTheYearBeforeStandsForNoMonth() {
        known("AM", DETAINED, "10", "20");
        known("BY", DETAINED, "30", "60");
        for (Period quarter : Period.allOf(2022, Frequency.QUARTERLY)) {
            history.add(past("KZ", DETAINED, quarter, "60"));
        }
        allReturnsBut(Return.Verdict.MISSING, "KZ 2023-01");

        assertThat(of(DETAINED).estimates().get(0).method()).isEqualTo(Estimate.Method.NOT_KNOWN);
    }

    /** KZ makes 60 of 100, so each of its twelve returns stands for 0.05. */
    @ParameterizedTest
    @CsvSource({"0, 1.0000", "1, 0.9500", "2, 0.9000", "12, 0.4000"})
    void whatTheReturnsStandForDependsOnWhoIsMissing(int missing, BigDecimal weight) {
        known("AM", DETAINED, "10", "10");
        known("BY", DETAINED, "30", "30");
        known("KZ", DETAINED, "60", "60");
        allReturnsBut(
                Return.Verdict.MISSING,
                Period.year(2023).months().stream()
                        .limit(missing)
                        .map(m -> "KZ " + m)
                        .toArray(String[]::new));

        assertThat(of(DETAINED).weight()).contains(weight);
    }

    /** KZ reports by quarter, and one of its four returns is missing. */
    @ParameterizedTest
    @CsvSource({"40, 60, 0.9000, true", "41, 59, 0.8975, false"})
    void aUnionOfWhichNineTenthsAreReportedIsKnown(String own, String others, BigDecimal weight, boolean known) {
        known("AM", DETAINED, others, others);
        known("BY", DETAINED, "0", "0");
        allReturnsBut(Return.Verdict.MISSING);
        returns.removeIf(r -> r.state().code().equals("KZ"));
        for (int year = 2020; year <= 2022; year++) {
            Period.year(year).months().forEach(month -> history.add(past("KZ", DETAINED, month, own)));
        }
        for (Period quarter : Period.allOf(2023, Frequency.QUARTERLY)) {
            returns.add(new Return(
                    UnionFixture.state("KZ"),
                    quarter,
                    quarter.lastDay(),
                    Optional.empty(),
                    quarter.ordinal() == 1 ? Return.Verdict.WITHDRAWN : Return.Verdict.INCOMPLETE,
                    0));
        }
        UnionEstimate union = of(DETAINED);

        assertThat(union.weight()).contains(weight);
        assertThat(union.value().isPresent()).isEqualTo(known);
        assertThat(union.estimates()).singleElement().returns(Estimate.Method.MEAN, Estimate::method);
    }

    @Test
    void whatIsNotExpectedOrNotYetDueDoesNotLessenTheWeight() {
        known("AM", DETAINED, "10", "10");
        known("BY", DETAINED, "30", "30");
        known("KZ", DETAINED, "60", "60");
        allReturnsBut(Return.Verdict.NOT_YET_DUE, "KZ 2023-12", "BY 2023-12");

        assertThat(of(DETAINED).weight()).contains(new BigDecimal("1.0000"));
        assertThat(of(DETAINED).estimates()).isEmpty();
    }

    @Test
    void withFewerThanHalfOfTheStatesTheUnionIsNotKnown() {
        known("AM", DETAINED, "0", "0");
        known("BY", DETAINED, "0", "0");
        known("KZ", DETAINED, "60", "60");
        String[] gone = Stream.of("AM", "BY")
                .flatMap(s -> Period.year(2023).months().stream().map(m -> s + " " + m))
                .toArray(String[]::new);
        allReturnsBut(Return.Verdict.REJECTED, gone);
        UnionEstimate union = of(DETAINED);

        assertThat(union.reporting()).isEqualTo(1);
        assertThat(union.weight()).contains(new BigDecimal("1.0000"));
        assertThat(union.value()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Return.Verdict.class)
    void aReturnThatWasRejectedOrTakenBackIsMissingToo(Return.Verdict verdict) {
        Return one = new Return(
                UnionFixture.state("KZ"), Period.of("2023-01"), LocalDate.EPOCH, Optional.empty(), verdict, 0);
        boolean missing = verdict == Return.Verdict.MISSING
                || verdict == Return.Verdict.REJECTED
                || verdict == Return.Verdict.WITHDRAWN;

        assertThat(Estimates.missing(new Coverage(List.of(one))).isEmpty()).isEqualTo(!missing);
    }

    @Test
    void aReturnForAQuarterIsKnownForTheQuarterOnly() {
        Ledger ledger = new Ledger(List.of(entry("KZ", DETAINED, Period.of("2023-Q1"), "9")));
        Coverage coverage = new Coverage(List.of(new Return(
                UnionFixture.state("KZ"),
                Period.of("2023-Q1"),
                LocalDate.EPOCH,
                Optional.empty(),
                Return.Verdict.LATE,
                3)));
        StateValues values = new StateValues(
                DETAINED,
                2023,
                ledger,
                coverage,
                List.of(
                        past("KZ", DETAINED, Period.of("2022-10"), "1"),
                        past("KZ", DETAINED, Period.of("2022-11"), "2"),
                        past("KZ", DETAINED, Period.of("2022-12"), "4")));
        State state = UnionFixture.state("KZ");

        assertThat(values.of(state, Period.of("2023-Q1"))).contains(new BigDecimal("9"));
        assertThat(values.of(state, Period.of("2023-01"))).isEmpty();
        assertThat(values.of(state, Period.of("2023-Q2"))).isEmpty();
        assertThat(values.of(state, Period.of("2022-Q4")))
                .as("its months are known")
                .contains(new BigDecimal("7"));
        assertThat(values.of(state, Period.of("2022-Q3"))).isEmpty();
        assertThat(values.before(state, Period.of("2023-Q1"), 1)).contains(new BigDecimal("7"));
        assertThat(values.before(state, Period.of("2023-Q1"), 2)).isEmpty();
        assertThat(values.of(UnionFixture.state("AM"), Period.of("2022-Q4"))).isEmpty();
    }
}
