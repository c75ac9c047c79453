package org.svod.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run remembers while it goes, how it is asked to stop, and what the last report says. */
class RunLogTest {

    @TempDir
    private Path output;

    @Test
    void whatIsSaidTwiceIsKeptOnceAndInItsOrder() {
        RunLog log = new RunLog();
        log.notice("second thoughts");
        log.notice("a first one");
        log.notice("second thoughts");
        assertThat(log.notices()).containsExactly("second thoughts", "a first one");
    }

    @Test
    void filesOfManyThreadsAreCountedWithoutLoss() throws InterruptedException, ExecutionException {
        RunLog log = new RunLog();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<?> counted : IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> log.filesChanged(3)))
                    .toList()) {
                counted.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(log.filesChanged()).isEqualTo(600);
    }

    @Test
    void aRunThatIsAskedToStopStopsAtTheNextSafePoint() throws StopRequestedException {
        StopRequest stop = new StopRequest();
        stop.check();
        assertThat(stop.applies()).isFalse();
        stop.stop();
        assertThat(stop.requested()).isTrue();
        assertThatThrownBy(stop::check).isInstanceOf(StopRequestedException.class);
    }

    @Test
    void anInterruptedThreadStopsToo() {
        StopRequest stop = new StopRequest();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(stop::check).isInstanceOf(StopRequestedException.class);
            assertThat(stop.requested()).as("nobody asked").isFalse();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private void report(String name, String content) throws IOException {
        Path runs = Files.createDirectories(output.resolve("runs"));
        Files.writeString(runs.resolve(name), content);
    }

    private static String journal(int lines) {
        return "{\"journal\": {\"lines\": " + lines + ", \"bytes\": 10, \"sha256\": \"ab\"}}";
    }

    /** A report that is written again for the same run gets a second number. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-01-00001.json 2024-02-02-00002.json, 2",
        "2024-02-09-00001.json 2024-02-02-00002.json, 2",
        "2024-02-02-00002.json 2024-02-02-00002-2.json, 2",
        "2024-02-02-00009.json 2024-02-02-00010.json, 2",
        "2024-02-02-00002-10.json 2024-02-02-00002-9.json, 1",
        "2024-02-02-00002.json notes.json, 1",
    })
    void theReportOfTheLastRunIsThatWithTheHighestNumbers(String names, int last) throws IOException {
        int number = 1;
        for (String name : names.split(" ")) {
            report(name, journal(number++));
        }
        assertThat(LastReport.in(output).orElseThrow().journal().lines()).isEqualTo(last);
    }

    @Test
    void withoutAReportOrAJournalInItNothingIsKnown() throws IOException {
        assertThat(LastReport.in(output)).isEmpty();
        report("2024-02-01-00001.json", "{}");
        assertThat(LastReport.in(output)).isEmpty();
        report("2024-02-01-00002.json", "{\"jour");
        assertThatThrownBy(() -> LastReport.in(output))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2024-02-01-00002.json cannot be read; take it away");
    }
}
