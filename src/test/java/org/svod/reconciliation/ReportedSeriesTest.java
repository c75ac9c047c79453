package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.reconciliation.UnionFixture.submitted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.period.Period;

class ReportedSeriesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # rows                                                                     | period  | value
        2023-05 DETAINED NATIONAL - - 5; 2023-05 DETAINED LED - C-1 2              | 2023-05 | 7
        2023-05 DETAINED LED - C-1 2; 2023-05 DETAINED LED - C-2 3                 | 2023-05 | 5
        2023-05 DETAINED NATIONAL - - 5; 2023-05 DETAINED LED - - M                | 2023-05 | unknown
        2023-05 DETAINED LED - - M; 2023-05 DETAINED OPEN - - M; 2023-05 DETAINED NATIONAL - - 5 | 2023-05 | unknown
        2023-05 DETAINED NATIONAL - - 5; 2023-05 DETAINED LED - C-1 M              | 2023-05 | unknown
        2023-05 EXPLOSIVES NATIONAL - - 5                                          | 2023-05 | unknown
        2023-05 DETAINED NATIONAL - - 5                                            | 2023-06 | unknown
        2023-04 DETAINED NATIONAL - - 1; 2023-05 DETAINED NATIONAL - - 2; 2023-06 EXPLOSIVES NATIONAL - - 9 | 2023-Q2 | 3
        2023-04 DETAINED NATIONAL - - 1; 2023-05 DETAINED NATIONAL - - 2           | 2023-Q2 | unknown
        2023-Q2 DETAINED NATIONAL - - 6                                            | 2023-05 | unknown
        2023-Q2 DETAINED NATIONAL - - 6; 2023-05 DETAINED LED - - 1                | 2023-Q2 | 7
        2023-05 DETAINED NATIONAL - - 0                                            | 2023-05 | 0
        """)
    void aValueIsKnownWhereAStateSpeaksForThePeriodInFull(String rows, String period, String value) {
        ReportedSeries series = ReportedSeries.of(List.of(submitted("KZ", rows.split("; *", -1))));

        assertThat(series.value(UnionFixture.state("KZ"), UnionFixture.indicator("DETAINED"), Period.of(period))
                        .map(BigDecimal::toPlainString)
                        .orElse("unknown"))
                .isEqualTo(value);
        assertThat(series.value(UnionFixture.state("RU"), UnionFixture.indicator("DETAINED"), Period.of(period)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Return.Verdict.class)
    void aReturnIsThereInTimeLateOrIncomplete(Return.Verdict verdict) {
        Return of = new Return(
                UnionFixture.state("KZ"), Period.of("2023-05"), LocalDate.EPOCH, Optional.empty(), verdict, 0);

        assertThat(of.accepted())
                .isEqualTo(Set.of(Return.Verdict.ON_TIME, Return.Verdict.LATE, Return.Verdict.INCOMPLETE)
                        .contains(verdict));
    }
}
