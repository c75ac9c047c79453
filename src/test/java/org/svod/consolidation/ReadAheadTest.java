package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.svod.databank.OpenDelivery;
import org.svod.delivery.Delivery;
import org.svod.run.StopRequest;

/** Lanes that read files for each other. */
@Timeout(60)
class ReadAheadTest {

    private static final LocalDate DATE = LocalDate.of(2024, 1, 1);

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final StopRequest stop = new StopRequest();
    private final Queue<Long> closed = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** What a file says: its number. */
    private record Said(long number, Queue<Long> closed, AtomicInteger held) implements Closeable {
        @Override
        public void close() {
            closed.add(number);
            held.decrementAndGet();
        }
    }

    private static List<OpenDelivery> lane(int lane, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(number -> new OpenDelivery(
                        new Delivery(number, "f", "f", 1, "", "", 10, DATE, Optional.empty()), 1, lane))
                .toList();
    }

    private Future<List<Long>> run(ReadAhead<Said> ahead, int lane, List<OpenDelivery> open) {
        return threads.submit(() -> {
            List<Long> taken = new ArrayList<>();
            try {
                for (OpenDelivery each : ahead.begin(lane, open)) {
                    try (Said said = ahead.take(each)) {
                        taken.add(said.number());
                    }
                }
                ahead.help();
            } finally {
                ahead.end(lane);
            }
            return taken;
        });
    }

    @Test
    void everyFileIsReadOnceAndTakenInTheOrderOfItsLane() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Queue<Long> read = new ConcurrentLinkedQueue<>();
            AtomicInteger held = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            ReadAhead<Said> ahead = new ReadAhead<>(
                    open -> {
                        read.add(open.delivery().number());
                        most.accumulateAndGet(held.incrementAndGet(), Math::max);
                        return new Said(open.delivery().number(), closed, held);
                    },
                    stop);
            int lanes = 1 + random.nextInt(4);
            List<Future<List<Long>>> taken = new ArrayList<>();
            List<List<Long>> expected = new ArrayList<>();
            long first = 1;
            for (int lane = 1; lane <= lanes; lane++) {
                List<OpenDelivery> open = lane(lane, first, random.nextInt(lane == 1 ? 40 : 5));
                first += open.size();
                expected.add(open.stream().map(o -> o.delivery().number()).toList());
                taken.add(run(ahead, lane, open));
            }
            for (int lane = 0; lane < lanes; lane++) {
                assertThat(taken.get(lane).get()).isEqualTo(expected.get(lane));
            }
            assertThat(read).doesNotHaveDuplicates().hasSize((int) first - 1);
            assertThat(most.get()).as("held at once").isLessThanOrEqualTo(lanes + 2);
            assertThat(held.get()).isZero();
        }
    }

    @Test
    void aLaneWithNothingOfItsOwnReadsForAnother() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        ReadAhead<Said> ahead = new ReadAhead<>(
                open -> {
                    both.countDown();
                    try {
                        assertThat(both.await(30, TimeUnit.SECONDS))
                                .as("two files are read at the same time")
                                .isTrue();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return new Said(open.delivery().number(), closed, new AtomicInteger());
                },
                stop);
        List<OpenDelivery> open = lane(1, 1, 2);
        ahead.begin(2, List.of());
        ahead.begin(1, open);
        Future<?> helper = threads.submit(ahead::help);
        assertThat(ahead.take(open.get(0)).number()).isEqualTo(1);
        assertThat(ahead.take(open.get(1)).number()).isEqualTo(2);
        helper.get();
    }

    @Test
    void aFileThatCannotBeReadFailsInItsOwnLane() throws Exception {
        ReadAhead<Said> ahead = new ReadAhead<>(
                open -> {
                    if (open.delivery().number() == 3) {
                        throw new IOException("disk");
                    }
                    return new Said(open.delivery().number(), closed, new AtomicInteger());
                },
                stop);
        Future<List<Long>> other = run(ahead, 2, List.of());
        Future<List<Long>> lane = run(ahead, 1, lane(1, 1, 9));
        assertThatThrownBy(lane::get).hasRootCauseInstanceOf(IOException.class).hasRootCauseMessage("disk");
        assertThat(other.get()).isEmpty();
    }

    @RepeatedTest(200)
    void whatWasReadForALaneThatFailsIsClosedOnce() throws Exception {
        AtomicInteger held = new AtomicInteger();
        ReadAhead<Said> ahead = new ReadAhead<>(
                open -> {
                    held.incrementAndGet();
                    return new Said(open.delivery().number(), closed, held);
                },
                stop);
        ahead.begin(1, lane(1, 1, 9));
        Future<?> helper = threads.submit(ahead::help);
        while (held.get() < 2) {
            Thread.onSpinWait();
        }
        ahead.end(1);
        helper.get();
        assertThat(held.get()).isZero();
        assertThat(closed).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void nothingIsReadAheadAfterAStopWasAskedFor() {
        stop.stop();
        ReadAhead<Said> ahead =
                new ReadAhead<>(open -> new Said(open.delivery().number(), closed, new AtomicInteger()), stop);
        ahead.begin(1, lane(1, 1, 9));
        ahead.help();
        ahead.end(1);
        assertThat(closed).isEmpty();
    }

    @Test
    void aDeliveryThatIsNotTheNextOfItsLaneIsRefused() {
        ReadAhead<Said> ahead =
                new ReadAhead<>(open -> new Said(open.delivery().number(), closed, new AtomicInteger()), stop);
        List<OpenDelivery> open = lane(1, 1, 2);
        ahead.begin(1, open);
        assertThatThrownBy(() -> ahead.take(open.get(1))).isInstanceOf(IllegalStateException.class);
    }
}
