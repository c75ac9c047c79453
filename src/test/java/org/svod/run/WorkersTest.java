package org.svod.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final StopRequest stop = new StopRequest();
    private final Workers workers = new Workers(2, stop);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void allPiecesAreDone() throws IOException, StopRequestedException {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        workers.all(IntStream.range(0, 50)
                .<Workers.Task>mapToObj(i -> () -> done.add(i))
                .toList());

        assertThat(done).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void twoAreDoneAtATime() throws IOException, StopRequestedException {
        CyclicBarrier both = new CyclicBarrier(2);
        Workers.Task waits = () -> {
            try {
                both.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("alone", e);
            }
        };

        workers.all(List.of(waits, waits));
        assertThat(both.isBroken()).isFalse();
    }

    @Test
    void theFailureOfThePieceThatFailedComesOutOnceTheOthersAreDone() {
        AtomicInteger done = new AtomicInteger();
        for (Throwable failure : List.of(
                new IOException("disk full"), new IllegalArgumentException("wrong"), new AssertionError("odd"))) {
            assertThatThrownBy(() ->
                            workers.all(List.of(done::incrementAndGet, () -> fail(failure), done::incrementAndGet)))
                    .isSameAs(failure);
        }
        assertThat(done).hasValue(6);
    }

    private static void fail(Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }

    @Test
    void noPieceBeginsOnceAStopWasAskedFor() {
        AtomicInteger done = new AtomicInteger();
        try (Workers alone = new Workers(1, stop)) {
            assertThatThrownBy(() -> alone.all(List.of(
                            () -> {
                                done.incrementAndGet();
                                stop.stop();
                            },
                            done::incrementAndGet)))
                    .isInstanceOf(StopRequestedException.class);
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void anInterruptIsARequestToStop() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();

        assertThat(stop.applies()).isTrue();
        assertThatThrownBy(() -> workers.all(List.of(() -> await(never)))).isInstanceOf(StopRequestedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stop.applies()).isFalse();
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aCrewGivesItsResultsInTheOrderInWhichTheyWereAskedFor() {
        List<Supplier<Integer>> pieces = IntStream.range(0, 20)
                .<Supplier<Integer>>mapToObj(i -> () -> i * i)
                .toList();

        assertThat(new ThreadedParallel(3, Path.of("unused")).all(pieces))
                .isEqualTo(IntStream.range(0, 20).map(i -> i * i).boxed().toList());
    }
}
