package org.svod.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Indicator;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.UnionFixture;

class VintagesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    /** As {@code DETAINED 5 FINAL}; {@code -} for no value. */
    private static Figure figure(String text) {
        String[] fields = text.split(" ", -1);
        return new Figure(
                UnionFixture.indicator(fields[0]),
                value(fields[1]).map(v -> Bridge.of(Component.REPORTED, v)),
                FigureStatus.valueOf(fields[2]),
                1,
                Optional.empty(),
                1,
                1,
                Set.of(),
                new ResponseCounts(1, 1, 1, 0, 0));
    }

    private static Optional<BigDecimal> value(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static List<Figure> figures(String text) {
        return Stream.of(text.split("; *", -1)).map(VintagesTest::figure).toList();
    }

    @Test
    void aCountedFigureWithAFractionIsNeverPublished() {
        FractionException.throwIfAny("2023", figures("DETAINED 5.0 FINAL; RETURNED - FINAL; EXPLOSIVES 304.5 FINAL"));
        List<Figure> half = figures("EXPLOSIVES 304.5 FINAL; DETAINED 5.5 FINAL");
        assertThatThrownBy(() -> FractionException.throwIfAny("2023", half))
                .isInstanceOf(FractionException.class)
                .hasMessageContaining("The figure of DETAINED in round 2023 would be 5.5")
                .hasMessageContaining("decisions.csv");
    }

    private static Vintages published(String text) {
        Map<String, BigDecimal> values = new TreeMap<>();
        Map<String, FigureStatus> statuses = new TreeMap<>();
        for (Figure figure : figures(text)) {
            figure.value().ifPresent(v -> values.put(figure.indicator().code(), v));
            statuses.put(figure.indicator().code(), figure.status());
        }
        return new Vintages(List.of(new Vintage(1, DAY, values, statuses, List.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        # before                                 | now                                        | changed
        none                                     | DETAINED 5 FINAL; RETURNED - FINAL         | DETAINED
        DETAINED 5 FINAL                         | DETAINED 5.0 REVISED                       | ''
        DETAINED 5 FINAL                         | DETAINED 6 FINAL                           | DETAINED
        DETAINED 5 FINAL                         | DETAINED - FINAL                           | DETAINED
        DETAINED 0 FINAL                         | DETAINED - FINAL                           | DETAINED
        DETAINED - FINAL                         | DETAINED 0 FINAL                           | DETAINED
        DETAINED 5 FINAL; RECEIVED 1 FINAL       | DETAINED 5 FINAL; RECEIVED 2 FINAL         | ''
        """)
    void theIndicatorsWhosePublishedValueDiffersHaveChanged(String before, String now, String changed) {
        Vintages vintages = before == null ? Vintages.NONE : published(before);

        assertThat(vintages.changed(figures(now)))
                .extracting(Indicator::code)
                .containsExactlyInAnyOrder(changed.isEmpty() ? new String[0] : changed.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        # before                                 | now                                        | turned
        none                                     | DETAINED 5 FINAL                           | false
        DETAINED 5 PROVISIONAL                   | DETAINED 6 PROVISIONAL                     | false
        DETAINED 5 PROVISIONAL                   | DETAINED 5 FINAL                           | true
        DETAINED 5 FINAL                         | DETAINED 5 REVISED                         | false
        DETAINED 5 REVISED                       | DETAINED 5 PROVISIONAL                     | true
        DETAINED 5 FINAL                         | DETAINED 5 FINAL; RECEIVED 1 PROVISIONAL   | false
        DETAINED 5 FINAL                         | DETAINED 5 FINAL; RECEIVED 1 FINAL         | false
        DETAINED 5 FINAL; RETURNED 1 FINAL       | DETAINED 5 FINAL; RETURNED 1 PROVISIONAL   | true
        """)
    void figuresTurnWhereTheyBecomeFirmOrAreFirmNoLonger(String before, String now, boolean turned) {
        Vintages vintages = before == null ? Vintages.NONE : published(before);

        assertThat(vintages.turned(figures(now))).isEqualTo(turned);
    }

    @Test
    void aVintageRecordsWhatBroughtIt() {
        Vintage vintage = published("DETAINED 5 FINAL").last().orElseThrow();

        assertThat(vintage.because(List.of(Cause.of(Cause.Kind.CODEBOOK), new Cause(Cause.Kind.FILE, "KZ_2023.csv"))))
                .isEqualTo(
                        new Vintage(1, DAY, vintage.values(), vintage.statuses(), List.of("codebook", "KZ_2023.csv")));
    }

    @Test
    void theLastIsTheOneWithTheHighestNumberInWhateverOrderTheyCome() {
        Vintage first = published("DETAINED 5 FINAL").last().orElseThrow();
        Vintage second = new Vintage(2, DAY, first.values(), first.statuses(), List.of());

        assertThat(new Vintages(List.of(second, first)).last()).contains(second);
        assertThat(new Vintages(List.of(second)).and(first).list()).containsExactly(first, second);
    }
}
