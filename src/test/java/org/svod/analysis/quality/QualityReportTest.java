package org.svod.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Ledger;
import org.svod.figures.LedgerEntry;
import org.svod.figures.ResponseCounts;
import org.svod.figures.Vintage;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.observation.CellKey;
import org.svod.period.Period;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Questions;
import org.svod.reconciliation.Reconciliation;
import org.svod.reconciliation.Return;
import org.svod.reconciliation.RoundFixture;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Decision;
import org.svod.round.QualityCode;
import org.svod.submission.RowCounts;

/** Each measure of quality, worked out by hand. */
class QualityReportTest {

    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    private final List<Figure> figures = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<MirrorPair> pairs = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<Return> returns = new ArrayList<>();
    private final List<OutcomeSummary> outcomes = new ArrayList<>();
    private final List<Vintage> vintages = new ArrayList<>();
    private final Map<String, Integer> comparableYears = new HashMap<>();
    private final Map<String, BigDecimal> weights = new HashMap<>();
    private Optional<LocalDate> planned = Optional.empty();
    private Optional<LocalDate> released = Optional.empty();

    private List<QualityMeasure> measures() {
        return QualityReport.of(
                UnionFixture.CODEBOOK,
                YEAR_END,
                new QualityReport.Inputs(
                        figures,
                        new Ledger(entries),
                        new Reconciliation(List.of(), pairs, List.of(), List.of(), flags, List.of(), Questions.NONE),
                        new Coverage(returns),
                        outcomes,
                        new QualityReport.Publications(vintages, planned, released),
                        new QualityReport.Earlier(comparableYears, weights)));
    }

    /** {@code DETAINED KZ detail 0.5}, blanks left out, of all measures with this code. */
    private List<String> of(QualityCode code) {
        return measures().stream()
                .filter(m -> m.code() == code)
                .map(m -> (m.indicator().map(i -> i + " ").orElse("")
                        + m.state().map(s -> s + " ").orElse("")
                        + (m.detail().isEmpty() ? "" : m.detail() + " ")
                        + m.value().stripTrailingZeros().toPlainString()))
                .toList();
    }

