package org.svod.observation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.svod.publication.UnionCodebook.ARMS;
import static org.svod.publication.UnionCodebook.DETAINED;
import static org.svod.publication.UnionCodebook.EXPLOSIVES;
import static org.svod.publication.UnionCodebook.FIREARMS;
import static org.svod.publication.UnionCodebook.NATIONAL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.Operation;
import org.svod.observation.CaseNumber;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;
import org.svod.period.Period;

/** Sorted case rows: going through them, those of some periods, and those of some lines left out. */
class CaseRowsTest {

    private static Observation row(Indicator indicator, String number, String period, Operation operation, long line) {
        return new Observation(
                new CellKey(Period.of(period), indicator, operation, Optional.empty()),
                number,
                Optional.of(BigDecimal.valueOf(line)),
                ObservationStatus.A,
                line);
    }

    private static final List<Observation> ROWS = List.of(
            row(DETAINED, "A-1", "2023-02", ARMS, 7),
            row(DETAINED, "A-1", "2023-01", NATIONAL, 3),
            row(DETAINED, "A-12", "2023-01", ARMS, 2),
            row(FIREARMS, "A-1", "2023-02", ARMS, 5),
            row(FIREARMS, "B-2", "2023-03", NATIONAL, 4));

    private static CaseRows rows() {
        List<Observation> shuffled = new ArrayList<>(ROWS);
        Collections.shuffle(shuffled, new Random(3));
        return CaseRows.of(shuffled);
    }

