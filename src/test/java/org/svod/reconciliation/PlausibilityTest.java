package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.svod.reconciliation.UnionFixture.submitted;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.finding.FindingCode;
import org.svod.period.Frequency;
import org.svod.reconciliation.HidiroglouBerthelot.Pair;
import org.svod.round.Decision;
import org.svod.round.SeriesBreaks;

class PlausibilityTest {

    /** Seven States, of which UZ changed unlike the others. */
    private static final List<Contribution> THIS_YEAR = ofSeven("2023", "103", "210", "330", "405", "560", "590", "7");

    private static final List<Contribution> YEAR_BEFORE =
            ofSeven("2022", "100", "200", "300", "400", "500", "600", "700");

    private static List<Contribution> ofSeven(String year, String... values) {
        List<String> states = List.of("AM", "AZ", "BY", "KZ", "KG", "RU", "UZ");
        return IntStream.range(0, states.size())
                .mapToObj(i -> submitted(states.get(i), year + " DETAINED NATIONAL - - " + values[i]))
                .toList();
    }

    private static final MedianRule MEDIAN = new MedianRule(BigDecimal.valueOf(2), new BigDecimal("0.05"));
    private static final HidiroglouBerthelot EDIT = new HidiroglouBerthelot(0.5, 0.05, 4);

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList();
    }

    @Test
    void eurostatsExampleOfTheMedianRule() {
        MedianRule.Limits limits = MEDIAN.after(numbers("220 160 240 200 190")).orElseThrow();

        assertThat(limits.median()).isEqualByComparingTo("200");
        assertThat(limits.mad()).isEqualByComparingTo("20");
        assertThat(limits.lower()).isEqualByComparingTo("160");
        assertThat(limits.upper()).isEqualByComparingTo("240");
        assertThat(limits.pass(new BigDecimal(230))).isTrue();
        assertThat(limits.pass(new BigDecimal(250))).isFalse();
        assertThat(limits.pass(new BigDecimal(160))).isTrue();
        assertThat(limits.pass(new BigDecimal(159))).isFalse();
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(MEDIAN.after(numbers("1 2 3 10")).orElseThrow().median()).isEqualByComparingTo("2.5");
    }

    @Test
    void aSeriesWithoutSpreadIsMeasuredByAShareOfItsMedian() {
        MedianRule.Limits limits = MEDIAN.after(numbers("100 100 100 100 100")).orElseThrow();

        assertThat(limits.mad()).isEqualByComparingTo("0");
        assertThat(limits.pass(new BigDecimal(110))).isTrue();
        assertThat(limits.pass(new BigDecimal(111))).isFalse();
    }

    @Test
    void rareEventsAreNotJudged() {
        assertThat(MEDIAN.after(numbers("0 0 3 0 0"))).isEmpty();
    }

    private static List<Pair<String>> ammunition() throws IOException {
        try (InputStream in = PlausibilityTest.class.getResourceAsStream("hidiroglou-berthelot-ammunition.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(f -> new Pair<>(f[0], Double.parseDouble(f[1]), Double.parseDouble(f[2])))
                    .toList();
        }
    }

    @Test
    void publishedSeizuresOfAmmunitionAreEditedAsComputed() throws IOException {
        HidiroglouBerthelot.Edit<String> edit = EDIT.edit(ammunition()).orElseThrow();

        assertThat(edit.medianRatio()).isCloseTo(1.2867, within(0.00005));
        assertThat(edit.lower()).isCloseTo(-1451.985, within(0.0005));
        assertThat(edit.upper()).isCloseTo(568.312, within(0.0005));
        assertThat(edit.flagged()).extracting(e -> e.pair().key()).containsExactly("AZE", "BOL", "MEX", "QAT", "SWE");
        assertThat(edit.flagged())
                .extracting(HidiroglouBerthelot.Effect::size)
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 0.0005 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(-49925160.474, 853.574, 6362.713, -35816.697, 1351.446);
    }

    @Test
    void fewerThanFiveRatiosAreNotJudged() throws IOException {
        assertThat(EDIT.edit(ammunition().subList(0, 4))).isEmpty();
        assertThat(EDIT.edit(ammunition().subList(0, 5))).isPresent();
        List<Pair<String>> withZero = new ArrayList<>(ammunition().subList(0, 4));
        withZero.add(new Pair<>("ZERO", 0, 7));
        withZero.add(new Pair<>("NONE", 7, 0));
        assertThat(EDIT.edit(withZero)).isEmpty();
    }

    @Test
    void quartilesThatCollapseAreNotJudged() {
        List<Pair<String>> steady = new ArrayList<>(IntStream.range(0, 9)
                .mapToObj(i -> new Pair<>("S" + i, 100, 100))
                .toList());
        steady.add(new Pair<>("ODD", 100, 500));

        assertThat(EDIT.edit(steady)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"80", "130"})
    void aQuartileDistanceOfZeroOnOneSideIsNotJudgedEither(double odd) {
        List<Pair<String>> pairs = new ArrayList<>(IntStream.range(0, 6)
                .mapToObj(i -> new Pair<>("S" + i, 100, 100))
                .toList());
        IntStream.range(0, 3).forEach(i -> pairs.add(new Pair<>("ODD" + i, 100, odd + i)));

        assertThat(EDIT.edit(pairs)).isEmpty();
    }

    @Test
    void anEffectOnTheBoundPasses() {
        List<HidiroglouBerthelot.Effect<String>> effects = Stream.of(-1.01, -1.0, 0.0, 2.0, 2.01)
                .map(size -> new HidiroglouBerthelot.Effect<>(new Pair<>("S", 1, 1), size))
                .toList();

        assertThat(new HidiroglouBerthelot.Edit<>(1, -1, 2, effects).flagged())
                .extracting(HidiroglouBerthelot.Effect::size)
                .containsExactly(-1.01, 2.01);
    }

    @Test
    void flagsComeByIndicatorStateCodeAndPeriod() {
        String[] outliers = Stream.of(
                        months("EXPLOSIVES", 1, "220", "160", "240", "200", "190", "250"),
                        months("DETAINED", 1, "220", "160", "240", "200", "190", "250", "900"))
                .flatMap(Stream::of)
                .toArray(String[]::new);

        assertThat(flags(
                        RoundFixture.round(), List.of(submitted("KZ", outliers), submitted("KG", outliers)), List.of()))
                .extracting(f -> f.indicator() + " " + f.reference())
                .containsExactly(
                        "DETAINED KG 2023-06",
                        "DETAINED KG 2023-07",
                        "DETAINED KZ 2023-06",
                        "DETAINED KZ 2023-07",
                        "EXPLOSIVES KG 2023-06",
                        "EXPLOSIVES KZ 2023-06");
    }

    private static String[] months(String indicator, int from, String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(
                        i -> String.format(Locale.ROOT, "2023-%02d %s NATIONAL - - %s", from + i, indicator, values[i]))
                .toArray(String[]::new);
    }

    private static String[] lastYear(String... rows) {
        return Stream.of(rows).map(r -> r.replace("2023-", "2022-")).toArray(String[]::new);
    }

    /** The flags of a round, where persons are counted otherwise from this day. */
    private static List<String> flagged(String day, List<Contribution> year, List<Contribution> yearBefore) {
        SeriesBreaks breaks = SeriesBreaks.of(List.of(new SeriesBreaks.Break("DETAINED", LocalDate.parse(day))));
        return new Reconciler(UnionFixture.CODEBOOK, RoundFixture.round().build())
                .reconcile(year, yearBefore, breaks).flags().stream()
                        .map(f -> f.code() + " " + f.reference())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({"2022-08-01, true", "2022-08-02, false", "2022-12-01, false", "2023-01-01, false", "2023-02-01, true"})
    void monthsThatAreCountedOtherwiseAreNotCompared(String day, boolean judged) {
        List<Contribution> before =
                List.of(submitted("KZ", lastYear(months("DETAINED", 8, "220", "160", "240", "200", "190"))));

        assertThat(flagged(day, List.of(submitted("KZ", months("DETAINED", 1, "250"))), before))
                .isEqualTo(judged ? List.of("OUTLIER KZ 2023-01") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01, true", "2022-01-02, false", "2023-01-01, false", "2023-12-31, false", "2024-01-01, true"})
    void yearsThatAreCountedOtherwiseAreNotCompared(String day, boolean judged) {
        assertThat(flagged(day, THIS_YEAR, YEAR_BEFORE)).isEqualTo(judged ? List.of("YEAR_CHANGE UZ 2023") : List.of());
    }

    private static List<Flag> flags(RoundFixture round, List<Contribution> year, List<Contribution> yearBefore) {
        return new Reconciler(UnionFixture.CODEBOOK, round.build())
                .reconcile(year, yearBefore)
                .flags();
    }

    @Test
    void aMonthFarFromTheMedianOfTheFiveBeforeIsFlagged() {
        List<Flag> flags = flags(
                RoundFixture.round(),
                List.of(submitted("KZ", months("DETAINED", 1, "220", "160", "240", "200", "190", "250", "230"))),
                List.of());

        assertThat(flags).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(FindingCode.OUTLIER);
            assertThat(f.reference()).isEqualTo("KZ 2023-06");
            assertThat(f.value()).isEqualByComparingTo("250");
            assertThat(f.lower()).isEqualByComparingTo("160");
            assertThat(f.upper()).isEqualByComparingTo("240");
            assertThat(f.confirmed()).isEmpty();
            assertThat(f.finding().value()).isEqualTo("250");
            assertThat(f.finding().arguments()).containsExactly("DETAINED", "2023-06", "250", "160", "240");
        });
    }

    /** The bounds are 17 and 37. */
    @ParameterizedTest
    @CsvSource({"16, 0", "38, 0", "15, 1", "39, 1"})
    void aDifferenceThatIsNotWorthAQuestionAsksNobody(String value, int asked) {
        List<Contribution> year = List.of(submitted("KZ", months("DETAINED", 1, "22", "32", "27", "21", "33", value)));

        assertThat(flags(RoundFixture.round(), year, List.of())).hasSize(asked).allSatisfy(f -> {
            assertThat(f.lower()).isEqualByComparingTo("17");
            assertThat(f.upper()).isEqualByComparingTo("37");
            assertThat(f.distance()).isEqualByComparingTo("2");
        });
    }

    /** One number cannot fit persons and kilograms: 0.3 kg beside months of 0.2 is a question. */
    @Test
    void aWeightIsAskedAboutHoweverSmallItIs() {
        List<Contribution> year =
                List.of(submitted("KZ", months("EXPLOSIVES", 1, "0.2", "0.21", "0.2", "0.19", "0.2", "0.3")));

        assertThat(flags(RoundFixture.round(), year, List.of()))
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEqualByComparingTo("0.3"));
    }

    @Test
    void monthsOfTheYearBeforeAreReachedBackTo() {
        List<Contribution> before =
                List.of(submitted("KZ", lastYear(months("DETAINED", 8, "220", "160", "240", "200", "190"))));

        assertThat(flags(RoundFixture.round(), List.of(submitted("KZ", months("DETAINED", 1, "250"))), before))
                .extracting(Flag::reference)
                .containsExactly("KZ 2023-01");
    }

    @ParameterizedTest
    @CsvSource({"220 160 M 200 190 250", "220 160 - 200 190 250", "220 160 240 200 190 M", "160 240 200 190 250"})
    void aSeriesThatIsNotKnownInFullIsNotJudged(String values) {
        String[] rows = Stream.of(months("DETAINED", 1, values.split(" ", -1)))
                .filter(r -> !r.endsWith("- - -"))
                .toArray(String[]::new);

        assertThat(flags(RoundFixture.round(), List.of(submitted("KZ", rows)), List.of()))
                .isEmpty();
    }

    @Test
    void aQuarterlyStateIsJudgedByQuarters() {
        Contribution year = submitted(
                "KZ",
                "2023-Q1 DETAINED NATIONAL - - 190",
                "2023-Q2 DETAINED LED - C-1 200",
                "2023-Q2 DETAINED NATIONAL - - 50");
        Contribution before = submitted(
                "KZ",
                "2022-Q1 DETAINED NATIONAL - - 220",
                "2022-Q2 DETAINED NATIONAL - - 160",
                "2022-Q3 DETAINED NATIONAL - - 240",
                "2022-10 DETAINED NATIONAL - - 100",
                "2022-11 DETAINED NATIONAL - - 60",
                "2022-12 DETAINED NATIONAL - - 40");

        assertThat(flags(RoundFixture.round().frequency("KZ", Frequency.QUARTERLY), List.of(year), List.of(before)))
                .extracting(Flag::reference)
                .containsExactly("KZ 2023-Q2");
    }

    @Test
    void aConfirmedFlagCarriesItsDecisionAndOneAboutNothingIsReturned() {
        RoundFixture round = RoundFixture.round()
                .decision(Decision.Kind.CONFIRM, "DETAINED", "KZ 2023-06", "")
                .decision(Decision.Kind.CONFIRM, "DETAINED", "KZ 2023-05", "");
        Reconciliation outcome = new Reconciler(UnionFixture.CODEBOOK, round.build())
                .reconcile(
                        List.of(submitted("KZ", months("DETAINED", 1, "220", "160", "240", "200", "190", "250"))),
                        List.of());

        assertThat(outcome.flags())
                .singleElement()
                .satisfies(f -> assertThat(f.confirmed()).isPresent());
        assertThat(outcome.unmatched()).extracting(Decision::reference).containsExactly("KZ 2023-05");
    }

    @Test
    void aYearThatChangedUnlikeTheOthersIsFlagged() {
        assertThat(flags(RoundFixture.round(), THIS_YEAR, YEAR_BEFORE))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo(FindingCode.YEAR_CHANGE);
                    assertThat(f.reference()).isEqualTo("UZ 2023");
                    assertThat(f.value()).isEqualByComparingTo("7");
                    assertThat(f.measure()).isLessThan(f.lower());
                    assertThat(f.measure().scale()).isEqualTo(3);
                });
        List<Contribution> unfinished = new ArrayList<>(THIS_YEAR.subList(0, 6));
        unfinished.add(submitted("UZ", "2023-05 DETAINED NATIONAL - - 7"));
        assertThat(flags(RoundFixture.round(), unfinished, YEAR_BEFORE)).isEmpty();
    }
}