    private void figure(String indicator, String reported, String joint) {
        Indicator of = UnionFixture.indicator(indicator);
        Optional<Bridge> bridge = reported.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Bridge(new BigDecimal(reported), new BigDecimal(joint), BigDecimal.ZERO, BigDecimal.ZERO));
        figures.add(new Figure(
                of,
                bridge,
                FigureStatus.FINAL,
                1,
                Optional.empty(),
                1,
                1,
                Set.of(),
                new ResponseCounts(1, 1, 1, 0, 0)));
    }

    private void entry(String state, String indicator, Component component, String value) {
        CellKey cell = new CellKey(
                Period.of("2023-01"),
                UnionFixture.indicator(indicator),
                UnionFixture.CODEBOOK.operations().get(Operation.NATIONAL),
                Optional.empty());
        entries.add(new LedgerEntry(UnionFixture.state(state), cell, component, new BigDecimal(value)));
    }

    private void returned(
            String state, String period, Return.Verdict verdict, @Nullable Integer daysAfterPeriod, long late) {
        Period of = Period.of(period);
        returns.add(new Return(
                UnionFixture.state(state),
                of,
                of.lastDay().plusDays(15),
                Optional.ofNullable(daysAfterPeriod).map(d -> of.lastDay().plusDays(d)),
                verdict,
                late));
    }

    private void pair(String from, String to, String sent, String received) {
        pair(from, to, sent, received, "");
    }

    private void pair(String from, String to, String sent, String received, String settled) {
        pairs.add(new MirrorPair(
                UnionFixture.indicator("RETURNED"),
                UnionFixture.state(from),
                UnionFixture.state(to),
                Optional.of(sent).filter(s -> !s.isEmpty()).map(BigDecimal::new),
                Optional.of(received).filter(s -> !s.isEmpty()).map(BigDecimal::new),
                Agreement.DISCREPANCY,
                Optional.empty(),
                Optional.of(settled).filter(s -> !s.isEmpty()).map(BigDecimal::new),
                Optional.empty(),
                List.of(),
                false,
                List.of()));
    }

    private void delivered(
            String state, String scope, Outcome.Verdict verdict, String received, Map<FindingCode, Long> found) {
        SubmissionName name = new SubmissionName(UnionFixture.state(state), Period.of(scope), OptionalInt.empty());
        outcomes.add(new OutcomeSummary(
                DeliveryFixture.named(outcomes.size() + 1L, name, LocalDate.parse(received)),
                verdict,
                1,
                RowCounts.NONE,
                new FindingCounts(found)));
    }

    private void vintage(String date, String statuses, String... values) {
        Map<String, BigDecimal> all = new TreeMap<>();
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], new BigDecimal(values[i + 1]));
        }
        Map<String, FigureStatus> status = new TreeMap<>();
        for (String s : statuses.isEmpty() ? new String[0] : statuses.split(" ", -1)) {
            status.put("I" + status.size(), FigureStatus.valueOf(s));
        }
        vintages.add(new Vintage(vintages.size() + 1, LocalDate.parse(date), all, status, List.of()));
    }

    @Test
    void ofNothingOnlyTheNumberOfRejectionsIsKnown() {
        assertThat(measures())
                .singleElement()
                .returns(QualityCode.REJECTED, QualityMeasure::code)
                .returns(BigDecimal.ZERO, QualityMeasure::value);
    }

    @Test
    void completenessIsTheShareOfExpectedReturnsThatCount() {
        returned("KZ", "2023-01", Return.Verdict.ON_TIME, 5, 0);
        returned("KZ", "2023-02", Return.Verdict.INCOMPLETE, 5, 0);
        returned("KZ", "2023-03", Return.Verdict.REJECTED, 5, 0);
        returned("AM", "2023-01", Return.Verdict.MISSING, null, 0);
        returned("AM", "2023-02", Return.Verdict.NOT_EXPECTED, null, 0);
        returned("BY", "2023-02", Return.Verdict.NOT_EXPECTED, null, 0);

        assertThat(of(QualityCode.R1)).containsExactly("0.5", "AM 0", "KZ 0.6667");
    }

    @Test
    void theWeightedShareCountsStatesByWhatTheyReport() {
        figure("DETAINED", "90", "0");
        figure("EXPLOSIVES", "", "");
        returned("KZ", "2023-01", Return.Verdict.ON_TIME, 5, 0);
        returned("KZ", "2023-02", Return.Verdict.MISSING, null, 0);
        returned("AM", "2023-01", Return.Verdict.LATE, 5, 0);
        returned("BY", "2023-01", Return.Verdict.MISSING, null, 0);
        entry("KZ", "DETAINED", Component.REPORTED, "60");
        entry("KZ", "DETAINED", Component.JOINT, "-50");
        entry("AM", "DETAINED", Component.REPORTED, "30");
        entry("BY", "DETAINED", Component.REPORTED, "500");
        entry("KZ", "EXPLOSIVES", Component.JOINT, "7");

        assertThat(of(QualityCode.R1_WEIGHTED)).containsExactly("DETAINED 0.6");
    }

    @Test
    void theWeightOfWhatCountsStandsBesideTheShareOfReturns() {
        figure("DETAINED", "90", "0");
        figure("EXPLOSIVES", "7", "0");
        weights.put("DETAINED", new BigDecimal("0.71"));

        assertThat(of(QualityCode.COVERAGE_WEIGHT)).containsExactly("DETAINED 0.71");
    }

    @Test
    void timesAreDaysAfterThePeriod() {
        returned("KZ", "2023-01", Return.Verdict.ON_TIME, 10, 0);
        returned("KZ", "2023-02", Return.Verdict.LATE, 25, 10);
        returned("AM", "2023-01", Return.Verdict.INCOMPLETE, 11, 0);
        returned("AM", "2023-02", Return.Verdict.REJECTED, 99, 80);

        assertThat(of(QualityCode.TIME_SOURCE_MEAN)).containsExactly("15.3333");
        assertThat(of(QualityCode.TIME_SOURCE_MEDIAN)).containsExactly("11");
        assertThat(of(QualityCode.TIME_SOURCE_MAX)).containsExactly("25");
        assertThat(of(QualityCode.PUNCTUALITY_SOURCE)).containsExactly("0.6667", "AM 1", "KZ 0.5");
        returned("BY", "2023-01", Return.Verdict.LATE, 22, 7);
        assertThat(of(QualityCode.TIME_SOURCE_MEDIAN)).containsExactly("16.5");
    }

    @Test
    void aPublicationBeforeTheEndOfTheYearIsNone() {
        vintage("2023-12-31", "FINAL", "DETAINED", "1");
        vintage("2024-01-10", "FINAL PROVISIONAL", "DETAINED", "2");
        vintage("2024-01-20", "", "DETAINED", "2");
        vintage("2024-02-09", "FINAL REVISED", "DETAINED", "3");
        vintage("2024-03-01", "FINAL", "DETAINED", "3");

        assertThat(of(QualityCode.TP1)).containsExactly("10");
        assertThat(of(QualityCode.TP2)).containsExactly("40");
    }

    @ParameterizedTest
    @CsvSource({"2024-07-01, 2024-07-01, 0", "2024-07-01, 2024-07-11, 10", "2024-07-01, 2024-06-28, -3"})
    void aReleaseIsPunctualByItsPlannedDay(LocalDate plannedFor, LocalDate releasedOn, String days) {
        planned = Optional.of(plannedFor);
        assertThat(of(QualityCode.TP3)).as("not released yet").isEmpty();
        released = Optional.of(releasedOn);
        assertThat(of(QualityCode.TP3)).containsExactly(days);
        planned = Optional.empty();
        assertThat(of(QualityCode.TP3)).as("no day was planned").isEmpty();
    }

    /** Of 20 returned persons 9 come from what BY's neighbour received, because BY says nothing. */
    @Test
    void whatTheSenderDidNotReportIsImputed() {
        figure("RETURNED", "20", "0");
        figure("DETAINED", "5", "0");
        figure("EXPLOSIVES", "0", "0");
        pair("KZ", "AM", "10", "6", "10");
        pair("BY", "KZ", "", "9", "9");
        pair("AM", "KZ", "", "3");

        assertThat(of(QualityCode.A7)).containsExactly("RETURNED 0.45", "DETAINED 0");
    }

    @Test
    void theLengthOfTheSeriesIsSaidOfEachPublishedIndicator() {
        figure("DETAINED", "5", "0");
        figure("RETURNED", "5", "0");
        comparableYears.put("DETAINED", 5);
        comparableYears.put("RETURNED", 0);

        assertThat(of(QualityCode.CC2)).containsExactly("DETAINED 5");
    }

    @Test
    void revisionsAreDifferencesBetweenPublications() {
        figure("DETAINED", "1", "0");
        figure("EXPLOSIVES", "1", "0");
        figure("RETURNED", "1", "0");
        vintage("2023-06-01", "FINAL", "DETAINED", "1000");
        vintage("2024-01-10", "FINAL", "DETAINED", "100", "EXPLOSIVES", "5", "RETURNED", "4");
        vintage("2024-01-20", "FINAL", "DETAINED", "110", "RETURNED", "0");
        vintage("2024-02-09", "FINAL", "DETAINED", "90", "RETURNED", "0");

        assertThat(of(QualityCode.A6_MR)).containsExactly("DETAINED -5", "RETURNED -2");
        assertThat(of(QualityCode.A6_MAR)).containsExactly("DETAINED 15", "RETURNED 2");
        assertThat(of(QualityCode.A6_RMAR)).containsExactly("DETAINED 0.15");
    }

    @Test
    void theSidesOfFlowsAreComparedForAllAndForEachState() {
        pair("KZ", "AM", "10", "6");
        pair("AM", "BY", "4", "4");
        pair("BY", "KZ", "", "9");

        assertThat(of(QualityCode.CC1))
                .containsExactly("RETURNED 0.3333", "RETURNED AM 0.3333", "RETURNED BY 0", "RETURNED KZ 0.5");
    }

    @ParameterizedTest
    @CsvSource({"100, -25, DETAINED 0.25", "100, 0, DETAINED 0", "0, -5, "})
    void whatIsCountedElsewhereIsAShareOfWhatWasReported(String reported, String joint, String measure) {
        figure("DETAINED", reported, joint);
        assertThat(of(QualityCode.JOINT_DUPLICATION)).isEqualTo(measure == null ? List.of() : List.of(measure));
    }

    @Test
    void findingsAreCountedForEachState() {
        delivered("KZ", "2023-01", Outcome.Verdict.ACCEPTED, "2023-02-01", Map.of(FindingCode.KEY_TWICE, 2L));
        delivered(
                "KZ",
                "2023-02",
                Outcome.Verdict.REJECTED,
                "2023-03-01",
                Map.of(FindingCode.KEY_TWICE, 3L, FindingCode.NO_HEADER, 1L));
        delivered("AM", "2023-02", Outcome.Verdict.ACCEPTED, "2023-03-01", Map.of());

        assertThat(of(QualityCode.FINDINGS)).containsExactly("KZ KEY_TWICE 5", "KZ NO_HEADER 1");
    }

    @Test
    void confirmedValuesAreCountedByTheirRule() {
        Decision decision = RoundFixture.round()
                .decision(Decision.Kind.CONFIRM, "DETAINED", "KZ 2023-05", "")
                .build()
                .decisions()
                .get(0);
        flags.add(flag(FindingCode.YEAR_CHANGE, Optional.of(decision)));
        flags.add(flag(FindingCode.OUTLIER, Optional.of(decision)));
        flags.add(flag(FindingCode.OUTLIER, Optional.of(decision)));
        flags.add(flag(FindingCode.OUTLIER, Optional.empty()));

        assertThat(of(QualityCode.OVERRIDES)).containsExactly("OUTLIER 2", "YEAR_CHANGE 1");
    }

    private static Flag flag(FindingCode code, Optional<Decision> confirmed) {
        return new Flag(
                code,
                UnionFixture.state("KZ"),
                UnionFixture.indicator("DETAINED"),
                Period.of("2023-05"),
                BigDecimal.TEN,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.ONE,
                confirmed);
    }

    @Test
    void aCorrectionIsTheNextAcceptedReturnForTheSamePeriod() {
        delivered("KZ", "2023-01", Outcome.Verdict.ACCEPTED, "2023-01-30", Map.of());
        delivered("KZ", "2023-01", Outcome.Verdict.REJECTED, "2023-02-01", Map.of());
        delivered("AM", "2023-01", Outcome.Verdict.ACCEPTED, "2023-02-02", Map.of());
        delivered("KZ", "2023-02", Outcome.Verdict.ACCEPTED, "2023-02-03", Map.of());
        delivered("KZ", "2023-01", Outcome.Verdict.REJECTED, "2023-02-04", Map.of());
        delivered("KZ", "2023-01", Outcome.Verdict.ACCEPTED, "2023-02-11", Map.of());
        delivered("KZ", "2023-01", Outcome.Verdict.ACCEPTED, "2023-03-11", Map.of());
        delivered("BY", "2023-01", Outcome.Verdict.REJECTED, "2023-03-11", Map.of());

        assertThat(of(QualityCode.REJECTED)).containsExactly("3");
        assertThat(of(QualityCode.CORRECTION_MEAN)).containsExactly("8.5");
        assertThat(of(QualityCode.CORRECTION_MAX)).containsExactly("10");
    }

    @Test
    void measuresAreInTheOrderOfTheirCodes() {
        completenessIsTheShareOfExpectedReturnsThatCount();
        aPublicationBeforeTheEndOfTheYearIsNone();
        theSidesOfFlowsAreComparedForAllAndForEachState();

        assertThat(measures()).extracting(QualityMeasure::code).isSorted().hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @EnumSource(QualityCode.class)
    void everyMeasureHasAUnit(QualityCode code) {
        boolean days = code.name().startsWith("TIME")
                || code.name().startsWith("TP")
                || code.name().startsWith("CORRECTION");
        assertThat(code.in() == QualityCode.In.DAYS).isEqualTo(days);
    }
}
