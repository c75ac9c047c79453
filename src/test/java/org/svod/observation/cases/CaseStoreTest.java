package org.svod.observation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.svod.publication.UnionCodebook.ARMS;
import static org.svod.publication.UnionCodebook.CODEBOOK;
import static org.svod.publication.UnionCodebook.FIREARMS;
import static org.svod.publication.UnionCodebook.NATIONAL;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.Operation;
import org.svod.files.Scratch;
import org.svod.observation.Amount;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;
import org.svod.period.Period;

/**
 * The external merge sort of case rows: whatever fits into memory, the rows come out like those of a sorted list, each
 * key once, and two values of one key are reported and not stored.
 */
class CaseStoreTest {

    private static final List<Indicator> INDICATORS = CODEBOOK.indicators().asList();
    private static final List<CellKey> CELLS = cells();

    private final List<RepeatedRow> repeated = new ArrayList<>();
    private final List<String> contradicted = new ArrayList<>();

    private static List<CellKey> cells() {
        List<CellKey> cells = new ArrayList<>();
        for (String period : List.of("2023-03", "2023-01", "2023-Q1")) {
            for (Operation operation : List.of(NATIONAL, ARMS)) {
                for (Indicator indicator : INDICATORS) {
                    cells.add(new CellKey(Period.of(period), indicator, operation, Optional.empty()));
                }
            }
        }
        return cells;
    }

    private CaseStore store(int held) {
        return new CaseStore(INDICATORS, CELLS::get, Scratch.inMemory(), held);
    }

    private static void add(CaseStore store, Observation row) throws IOException {
        byte[] number = ("<" + row.caseRef() + ">").getBytes(StandardCharsets.ISO_8859_1);
        int cell = CELLS.indexOf(row.cell());
        store.begin(
                cell,
                INDICATORS.indexOf(row.cell().indicator()),
                number,
                1,
                row.caseRef().length(),
                row.line(),
                row.line() + 7);
        BigDecimal value = row.value().orElse(BigDecimal.ZERO);
        if (row.value().isPresent() && value.precision() <= 18 && row.line() % 2 == 0) {
            store.end(row.status(), value.unscaledValue().longValueExact(), value.scale());
        } else {
            store.end(new Amount(row.value(), row.status()));
        }
    }

    private CaseRows settled(CaseStore store) throws IOException {
        Map<Integer, CellKey> numbered = new HashMap<>();
        IntStream.range(0, CELLS.size()).forEach(i -> numbered.put(i, CELLS.get(i)));
        return store.settle(
                new CaseStore.Repetitions() {
                    @Override
                    public void repeated(RepeatedRow row) {
                        repeated.add(row);
                    }

                    @Override
                    public void contradicted(int cell, Amount amount) {
                        contradicted.add(cell + " " + amount);
                    }
                },
                () -> numbered);
    }

    private static Observation row(CellKey cell, String number, String value, long line) {
        return new Observation(
                cell,
                number,
                value.equals("M") ? Optional.empty() : Optional.of(new BigDecimal(value)),
                value.equals("M") ? ObservationStatus.M : ObservationStatus.A,
                line);
    }

    /** Random rows: few numbers that share their beginnings, so that keys come again, and numbers of every length. */
    private static List<Observation> random(int rows, int numbers, Random random) {
        List<Observation> all = new ArrayList<>();
        for (int line = 1; line <= rows; line++) {
            int n = random.nextInt(numbers);
            String number = "C" + "9".repeat(n % 38) + "/" + n % 10;
            String value = switch (random.nextInt(6)) {
                case 0 -> "M";
                case 1 -> "123456789012345678901234567890.125";
                case 2 -> "-0.5";
                default -> Integer.toString(random.nextInt(2));
            };
            all.add(row(CELLS.get(random.nextInt(CELLS.size())), number, value, line));
        }
        return all;
    }

