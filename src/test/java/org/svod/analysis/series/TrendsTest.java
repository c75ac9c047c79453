package org.svod.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.analysis.forecast.YearForecast;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Ledger;
import org.svod.figures.LedgerEntry;
import org.svod.figures.ResponseCounts;
import org.svod.observation.CellKey;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponse;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.Return;
import org.svod.reconciliation.RoundFixture;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Background;
import org.svod.round.History;
import org.svod.round.SeriesBreaks;

/** The series of years: where the value of each year comes from, where it is broken, and what is forecast. */
class TrendsTest {

    private static final Indicator DETAINED = UnionFixture.indicator("DETAINED");
    private static final List<State> STATES =
            Stream.of("AM", "KZ").map(UnionFixture::state).toList();
    private static final Figure FIGURE = new Figure(
            DETAINED,
            Optional.of(Bridge.of(Component.REPORTED, new BigDecimal("100"))),
            FigureStatus.FINAL,
            1,
            Optional.empty(),
            2,
            2,
            Set.of(),
            new ResponseCounts(2, 2, 2, 0, 0));

    /** {@code 2021 KZ 5}, {@code 2021-05 - 5}, {@code 2021 KZ 5 break}. */
    private static List<History.PastValue> history(String lines) {
        List<History.PastValue> history = new ArrayList<>();
        for (String line : lines.isEmpty() ? new String[0] : lines.split("; *", -1)) {
            String[] fields = line.split(" ", -1);
            Period period = Period.of(fields[0]);
            history.add(new History.PastValue(
                    "DETAINED",
                    period,
                    fields[1].equals("-") ? Optional.empty() : Optional.of(fields[1]),
                    new BigDecimal(fields[2]),
                    fields.length > 3,
                    "book"));
        }
        return history;
    }

    private static String months(int year, String state, int months, String value) {
        return Period.year(year).months().stream()
                .limit(months)
                .map(m -> m + " " + state + " " + value)
                .collect(Collectors.joining("; "));
    }

