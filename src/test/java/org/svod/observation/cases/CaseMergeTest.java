package org.svod.observation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.svod.publication.UnionCodebook.ARMS;
import static org.svod.publication.UnionCodebook.DETAINED;
import static org.svod.publication.UnionCodebook.FIREARMS;
import static org.svod.publication.UnionCodebook.NATIONAL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.ObservationStatus;
import org.svod.files.Scratch;
import org.svod.files.ScratchFile;
import org.svod.observation.Amount;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;
import org.svod.period.Period;

/** How much of the sorted store leaves the memory, what it does if a disk fails, and the order of its pages. */
class CaseMergeTest {

    private static final List<CellKey> CELLS = List.of(
            new CellKey(Period.of("2023-01"), DETAINED, NATIONAL, Optional.empty()),
            new CellKey(Period.of("2023-01"), FIREARMS, ARMS, Optional.empty()));
    private static final Map<Integer, CellKey> NUMBERED = Map.of(0, CELLS.get(0), 1, CELLS.get(1));

    /** Counts what is written, and fails from the time on at which it must not be read any more. */
    private static final class CountedScratch implements Scratch {
        private final Scratch scratch = Scratch.inMemory();
        private final AtomicInteger appended = new AtomicInteger();
        private boolean fails;

        @Override
        public long append(byte[] bytes, int length) throws IOException {
            appended.incrementAndGet();
            return scratch.append(bytes, length);
        }

        @Override
        public void read(long position, byte[] into, int offset, int length) throws IOException {
            if (fails) {
                throw new IOException("the disk is gone");
            }
            scratch.read(position, into, offset, length);
        }
    }

    private static CaseRows settled(Scratch scratch, int held, int rows) throws IOException {
        CaseStore store = new CaseStore(List.of(DETAINED, FIREARMS), CELLS::get, scratch, held);
        for (int i = rows; i > 0; i--) {
            byte[] number = String.format(java.util.Locale.ROOT, "N-%05d", i).getBytes(StandardCharsets.ISO_8859_1);
            store.begin(i % 2, i % 2, number, 0, number.length, i, i);
            store.end(ObservationStatus.A, i, 0);
        }
        return store.settle(
                new CaseStore.Repetitions() {
                    @Override
                    public void repeated(RepeatedRow row) {
                        throw new AssertionError("no key comes again");
                    }

                    @Override
                    public void contradicted(int cell, Amount amount) {
                        throw new AssertionError("no key comes again");
                    }
                },
                () -> NUMBERED);
    }

    @ParameterizedTest
    @CsvSource({"8388608, 100, false", "40, 3, true", "40, 1, false"})
    void nothingIsWrittenAsLongAsTheBufferHoldsIt(int held, int rows, boolean written) throws IOException {
        CountedScratch scratch = new CountedScratch();

        assertThat(settled(scratch, held, rows).size()).isEqualTo(rows);
        assertThat(scratch.appended.get() > 0).isEqualTo(written);
    }

    @Test
    void aRowThatFillsTheBufferStillFits() throws IOException {
        CountedScratch scratch = new CountedScratch();
        // A row has 1 + 7 + 20 bytes and its amount has 2: after two of them 60 bytes are held.
        settled(scratch, 60, 2);
        settled(scratch, 61, 3);
        assertThat(scratch.appended.get()).isZero();
        settled(scratch, 60, 3);
        assertThat(scratch.appended.get()).isPositive();
    }

    @Test
    void rowsThatLeftTheMemoryAreReadFromTheDiskEachTime(@TempDir Path folder) throws IOException {
        try (ScratchFile file = new ScratchFile(folder)) {
            CaseRows settled = settled(file, 100, 5_000);
            for (int time = 0; time < 2; time++) {
                assertThat(settled)
                        .extracting(Observation::line)
                        .containsExactlyElementsOf(IntStream.concat(
                                        IntStream.rangeClosed(1, 2_500).map(i -> 2 * i),
                                        IntStream.range(0, 2_500).map(i -> 2 * i + 1))
                                .mapToObj(i -> (long) i)
                                .toList());
            }
        }
    }

    @Test
    void aDiskThatFailsIsNotTakenForTheEnd() throws IOException {
        CountedScratch scratch = new CountedScratch();
        CaseRows settled = settled(scratch, 100, 200);
        scratch.fails = true;

        assertThatThrownBy(settled::size)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the disk is gone");
    }

    @Test
    void aFullPageIsFollowedByTheNextInOrder() throws IOException {
        CaseRows settled = settled(Scratch.inMemory(), CaseStore.HELD, 20_000);
        CaseCursor cursor = settled.cursor(FIREARMS);
        String before = "";
        int rows = 0;
        while (cursor.next()) {
            assertThat(cursor.caseRef()).isGreaterThan(before);
            assertThat(cursor.observation().value()).contains(BigDecimal.valueOf(cursor.line()));
            before = cursor.caseRef();
            rows++;
        }
        assertThat(rows).isEqualTo(10_000);
    }
}
