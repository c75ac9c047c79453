package org.svod.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.reconciliation.UnionFixture.submitted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.finding.FindingCounts;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.CoverageRule;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.Reconciler;
import org.svod.reconciliation.RoundFixture;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Background;
import org.svod.round.KnownReleases;
import org.svod.round.MirrorPolicy;
import org.svod.round.Neighbours;
import org.svod.round.ReleasedFigures;
import org.svod.round.Round;
import org.svod.round.RoundContext;
import org.svod.round.SeriesBreaks;
import org.svod.submission.RowCounts;

class FigureCalculatorTest {

    private static final Round ROUND = RoundFixture.round()
            .previous("DETAINED", "80")
            .previous("EXPLOSIVES", "0")
            .build();
    private static final LocalDate OPEN = LocalDate.of(2024, 5, 31);
    private static final LocalDate CLOSED = LocalDate.of(2024, 6, 1);

    private static Coverage coverage(boolean complete) {
        List<OutcomeSummary> deliveries = ROUND.expected().stream()
                .filter(s -> complete || !s.code().equals("UZ"))
                .map(s -> new OutcomeSummary(
                        UnionFixture.delivered(s, 1), Outcome.Verdict.ACCEPTED, 1, RowCounts.NONE, FindingCounts.NONE))
                .toList();
        return new CoverageRule(new RoundContext(UnionFixture.CODEBOOK, ROUND, List.of(), CLOSED)).coverage(deliveries);
    }

    private static List<Figure> figures(
            LocalDate runDate, boolean complete, Vintages vintages, Contribution... contributions) {
        List<Contribution> all = List.of(contributions);
        Ledger ledger = Ledger.of(
                all,
                new Reconciler(UnionFixture.CODEBOOK, ROUND)
                        .reconcile(all, List.of())
                        .adjustments());
        return figures(new RoundContext(UnionFixture.CODEBOOK, ROUND, List.of(), runDate), complete, vintages, ledger);
    }

    private static List<Figure> figures(RoundContext context, boolean complete, Vintages vintages, Ledger ledger) {
        return new FigureCalculator(context)
                .figures(
                        ledger,
                        new Completeness(coverage(complete), ItemResponses.NONE, Set.of()),
                        vintages,
                        new LastYear(Map.of("RETURNED", new BigDecimal(3)), Map.of(), true));
    }