    private static IndicatorTrend trend(
            List<History.PastValue> history,
            Map<Integer, Set<String>> expected,
            Map<Integer, Map<String, BigDecimal>> earlier) {
        return new Trends(
                        RoundFixture.expecting(STATES).build(),
                        new Background(List.of(), new History(history), expected),
                        earlier)
                .of(FIGURE, new Ledger(List.of()), new Coverage(List.of()), ItemResponses.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~                                      | 1
        2022 - 40                               | 2
        2020 - 40; 2021 - 41; 2022 - 42         | 4
        2020 - 40; 2022 - 42                    | 2
        2020 - 40; 2021 - 41 break; 2022 - 42   | 3
        2022 - 40 break                         | 2
        """)
    void theSeriesIsComparableBackToABreakOrAYearWithoutValue(String history, int years) {
        assertThat(new Trends(
                                RoundFixture.expecting(STATES).build(),
                                new Background(List.of(), new History(history(history)), Map.of()),
                                Map.of())
                        .comparableYears(FIGURE, new Ledger(List.of()), new Coverage(List.of()), ItemResponses.NONE))
                .isEqualTo(years);
    }

    @Test
    void aSeriesWhoseRoundHasNoValueHasNoLength() {
        Figure none = new Figure(
                DETAINED,
                Optional.empty(),
                FigureStatus.PROVISIONAL,
                1,
                Optional.empty(),
                0,
                2,
                Set.of(),
                new ResponseCounts(2, 2, 0, 0, 0));
        assertThat(new Trends(
                                RoundFixture.expecting(STATES).build(),
                                new Background(List.of(), new History(history("2022 - 40")), Map.of()),
                                Map.of())
                        .comparableYears(none, new Ledger(List.of()), new Coverage(List.of()), ItemResponses.NONE))
                .isZero();
    }

    /** {@code 2022=40 book}; a break has a mark before it. */
    private static String years(IndicatorTrend trend) {
        return trend.years().stream()
                .map(y -> (y.broken().isPresent() ? "!" : "")
                        + y.row().of().year() + "="
                        + y.row().of().value().map(BigDecimal::toPlainString).orElse("?")
                        + (y.source().isEmpty() ? "" : " " + y.source()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~                                  | 2023=100 2023
        2022 - 40                           | 2022=40 book; 2023=100 2023
        2020 - 40                           | 2020=40 book; 2021=?; 2022=?; 2023=100 2023
        2022 - 40 break                     | !2022=40 book; 2023=100 2023
        2022 AM 15; 2022 KZ 25              | 2022=40 book; 2023=100 2023
        2022 AM 15                          | 2022=? book; 2023=100 2023
        2022 AM 15; 2022 BY 25              | 2022=? book; 2023=100 2023
        2022 AM 15; 2022-Q1 KZ 1; 2022-Q2 KZ 2; 2022-Q3 KZ 3; 2022-Q4 KZ 4 | 2022=25 book; 2023=100 2023
        2022 AM 15; 2022-Q1 KZ 1; 2022-Q2 KZ 2; 2022-Q3 KZ 3 | 2022=? book; 2023=100 2023
        2022 - 40; 2022 AM 15; 2022 KZ 26   | 2022=40 book; 2023=100 2023
        2023-05 - 7; 2024 - 9               | 2023=100 2023
        """)
    void theValueOfAYearIsThatOfAllItsStates(String history, String years) {
        IndicatorTrend trend = trend(history(history), Map.of(), Map.of());

        assertThat(years(trend)).isEqualTo(years);
        assertThat(trend.indicator()).isEqualTo(DETAINED);
        assertThat(trend.hasEarlierYears()).isEqualTo(years.contains(";"));
    }

    @ParameterizedTest
    @CsvSource({"12, 2022=24 book; 2023=100 2023", "11, 2022=? book; 2023=100 2023"})
    void twelveMonthsAreAYear(int months, String years) {
        assertThat(years(trend(history(months(2022, "-", months, "2")), Map.of(), Map.of())))
                .isEqualTo(years);
        assertThat(years(trend(
                        history(months(2022, "KZ", months, "1") + "; " + months(2022, "AM", months, "1")),
                        Map.of(),
                        Map.of())))
                .isEqualTo(years);
    }

    @Test
    void aRoundOfOursReplacesTheHistory() {
        assertThat(years(trend(
                        history("2021 - 30; 2022 - 40"),
                        Map.of(),
                        Map.of(
                                2022,
                                Map.of("DETAINED", new BigDecimal("41")),
                                2021,
                                Map.of("RETURNED", BigDecimal.ONE)))))
                .isEqualTo("2021=30 book; 2022=41 2022; 2023=100 2023");
    }

    @Test
    void aYearInWhichOtherStatesReportIsABreak() {
        Map<Integer, Set<String>> expected = Map.of(2021, Set.of("AM"), 2022, Set.of("AM"), 2023, Set.of("AM", "KZ"));
        IndicatorTrend trend = trend(history("2020 - 1; 2021 - 30; 2022 - 40"), expected, Map.of());
        assertThat(trend.years().get(3).broken()).contains(IndicatorTrend.Break.OTHER_STATES);
        assertThat(years(trend)).isEqualTo("2020=1 book; 2021=30 book; 2022=40 book; !2023=100 2023");
    }

    @Test
    void aYearFromWhichItIsCountedOtherwiseIsABreak() {
        Background background = new Background(
                        List.of(), new History(history("2020 - 1; 2021 - 30; 2022 - 40")), Map.of())
                .and(breaks("EXPLOSIVES 2021-01-01", "DETAINED 2022-01-01", "RETURNED 2022-01-01"));
        Trends trends = new Trends(RoundFixture.expecting(STATES).build(), background, Map.of());

        assertThat(years(trends.of(FIGURE, new Ledger(List.of()), new Coverage(List.of()), ItemResponses.NONE)))
                .isEqualTo("2020=1 book; 2021=30 book; !2022=40 book; 2023=100 2023");
        assertThat(trends.of(FIGURE, new Ledger(List.of()), new Coverage(List.of()), ItemResponses.NONE)
                        .years())
                .filteredOn(y -> y.row().of().isBreak())
                .extracting(IndicatorTrend.Year::broken)
                .containsExactly(Optional.of(IndicatorTrend.Break.COUNTED_OTHERWISE));
        assertThat(trends.comparableYears(FIGURE, new Ledger(List.of()), new Coverage(List.of()), ItemResponses.NONE))
                .isEqualTo(2);
    }

    private static SeriesBreaks breaks(String... lines) {
        return SeriesBreaks.of(Arrays.stream(lines)
                .map(line -> line.split(" "))
                .map(words -> new SeriesBreaks.Break(words[0], LocalDate.parse(words[1])))
                .toList());
    }

    /** Ten a month of both States in 2019 to 2023. */
    private static IndicatorTrend fiveYears(SeriesBreaks breaks) {
        List<LedgerEntry> entries = Period.year(2023).months().stream()
                .flatMap(month -> STATES.stream().map(state -> entry(state.code(), month.toString(), "5")))
                .toList();
        String history = IntStream.rangeClosed(2019, 2022)
                .mapToObj(year -> months(year, "-", 12, "10"))
                .collect(Collectors.joining("; "));
        Background background = new Background(List.of(), new History(history(history)), Map.of()).and(breaks);
        return new Trends(RoundFixture.expecting(STATES).build(), background, Map.of())
                .of(FIGURE, new Ledger(entries), new Coverage(List.of()), ItemResponses.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # counted otherwise from, why no forecast, tried on the past
        DETAINED 2019-01-01,      ,                8
        DETAINED 2019-02-01,      ,                8
        DETAINED 2022-01-01,      ,
        DETAINED 2023-01-01,      ,
        DETAINED 2023-01-02,      REDEFINED,
        DETAINED 2023-07-01,      REDEFINED,
        DETAINED 2024-01-01,      REDEFINED,
        DETAINED 2024-12-31,      REDEFINED,
        DETAINED 2025-01-01,      ,                8
        DEVICES 2023-07-01,       ,                8
        """)
    void aForecastNeverCrossesADayFromWhichItIsCountedOtherwise(
            String day, YearForecast.@Nullable Reason reason, @Nullable Integer tried) {
        YearForecast forecast = fiveYears(breaks(day)).forecast();

        assertThat(forecast.notShown()).isEqualTo(Optional.ofNullable(reason));
        assertThat(forecast.check().map(YearForecast.Check::tried)).isEqualTo(Optional.ofNullable(tried));
    }

    @Test
    void aMonthThatIsABreakInTheHistoryBreaksItsYearAndTheNextOneAndTheMonthsBefore() {
        assertThat(years(trend(history("2019 - 1; 2020 - 1; 2021 - 1; 2020-05 - 3 break"), Map.of(), Map.of())))
                .isEqualTo("2019=1 book; !2020=1 book; !2021=1 book; 2022=?; 2023=100 2023");
        assertThat(groups(List.of(), "2022-10 - 7; 2022-11 - 8 break; 2022-12 - 9", Frequency.MONTHLY))
                .containsExactly("MONTHLY 8 9 0 0 0 0 0 0 0 0 0 0 0 0");
    }

    private static LedgerEntry entry(String state, String period, String value) {
        CellKey cell = new CellKey(
                Period.of(period),
                DETAINED,
                UnionFixture.CODEBOOK.operations().get(Operation.NATIONAL),
                Optional.empty());
        return new LedgerEntry(UnionFixture.state(state), cell, Component.REPORTED, new BigDecimal(value));
    }

    private static Return returned(String state, Return.Verdict verdict) {
        Period period = Period.of("2023-12");
        return new Return(UnionFixture.state(state), period, period.lastDay(), Optional.empty(), verdict, 0);
    }

    private static boolean isBroken(Ledger ledger, List<Return> returns, ItemResponses responses) {
        IndicatorTrend trend = new Trends(RoundFixture.expecting(STATES).build(), Background.NONE, Map.of())
                .of(FIGURE, ledger, new Coverage(returns), responses);
        assertThat(trend.years().get(0).broken())
                .isIn(Optional.empty(), Optional.of(IndicatorTrend.Break.LARGE_STATE_MISSING));
        return trend.years().get(0).row().of().isBreak();
    }

    /** AM has the value, all others together have the rest of 100. */
    @ParameterizedTest
    @CsvSource({
        "MISSING, 11, true",
        "MISSING, 10, false",
        "REJECTED, 11, true",
        "WITHDRAWN, 11, true",
        "ON_TIME, 11, false",
        "NOT_EXPECTED, 11, false",
        "MISSING, , true"
    })
    void aYearIsBrokenIfALargeStateIsMissing(Return.Verdict verdict, @Nullable Integer value, boolean broken) {
        List<LedgerEntry> entries = new ArrayList<>();
        if (value != null) {
            entries.add(entry("AM", "2023-05", value.toString()));
        }
        entries.add(entry("KZ", "2023-05", Integer.toString(100 - (value == null ? 0 : value))));

        assertThat(isBroken(new Ledger(entries), List.of(returned("AM", verdict)), ItemResponses.NONE))
                .isEqualTo(broken);
    }

    @Test
    void aYearIsBrokenIfAValueOfALargeStateIsMissingAcceptedOrNot() {
        Ledger ledger = new Ledger(List.of(entry("AM", "2023-05", "50"), entry("KZ", "2023-05", "50")));
        ItemResponse missing =
                new ItemResponse(UnionFixture.state("AM"), Period.of("2023-06"), DETAINED, ItemResponse.Answer.MISSING);
        ItemResponse silent =
                new ItemResponse(UnionFixture.state("AM"), Period.of("2023-06"), DETAINED, ItemResponse.Answer.SILENT);
        ItemResponse other = new ItemResponse(
                UnionFixture.state("AM"),
                Period.of("2023-06"),
                UnionFixture.indicator("EXPLOSIVES"),
                ItemResponse.Answer.MISSING);

        assertThat(isBroken(ledger, List.of(), new ItemResponses(Map.of(), List.of(missing), List.of())))
                .isTrue();
        assertThat(isBroken(ledger, List.of(), new ItemResponses(Map.of(), List.of(), List.of(missing))))
                .isTrue();
        assertThat(isBroken(ledger, List.of(), new ItemResponses(Map.of(), List.of(silent, other), List.of())))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Return.Verdict.class)
    void aYearThatIsNotOverHasNoForecast(Return.Verdict verdict) {
        IndicatorTrend trend = new Trends(RoundFixture.expecting(STATES).build(), Background.NONE, Map.of())
                .of(FIGURE, new Ledger(List.of()), new Coverage(List.of(returned("AM", verdict))), ItemResponses.NONE);

        assertThat(trend.forecast()
                        .notShown()
                        .filter(YearForecast.Reason.YEAR_NOT_OVER::equals)
                        .isPresent())
                .isEqualTo(verdict == Return.Verdict.NOT_YET_DUE);
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, false", "QUARTERLY, false", "HALF_YEARLY, true", "YEARLY, true"})
    void aStateThatReportsByLongerPeriodsPreventsAForecast(Frequency frequency, boolean prevented) {
        IndicatorTrend trend = new Trends(
                        RoundFixture.expecting(STATES)
                                .frequency("KZ", frequency)
                                .build(),
                        Background.NONE,
                        Map.of())
                .of(FIGURE, new Ledger(List.of()), new Coverage(List.of()), ItemResponses.NONE);

        assertThat(trend.forecast()
                        .notShown()
                        .filter(YearForecast.Reason.NOT_BY_MONTH::equals)
                        .isPresent())
                .isEqualTo(prevented);
    }

    private static List<String> groups(List<LedgerEntry> entries, String history, Frequency ofKz) {
        return new MonthSeries(
                        RoundFixture.expecting(STATES).frequency("KZ", ofKz).build(),
                        DETAINED,
                        new Ledger(entries),
                        history(history),
                        new Background(List.of(), new History(history(history)), Map.of()).breaks())
                .groups().stream()
                        .map(g -> g.frequency() + " "
                                + g.values().stream()
                                        .map(v -> Long.toString(v.longValue()))
                                        .collect(Collectors.joining(" ")))
                        .toList();
    }

    @Test
    void monthsAndQuartersAreApart() {
        List<LedgerEntry> entries = List.of(
                entry("AM", "2023-02", "3"),
                entry("AM", "2023-02", "4"),
                entry("KZ", "2023-Q2", "5"),
                entry("KZ", "2023-12", "6"),
                entry("KZ", "2023", "9"),
                entry("BY", "2023-02", "8"));

        assertThat(groups(entries, "", Frequency.QUARTERLY))
                .containsExactly("MONTHLY 0 7 0 0 0 0 0 0 0 0 0 0", "QUARTERLY 0 5 0 6");
        assertThat(groups(entries, "", Frequency.MONTHLY)).containsExactly("MONTHLY 0 7 0 0 0 0 0 0 0 0 0 6");
        assertThat(groups(entries, "", Frequency.YEARLY)).containsExactly("MONTHLY 0 7 0 0 0 0 0 0 0 0 0 0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        2022-12 AM 1; 2022-12 KZ 2                            | 3
        2022-12 AM 1; 2022-12 KZ 2; 2022-11 AM 4; 2022-11 KZ 5 | 9 3
        2022-12 AM 1; 2022-12 KZ 2; 2022-10 AM 4; 2022-10 KZ 5 | 3
        2022-12 AM 1                                          | ~~
        2022-12 - 7                                           | 7
        2022-12 AM 1; 2022-12 KZ 2; 2022-11 - 7               | 7 3
        2022-11 - 7                                           | ~~
        """)
    void monthsBeforeAreUsedBackToTheFirstGap(String history, String before) {
        assertThat(groups(List.of(), history, Frequency.MONTHLY))
                .containsExactly("MONTHLY " + (before.isEmpty() ? "" : before + " ") + "0 0 0 0 0 0 0 0 0 0 0 0");
    }

    @Test
    void aQuarterBeforeIsItsThreeMonthsOrTheQuarterItself() {
        assertThat(groups(
                        List.of(),
                        "2022-10 KZ 1; 2022-11 KZ 2; 2022-12 KZ 3; 2022-Q3 KZ 9; 2022-06 KZ 1",
                        Frequency.QUARTERLY))
                .containsExactly("MONTHLY 0 0 0 0 0 0 0 0 0 0 0 0", "QUARTERLY 9 6 0 0 0 0");
        assertThat(groups(List.of(), "2022-12 - 7", Frequency.QUARTERLY))
                .as("all States together tell nothing about one of them")
                .containsExactly("MONTHLY 0 0 0 0 0 0 0 0 0 0 0 0", "QUARTERLY 0 0 0 0");
    }
}
