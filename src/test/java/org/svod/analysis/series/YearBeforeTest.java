package org.svod.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.History;

/** The months and quarters that the returns of the year before tell. */
class YearBeforeTest {

    private static List<History.PastValue> lines(String scope, String rows) {
        return YearBefore.lines(UnionFixture.CODEBOOK, List.of(returned(1, scope, rows)));
    }

    private static Contribution returned(long number, String scope, String rows) {
        Contribution read = UnionFixture.submitted("KZ", rows.isEmpty() ? new String[0] : rows.split("; *", -1));
        SubmissionName name = new SubmissionName(UnionFixture.state("KZ"), Period.of(scope), OptionalInt.empty());
        return new Contribution(
                DeliveryFixture.named(number, name, LocalDate.of(2023, 7, 1)),
                read.observations(),
                read.caseTotals(),
                read.cases(),
                read.doubts());
    }

    /** Those of one indicator: {@code 2023-01=5}. */
    private static String of(String indicator, List<History.PastValue> lines) {
        return lines.stream()
                .filter(l -> l.indicator().equals(indicator))
                .map(l -> l.period() + "=" + l.value().toPlainString())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        2023-01 | 2023-01 DETAINED LED - - 5                                | 2023-01=5
        2023-01 | 2023-01 DETAINED LED - - 5; 2023-01 DETAINED OPEN - C-1 2 | 2023-01=7
        2023-Q1 | 2023-01 DETAINED LED - - 5; 2023-03 DETAINED LED - - 2    | 2023-01=5 2023-02=0 2023-03=2
        2023-Q1 | 2023-Q1 DETAINED LED - - 5                                | 2023-Q1=5
        2023-S1 | 2023-Q1 DETAINED LED - - 5; 2023-04 DETAINED LED - - 2    | 2023-Q1=5 2023-Q2=2
        2023-Q1 | 2023-01 EXPLOSIVES LED - - 5                              | 2023-01=0 2023-02=0 2023-03=0
        2023-Q1 | ~~                                                        | ~~
        2023-Q1 | 2023-01 DETAINED LED - - M                                | 2023-02=0 2023-03=0
        2023-Q1 | 2023-01 DETAINED LED - C-1 M; 2023-01 DETAINED LED - C-2 4 | 2023-02=0 2023-03=0
        2023-Q1 | 2023-Q1 DETAINED LED - - M                                | ~~
        2023-Q1 | 2023-Q1 RETURNED LED AM - 3; 2023-02 DETAINED LED - - 1   | 2023-Q1=1
        2023-S1 | 2023-S1 DETAINED LED - - 9                                | ~~
        """)
    void whatAReturnSaysOfAnIndicator(String scope, String rows, String values) {
        assertThat(of("DETAINED", lines(scope, rows))).isEqualTo(values);
    }

    /** A return of the quarter comes first; its rows for January no longer count. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        2023-01 DETAINED LED - - 5   | 2023-01=5 2023-02=2 2023-03=0
        2023-01 EXPLOSIVES LED - - 5 | 2023-01=0 2023-02=2 2023-03=0
        ~~                           | 2023-02=2 2023-03=0
        """)
    void aMonthThatALaterReturnTookOverIsThatOfTheLaterReturn(String january, String values) {
        List<Contribution> returns =
                List.of(returned(2, "2023-01", january), returned(1, "2023-Q1", "2023-02 DETAINED LED - - 2"));

        assertThat(of("DETAINED", YearBefore.lines(UnionFixture.CODEBOOK, returns))
                        .split(" "))
                .containsExactlyInAnyOrder(values.split(" "));
    }

    @Test
    void anIndicatorWithoutARowWasNil() {
        List<History.PastValue> lines = lines("2023-01", "2023-01 DETAINED LED - - 5");

        assertThat(of("EXPLOSIVES", lines)).isEqualTo("2023-01=0");
        assertThat(lines).hasSize(UnionFixture.CODEBOOK.indicators().size());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.state()).contains("KZ");
            assertThat(line.isBreak()).isFalse();
            assertThat(line.source()).isEqualTo("2023");
        });
        assertThat(YearBefore.lines(UnionFixture.CODEBOOK, List.of())).isEmpty();
        assertThat(lines.stream().map(History.PastValue::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("5");
    }
}