    private static Figure figure(List<Figure> figures, String indicator) {
        return figures.stream()
                .filter(f -> f.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static Contribution detained(String value) {
        return submitted("KZ", "2023-05 DETAINED NATIONAL - - " + value);
    }

    /** Publishes one value after another, and tells the figure and the number of vintages after each. */
    private static List<String> story(String... steps) {
        Vintages vintages = Vintages.NONE;
        Stream.Builder<String> told = Stream.builder();
        for (String step : steps) {
            boolean firm = step.endsWith("!");
            List<Figure> figures = figures(firm ? CLOSED : OPEN, true, vintages, detained(step.replace("!", "")));
            Optional<Vintage> next = vintages.next(figures, firm ? CLOSED : OPEN, List.of("KZ_2023.csv"));
            vintages = next.map(vintages::and).orElse(vintages);
            Figure figure = figure(figures, "DETAINED");
            told.add(figure.status() + " " + figure.vintage() + "/"
                    + vintages.list().size());
        }
        return told.build().toList();
    }

    /** Only what was released of the year before counts if its round asks for approval. */
    @Test
    void lastYearsFigureIsTheReleasedOne() {
        ReleasedFigures released = new ReleasedFigures(Map.of("DETAINED", "7"), Map.of());
        ReleasedFigures other = new ReleasedFigures(Map.of("DETAINED", "9", "RETURNED", "9"), Map.of());
        RoundContext context = new RoundContext(
                UnionFixture.CODEBOOK,
                ROUND,
                Neighbours.NONE,
                CLOSED,
                Background.NONE,
                new KnownReleases(Map.of(2022, released, 2024, other), List.of()),
                List.of());
        List<Figure> figures = new FigureCalculator(context)
                .figures(
                        new Ledger(List.of()),
                        new Completeness(coverage(true), ItemResponses.NONE, Set.of()),
                        Vintages.NONE,
                        new LastYear(
                                Map.of("DETAINED", new BigDecimal(3), "RETURNED", new BigDecimal(3)), Map.of(), true));

        assertThat(figure(figures, "DETAINED").previous()).contains(new BigDecimal(7));
        assertThat(figure(figures, "RETURNED").previous()).isEmpty();
        assertThat(figure(figures, "EXPLOSIVES").previous()).isEmpty();
    }

    @Test
    void everyIndicatorHasAFigureInItsOrder() {
        assertThat(figures(OPEN, true, Vintages.NONE, detained("5")))
                .extracting(f -> f.indicator().code())
                .containsExactly("DETAINED", "RETURNED", "RECEIVED", "EXPLOSIVES");
    }

    @Test
    void whatNobodyReportedIsNotZero() {
        List<Figure> figures = figures(
                OPEN,
                true,
                Vintages.NONE,
                submitted("KZ", "2023-05 DETAINED NATIONAL - - M", "2023-05 EXPLOSIVES NATIONAL - - 0"));

        assertThat(figure(figures, "DETAINED").value()).isEmpty();
        assertThat(figure(figures, "DETAINED").vintage()).isZero();
        assertThat(figure(figures, "EXPLOSIVES").value()).contains(BigDecimal.ZERO);
    }

    @Test
    void statesReportingAreExpectedStatesWithAValueOfTheirOwn() {
        List<Figure> figures = figures(
                OPEN,
                true,
                Vintages.NONE,
                submitted("KZ", "2023-05 DETAINED LED - C-1 5"),
                submitted("RU", "2023-05 DETAINED LED - C-1 5"),
                submitted("AM", "2023-05 DETAINED NATIONAL - - 0"),
                submitted("AZ", "2023-05 DETAINED NATIONAL - - M"),
                submitted("TM", "2023-05 DETAINED NATIONAL - - 7"));

        Figure detained = figure(figures, "DETAINED");
        assertThat(detained.statesReporting()).isEqualTo(3);
        assertThat(detained.statesExpected()).isEqualTo(7);
        assertThat(detained.value().orElseThrow()).isEqualByComparingTo("12");
    }

    @Test
    void aStateWhoseValueIsFilledFromItsPartnerHasNotReported() {
        Round filled =
                RoundFixture.round().mirror(MirrorPolicy.SENDER, "0", "0", true).build();
        List<Contribution> received = List.of(submitted("RU", "2023-05 RECEIVED NATIONAL KZ - 3"));
        Ledger ledger = Ledger.of(
                received,
                new Reconciler(UnionFixture.CODEBOOK, filled)
                        .reconcile(received, List.of())
                        .adjustments());

        Figure returned = figure(
                new FigureCalculator(new RoundContext(UnionFixture.CODEBOOK, filled, List.of(), OPEN))
                        .figures(
                                ledger,
                                new Completeness(new Coverage(List.of()), ItemResponses.NONE, Set.of()),
                                Vintages.NONE,
                                LastYear.NONE),
                "RETURNED");
        assertThat(returned.value()).contains(new BigDecimal(3));
        assertThat(returned.statesReporting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31, true, PROVISIONAL",
        "2024-06-01, true, FINAL",
        "2024-06-01, false, PROVISIONAL",
        "2024-05-31, false, PROVISIONAL"
    })
    void aFigureIsFinalFromTheClosingDateOnceNoReturnIsMissing(
            LocalDate runDate, boolean complete, FigureStatus status) {
        assertThat(figures(runDate, complete, Vintages.NONE, detained("5")))
                .allSatisfy(f -> assertThat(f.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
        5             : PROVISIONAL 1/1
        5 5           : PROVISIONAL 1/1, PROVISIONAL 1/1
        5 5.0         : PROVISIONAL 1/1, PROVISIONAL 1/1
        5 6           : PROVISIONAL 1/1, PROVISIONAL 2/2
        5 6 6!        : PROVISIONAL 1/1, PROVISIONAL 2/2, FINAL 2/3
        5! 5!         : FINAL 1/1, FINAL 1/1
        5! 6! 6!      : FINAL 1/1, REVISED 2/2, REVISED 2/2
        5! 6! 5!      : FINAL 1/1, REVISED 2/2, REVISED 3/3
        5 6! 7! 6!    : PROVISIONAL 1/1, FINAL 2/2, REVISED 3/3, REVISED 4/4
        M 5 M         : PROVISIONAL 0/0, PROVISIONAL 1/1, PROVISIONAL 2/2
        M! 5!         : FINAL 0/0, FINAL 1/1
        """)
    void vintagesAreMadeByWhatChanges(String steps, String told) {
        assertThat(String.join(", ", story(steps.split(" ", -1)))).isEqualTo(told);
    }

    @Test
    void aVintageHoldsWhatIsPublishedThenAndWhy() {
        List<Figure> figures = figures(
                OPEN,
                true,
                Vintages.NONE,
                submitted("KZ", "2023-05 RETURNED NATIONAL RU - 4", "2023-05 RECEIVED NATIONAL RU - 2"));
        Vintage vintage = Vintages.NONE
                .next(figures, OPEN, List.of("KZ_2023.csv", "decision joint C-1"))
                .orElseThrow();

        assertThat(vintage.number()).isEqualTo(1);
        assertThat(vintage.date()).isEqualTo(OPEN);
        assertThat(vintage.causes()).containsExactly("KZ_2023.csv", "decision joint C-1");
        assertThat(vintage.values()).containsOnlyKeys("RETURNED");
        assertThat(vintage.statuses()).containsOnlyKeys("DETAINED", "RETURNED", "EXPLOSIVES");
    }

    @Test
    void anUnpublishedIndicatorMakesNoVintage() {
        List<Figure> before = figures(OPEN, true, Vintages.NONE, submitted("KZ", "2023-05 RETURNED NATIONAL RU - 4"));
        Vintages vintages =
                Vintages.NONE.and(Vintages.NONE.next(before, OPEN, List.of()).orElseThrow());
        List<Figure> after = figures(
                OPEN,
                true,
                vintages,
                submitted("KZ", "2023-05 RETURNED NATIONAL RU - 4", "2023-05 RECEIVED NATIONAL RU - 9"));

        assertThat(vintages.next(after, OPEN, List.of())).isEmpty();
        assertThat(figure(after, "RECEIVED").vintage()).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # value, previous, change, shown
        105,     80,       31.25,     31.2
        60,      80,       -25,       -25.0
        80,      80,       0,         0.0
        4,       3,        33.333333, 33.3
        0,       80,       -100,      -100.0
        """)
    void changeIsAgainstLastYear(String value, String previous, BigDecimal change, String shown) {
        Figure figure = new Figure(
                UnionFixture.CODEBOOK.indicators().get("DETAINED"),
                Optional.of(Bridge.of(Component.REPORTED, new BigDecimal(value))),
                FigureStatus.PROVISIONAL,
                1,
                Optional.of(Previous.comparable(new BigDecimal(previous))),
                1,
                1,
                Set.of(),
                new ResponseCounts(1, 1, 1, 0, 0));

        assertThat(figure.changePercent().orElseThrow()).isEqualByComparingTo(change);
        assertThat(figure.changePercent(1)).contains(new BigDecimal(shown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # reasons                  | comparable
                                   | true
        NOT_CLOSED                 | true
        OPEN_QUESTION              | true
        MISSING_RETURN             | false
        MISSING_VALUE              | false
        NOT_CLOSED,MISSING_RETURN  | false
        """)
    void aYearInWhichAReturnOrAValueIsMissingIsNotComparedWithLastYear(@Nullable String reasons, boolean comparable) {
        Set<StatusReason> missing = reasons == null
                ? Set.of()
                : Arrays.stream(reasons.split(",")).map(StatusReason::valueOf).collect(Collectors.toSet());
        Figure figure = new Figure(
                UnionFixture.CODEBOOK.indicators().get("DETAINED"),
                Optional.of(Bridge.of(Component.REPORTED, new BigDecimal(20))),
                FigureStatus.PROVISIONAL,
                1,
                Optional.of(Previous.comparable(new BigDecimal(80))),
                1,
                1,
                missing,
                new ResponseCounts(1, 1, 1, 0, 0));

        assertThat(figure.change()).isEqualTo(comparable ? Optional.of(new BigDecimal(-60)) : Optional.empty());
        assertThat(figure.changePercent().isPresent()).isEqualTo(comparable);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # status of last year, same States, comparable
        FINAL,                 true,        true
        REVISED,               true,        true
        PROVISIONAL,           true,        false
        FINAL,                 false,       false
        """)
    void lastYearsFigureIsComparedOnlyIfItIsSettledAndOfTheSameStates(
            FigureStatus status, boolean sameStates, boolean comparable) {
        LastYear lastYear =
                new LastYear(Map.of("DETAINED", new BigDecimal(80)), Map.of("DETAINED", status), sameStates);
        Previous previous = lastYear.of("DETAINED").orElseThrow();

        assertThat(previous.isComparable()).isEqualTo(comparable);
        assertThat(lastYear.of("FIREARMS")).isEmpty();
        Figure figure = new Figure(
                UnionFixture.CODEBOOK.indicators().get("DETAINED"),
                Optional.of(Bridge.of(Component.REPORTED, new BigDecimal(20))),
                FigureStatus.PROVISIONAL,
                1,
                Optional.of(previous),
                1,
                1,
                Set.of(),
                new ResponseCounts(1, 1, 1, 0, 0));
        assertThat(figure.comparable()).isEqualTo(comparable);
        assertThat(figure.change()).isEqualTo(comparable ? Optional.of(new BigDecimal(-60)) : Optional.empty());
        assertThat(figure.changePercent().isPresent()).isEqualTo(comparable);
        assertThat(figure.previous()).contains(new BigDecimal(80));
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01, true", "2022-07-01, false", "2023-01-01, false", "2023-12-31, false", "2024-01-01, true"})
    void lastYearsFigureIsNotComparedIfSomethingElseWasCounted(LocalDate day, boolean comparable) {
        Contribution one = submitted("KZ", "2023-05 DETAINED NATIONAL - - 100", "2023-05 RETURNED NATIONAL RU - 4");
        SeriesBreaks breaks = SeriesBreaks.of(
                List.of(new SeriesBreaks.Break("DETAINED", day), new SeriesBreaks.Break("EXPLOSIVES", day)));
        RoundContext context = new RoundContext(
                UnionFixture.CODEBOOK,
                ROUND,
                Neighbours.NONE,
                OPEN,
                Background.NONE.and(breaks),
                KnownReleases.NONE,
                List.of());
        List<Figure> figures = figures(context, true, Vintages.NONE, Ledger.of(List.of(one), List.of()));

        assertThat(figure(figures, "DETAINED").previous()).contains(new BigDecimal(80));
        assertThat(figure(figures, "DETAINED").comparable()).isEqualTo(comparable);
        assertThat(figure(figures, "DETAINED").change().isPresent()).isEqualTo(comparable);
        assertThat(figure(figures, "RETURNED").change()).contains(BigDecimal.ONE);
    }

    @Test
    void lastYearIsOurOwnRoundsFigureElseTheRoundsPreviousAndZeroIsNeverDividedBy() {
        List<Figure> figures = figures(
                OPEN,
                true,
                Vintages.NONE,
                submitted(
                        "KZ",
                        "2023-05 DETAINED NATIONAL - - 100",
                        "2023-05 RETURNED NATIONAL RU - 4",
                        "2023-05 EXPLOSIVES NATIONAL - - 1.5"));

        assertThat(figure(figures, "DETAINED").previous()).contains(new BigDecimal(80));
        assertThat(figure(figures, "DETAINED").changePercent().orElseThrow()).isEqualByComparingTo("25");
        assertThat(figure(figures, "RETURNED").previous()).contains(new BigDecimal(3));
        assertThat(figure(figures, "EXPLOSIVES").previous()).contains(BigDecimal.ZERO);
        assertThat(figure(figures, "EXPLOSIVES").changePercent()).isEmpty();
        assertThat(figure(figures, "RECEIVED").changePercent()).isEmpty();
    }
}