    @Test
    void rowsAreSortedByIndicatorNumberOperationAndCell() {
        assertThat(rows()).containsExactlyElementsOf(ROWS);
        assertThat(rows().size()).isEqualTo(5);
        assertThat(rows().indicators()).containsExactly(DETAINED, FIREARMS);
        assertThat(rows().cells().values()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void theEndIsTheEnd() {
        Iterator<Observation> rows = rows().iterator();
        for (int i = 0; i < ROWS.size(); i++) {
            assertThat(rows.hasNext()).isTrue();
            assertThat(rows.hasNext()).as("asked twice").isTrue();
            rows.next();
        }
        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        assertThat(rows().cursor(EXPLOSIVES).next()).isFalse();
    }

    @Test
    void rowsOfOtherPeriodsAreNotShown() {
        CaseRows january = rows().within(Period.month(2023, 1)::equals);

        assertThat(january).containsExactly(ROWS.get(1), ROWS.get(2));
        assertThat(january.indicators()).containsExactly(DETAINED);
        assertThat(january.size()).isEqualTo(2);
        assertThat(january.within(period -> period.isMonth() && period.ordinal() == 2))
                .isEmpty();
    }

    @Test
    void linesAreLeftOutOfTheirCellOnly() {
        CellKey cell = ROWS.get(0).cell();
        CellKey other = ROWS.get(3).cell();
        CaseRows without =
                rows().without(Map.of(cell, LineSet.of(LongStream.of(7, 2)), other, LineSet.of(LongStream.of(9))));

        assertThat(without).containsExactlyElementsOf(ROWS.subList(1, 5));
        assertThat(without.without(Map.of(other, LineSet.of(LongStream.of(5)))))
                .as("both are left out")
                .containsExactly(ROWS.get(1), ROWS.get(2), ROWS.get(4));
        assertThat(without.within(Period.month(2023, 2)::equals)).containsExactly(ROWS.get(3));
        assertThat(rows().without(Map.of())).containsExactlyElementsOf(ROWS);
    }

    @Test
    void aCursorTellsTheRowAndItsCase() {
        CaseCursor cursor = rows().cursor(DETAINED);
        CaseCursor other = rows().cursor(FIREARMS);
        assertThat(cursor.next()).isTrue();
        assertThat(other.next()).isTrue();

        assertThat(cursor.caseRef()).isEqualTo("A-1");
        assertThat(cursor.line()).isEqualTo(7);
        assertThat(cursor.cell()).isEqualTo(ROWS.get(0).cell());
        assertThat(cursor.hasValue()).isTrue();
        assertThat(cursor.observation()).isEqualTo(ROWS.get(0));
        assertThat(cursor.comparedHash()).isEqualTo(CaseNumber.hash("A1"));
        assertThat(cursor.hasCase("A-1")).isTrue();
        assertThat(cursor.hasCase("A-2")).isFalse();
        assertThat(cursor.hasCase("A-12")).isFalse();
        assertThat(cursor.mayRepeat()).isTrue();
        assertThat(cursor.hasCaseOf(other)).isTrue();
        assertThat(cursor.compareCase(other)).isZero();

        assertThat(cursor.next()).isTrue();
        assertThat(cursor.mayRepeat()).as("the next number is longer").isFalse();
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.mayRepeat()).as("no further page").isFalse();
        assertThat(cursor.hasCaseOf(other)).isFalse();
        assertThat(cursor.compareCase(other)).isPositive();
        assertThat(other.next()).isTrue();
        assertThat(cursor.compareCase(other)).isNegative();
        assertThat(cursor.next()).isFalse();
    }

    @Test
    void pagesThatAreNotInOrderAreRefused() {
        CasePage first = CaseRows.of(List.of(ROWS.get(3))).pages(FIREARMS).next();
        CasePage second = CaseRows.of(List.of(ROWS.get(4))).pages(FIREARMS).next();
        CaseRows wrong =
                new CaseRows(rows().cells(), i -> List.of(second, first).iterator());
        CaseCursor cursor = wrong.cursor(FIREARMS);
        assertThat(cursor.next()).isTrue();

        assertThatThrownBy(cursor::next).hasMessage("case rows are not sorted");
    }

    @Test
    void rowsWithinAPageThatAreNotInOrderAreRefused() {
        CasePage page =
                CaseRows.of(List.of(ROWS.get(3), ROWS.get(4))).pages(FIREARMS).next();
        byte[] bytes = page.bytes().clone();
        bytes[2] = 'C';
        CaseCursor cursor = new CaseRows(
                        rows().cells(),
                        i -> List.of(CasePage.of(page.rows(), bytes)).iterator())
                .cursor(FIREARMS);
        assertThat(cursor.next()).isTrue();

        assertThatThrownBy(cursor::next).hasMessage("case rows are not sorted");
    }

    @Test
    void aCellThatIsNotThereIsRefused() {
        CasePage page = CaseRows.of(List.of(ROWS.get(0))).pages(DETAINED).next();
        Map<Integer, CellKey> other = Map.of(5, ROWS.get(0).cell());
        CaseRows rows = new CaseRows(other, i -> List.of(page).iterator());

        assertThat(rows.cursor(DETAINED).next())
                .as("the rows of cells that are not known are not shown")
                .isFalse();
        assertThatThrownBy(() -> CaseRows.cell(other, 4)).hasMessage("no cell 4");
    }

    @Test
    void linesAreASet() {
        LineSet lines = LineSet.of(LongStream.of(9, 2, 2, 1L << 40));

        assertThat(lines.stream()).containsExactly(2L, 9L, 1L << 40);
        assertThat(lines.size()).isEqualTo(3);
        assertThat(lines.contains(9)).isTrue();
        assertThat(lines.contains(3)).isFalse();
        assertThat(lines).hasToString("[2, 9, 1099511627776]");
        assertThat(lines.and(LineSet.of(LongStream.of(1, 9)))).isEqualTo(LineSet.of(LongStream.of(1, 2, 9, 1L << 40)));
        assertThat(LineSet.NONE.contains(0)).isFalse();
        assertThat(LineSet.of(LongStream.empty())).isEqualTo(LineSet.NONE).hasSameHashCodeAs(LineSet.NONE);
        assertThat(lines).isNotEqualTo(LineSet.NONE).isNotEqualTo("[2, 9]");
    }

    /** Property: packed lines are read as they were, and dense ones take one byte each. */
    @Test
    void packedLinesAreReadAsTheyWere() {
        Random random = new Random(17);
        for (int i = 0; i < 300; i++) {
            TreeSet<Long> some = new TreeSet<>();
            for (int n = random.nextInt(60); n > 0; n--) {
                some.add(random.nextLong() >>> (1 + random.nextInt(62)));
            }
            LineSet lines = LineSet.of(some.stream().mapToLong(Long::longValue));
            assertThat(LineSet.unpacked(lines.packed())).isEqualTo(lines);
            assertThat(lines.stream().boxed()).containsExactlyElementsOf(some);
        }
        assertThat(LineSet.of(LongStream.rangeClosed(1, 100)).packed()).hasSize(101);
    }
}