    /**
     * Property: the result is that of a sorted list. With 1 byte held each row is a run of its own; with 100,000 bytes
     * a run is read in several pieces; in the last line nothing leaves the memory.
     */
    @ParameterizedTest(name = "{0} bytes held, {1} rows, {2} numbers")
    @CsvSource({
        "1, 1, 1",
        "1, 40, 2",
        "1, 600, 30",
        "500, 3000, 3",
        "4096, 6000, 2000",
        "100000, 12000, 40000",
        "400000, 12000, 300",
        "8388608, 12000, 300",
        "8388608, 2, 1"
    })
    void theRowsAreThoseOfASortedList(int held, int rows, int numbers) throws IOException {
        List<Observation> given = random(rows, numbers, new Random(rows + numbers));
        CaseStore store = store(held);
        for (Observation row : given) {
            add(store, row);
        }
        CaseRows settled = settled(store);

        Map<List<Object>, Observation> first = new HashMap<>();
        Map<Observation, String> lost = new HashMap<>();
        Set<String> again = new HashSet<>();
        for (Observation row : given) {
            Observation before = first.putIfAbsent(List.of(row.cell(), row.caseRef()), row);
            if (before != null) {
                again.add(row.line() + " after " + before.line());
                if (!amount(row).hasTheValueOf(amount(before))) {
                    lost.put(before, CELLS.indexOf(before.cell()) + " " + amount(before));
                }
            }
        }
        List<Observation> expected = first.values().stream()
                .map(row -> lost.containsKey(row) ? row.withoutValue() : row)
                .sorted(Observation.BY_CASE)
                .toList();
        assertThat(settled).containsExactlyElementsOf(expected);
        assertThat(settled).as("a second time").containsExactlyElementsOf(expected);
        assertThat(settled.size()).isEqualTo(expected.size());
        assertThat(repeated.stream().map(r -> r.line() + " after " + r.firstLine()))
                .containsExactlyInAnyOrderElementsOf(again);
        assertThat(repeated).allSatisfy(r -> assertThat(r.row()).isEqualTo(r.line() + 7));
        assertThat(contradicted).containsExactlyInAnyOrderElementsOf(lost.values());
    }

    private static Amount amount(Observation row) {
        return new Amount(row.value(), row.status());
    }

    @Test
    void aStoreWithoutRowsHasNone() throws IOException {
        assertThat(settled(store(1))).isSameAs(CaseRows.NONE).isEmpty();
        assertThat(CaseRows.NONE.size()).isZero();
        assertThat(CaseRows.NONE.indicators()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "8388608"})
    void aRowThatComesAgainWithTheSameValueIsOnlyReported(int held) throws IOException {
        CaseStore store = store(held);
        add(store, row(CELLS.get(0), "A-1", "1.50", 2));
        add(store, row(CELLS.get(0), "A-1", "1.5", 3));
        add(store, row(CELLS.get(5), "A-1", "2", 4));

        assertThat(settled(store)).hasSize(2);
        assertThat(repeated)
                .containsExactly(new RepeatedRow(
                        0,
                        "A-1",
                        new Amount(Optional.of(new BigDecimal("1.5")), ObservationStatus.A),
                        3,
                        10,
                        2,
                        new Amount(Optional.of(new BigDecimal("1.50")), ObservationStatus.A)));
        assertThat(contradicted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "M, 1", "1, M"})
    void anotherValueForOneKeyTakesBothAway(String first, String second) throws IOException {
        CaseStore store = store(64);
        add(store, row(CELLS.get(0), "A-1", first, 2));
        add(store, row(CELLS.get(0), "A-1", second, 3));
        add(store, row(CELLS.get(0), "A-1", first, 4));

        assertThat(settled(store))
                .singleElement()
                .returns(Optional.empty(), Observation::value)
                .returns(ObservationStatus.M, Observation::status)
                .returns(2L, Observation::line);
        assertThat(repeated).extracting(RepeatedRow::line).containsExactly(3L, 4L);
        assertThat(contradicted).hasSize(1);
    }

    @Test
    void pagesAreSmallAndEachCanBeReadByItself() throws IOException {
        CaseStore store = store(CaseStore.HELD);
        CellKey cell = CELLS.stream()
                .filter(c -> c.indicator().equals(FIREARMS))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 5_000; i++) {
            add(store, row(cell, String.format(java.util.Locale.ROOT, "CASE-NUMBER-%06d", i), "12345", i + 2));
        }
        CaseRows settled = settled(store);
        List<CasePage> pages = new ArrayList<>();
        settled.pages(FIREARMS).forEachRemaining(pages::add);

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages).allSatisfy(page -> assertThat(page.bytes().length).isLessThanOrEqualTo(1 << 15));
        assertThat(pages.stream().mapToInt(CasePage::rows).sum()).isEqualTo(5_000);
        List<String> numbers = new ArrayList<>();
        for (CasePage page : pages) {
            new CaseRows(Map.of(CELLS.indexOf(cell), cell), i -> List.of(page).iterator())
                    .forEach(row -> numbers.add(row.caseRef()));
        }
        assertThat(numbers).hasSize(5_000).isSorted().contains("CASE-NUMBER-004999");
    }

    @Test
    void statusMHasNoValue() {
        assertThatThrownBy(() -> PackedAmount.put(ObservationStatus.M, 1, 0, new byte[20], 0))
                .hasMessage("no value goes with status M");
    }
}
