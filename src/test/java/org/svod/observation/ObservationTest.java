package org.svod.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.publication.UnionCodebook.AM;
import static org.svod.publication.UnionCodebook.ARMS;
import static org.svod.publication.UnionCodebook.DETAINED;
import static org.svod.publication.UnionCodebook.FIREARMS;
import static org.svod.publication.UnionCodebook.KZ;
import static org.svod.publication.UnionCodebook.NATIONAL;
import static org.svod.publication.UnionCodebook.RETURNED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.period.Period;

/** Values in cells: which are equal, and in which order they are. */
class ObservationTest {

    private static CellKey cell(String period, Indicator indicator, Operation operation, State counterpart) {
        return new CellKey(Period.of(period), indicator, operation, Optional.of(counterpart));
    }

    private static CellKey cell(String period, Indicator indicator, Operation operation) {
        return new CellKey(Period.of(period), indicator, operation, Optional.empty());
    }

    private static Observation row(CellKey cell, String number, long line) {
        return new Observation(cell, number, Optional.of(BigDecimal.ONE), ObservationStatus.A, line);
    }

    @Test
    void cellsAreInTheOrderOfIndicatorPeriodOperationAndCounterpart() {
        List<CellKey> ordered = List.of(
                cell("2023-01", DETAINED, ARMS),
                cell("2023-01", DETAINED, NATIONAL),
                cell("2023-02", DETAINED, ARMS),
                cell("2022-01", RETURNED, ARMS),
                cell("2022-01", RETURNED, ARMS, AM),
                cell("2022-01", RETURNED, ARMS, KZ),
                cell("2022-01", RETURNED, NATIONAL, AM),
                cell("2021-01", FIREARMS, ARMS));
        List<CellKey> cells = new ArrayList<>(ordered);
        Collections.shuffle(cells, new Random(5));

        assertThat(cells.stream().sorted()).containsExactlyElementsOf(ordered);
    }

    /** Property: two cells are equal exactly if none of their parts differs. */
    @Test
    void cellsAreEqualIfAllTheirPartsAre() {
        List<CellKey> all = new ArrayList<>();
        for (String period : List.of("2023-01", "2023-02")) {
            for (Indicator indicator : List.of(DETAINED, RETURNED)) {
                for (Operation operation : List.of(ARMS, NATIONAL)) {
                    all.add(cell(period, indicator, operation));
                    all.add(cell(period, indicator, operation, AM));
                    all.add(cell(period, indicator, operation, KZ));
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            CellKey same = new CellKey(
                    all.get(i).period(),
                    all.get(i).indicator(),
                    all.get(i).operation(),
                    all.get(i).counterpart());
            assertThat(same).isEqualTo(all.get(i)).hasSameHashCodeAs(all.get(i)).isNotEqualTo("cell");
            assertThat(all.indexOf(same)).isEqualTo(i);
            assertThat(same.compareTo(all.get(i))).isZero();
        }
        assertThat(all.stream().map(CellKey::hashCode).distinct().count()).isGreaterThan(all.size() / 2);
    }

    @Test
    void rowsOfOneCaseAreTogether() {
        List<Observation> ordered = List.of(
                row(cell("2023-02", DETAINED, ARMS), "A-1", 9),
                row(cell("2023-01", DETAINED, NATIONAL), "A-1", 3),
                row(cell("2023-01", DETAINED, NATIONAL), "A-1", 4),
                row(cell("2023-01", DETAINED, ARMS), "A-2", 1),
                row(cell("2023-01", FIREARMS, ARMS), "A-1", 2));
        List<Observation> rows = new ArrayList<>(ordered);
        Collections.shuffle(rows, new Random(5));

        assertThat(rows.stream().sorted(Observation.BY_CASE)).containsExactlyElementsOf(ordered);
        assertThat(Observation.BY_CASE_KEY.compare(ordered.get(1), ordered.get(2)))
                .isZero();
        assertThat(Observation.BY_CASE.compare(ordered.get(1), ordered.get(2))).isNegative();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 1, true",
                "1, 1.0, true",
                "1, 2, false",
                "1, -, false",
                "-, 1, false",
                "-, -, true",
                "0, -, false"
            })
    void amountsHaveTheSameValueHoweverItIsWritten(BigDecimal one, BigDecimal other, boolean same) {
        assertThat(amount(one).hasTheValueOf(amount(other))).isEqualTo(same);
    }

    private static Amount amount(BigDecimal value) {
        return value == null ? Amount.MISSING : new Amount(Optional.of(value), ObservationStatus.P);
    }

    @Test
    void aRowThatLosesItsValueIsMissing() {
        Observation row = row(cell("2023-01", DETAINED, ARMS), "A-1", 9);
        assertThat(row.amount()).isEqualTo(BigDecimal.ONE);
        assertThat(row.withoutValue())
                .isEqualTo(new Observation(row.cell(), "A-1", Optional.empty(), ObservationStatus.M, 9))
                .returns(BigDecimal.ZERO, Observation::amount);
    }

    @Test
    void aTotalOfWhichRowsLoseTheirValues() {
        CellTotal total = new CellTotal(cell("2023-01", DETAINED, ARMS), new BigDecimal("7.5"), 3, 1);

        assertThat(total.withoutValues()).isEqualTo(new CellTotal(total.cell(), BigDecimal.ZERO, 0, 4));
        assertThat(total.without(new BigDecimal("2.5"), 2))
                .isEqualTo(new CellTotal(total.cell(), new BigDecimal("5.0"), 1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "TRAL-23/017, TRAL2317",
        "TRAL-23-17, TRAL2317",
        "TRAL-023/0017, TRAL2317",
        "A-000, A0",
        "A-0/0, A00",
        "007, 7",
        "A100, A100",
        "A1-01, A11"
    })
    void numbersAreComparedWithoutSeparatorsAndZerosAtTheHead(String number, String compared) {
        assertThat(CaseNumber.compared(number)).isEqualTo(compared);
        assertThat(CaseNumber.hash(CaseNumber.compared(number))).isEqualTo(CaseNumber.hash(compared));
        assertThat(CaseNumber.hash(compared)).isNotEqualTo(CaseNumber.hash(compared + "1"));
    }
}
