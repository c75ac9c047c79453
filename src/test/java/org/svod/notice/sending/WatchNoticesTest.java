package org.svod.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.files.DataLock;
import org.svod.notice.Notice;
import org.svod.release.Role;
import org.svod.watch.MetricsFile;
import org.svod.watch.RunMetrics;

/** What the sender sees of the runs; the operator is told of it. */
class WatchNoticesTest {

    private static final Instant NOW = Instant.parse("2024-07-01T12:00:00Z");
    /** No disk has this little. */
    private static final long NOTHING = 0;

    @TempDir
    private Path folder;

    private Path data;
    private Path output;

    @BeforeEach
    void folders() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        output = Files.createDirectory(folder.resolve("output"));
    }

    private List<Notice> now(long tooLittle) throws IOException {
        return WatchNotices.now(data, output, NOW, tooLittle);
    }

    private void ended(Duration before, int exitCode, Duration successBefore) throws IOException {
        new MetricsFile(data)
                .write(new RunMetrics(NOW.minus(before), exitCode, Optional.of(NOW.minus(successBefore)))
                        .withoutReport());
    }

    @ParameterizedTest
    @CsvSource({
        "PT26H, 0, PT26H, ",
        "PT27H, 0, PT27H, NO_RUN",
        "PT1H, 1, PT20H, RUN_FAILED",
        "PT1H, 2, PT20H, RUN_FAILED",
        "PT1H, 1, PT30H, NO_RUN RUN_FAILED",
        "PT1H, 3, PT1H, ",
        "PT1H, 5, PT20H, ",
    })
    void aNightThatFailedOrDidNotComeIsTold(Duration ended, int exitCode, Duration success, String kinds)
            throws IOException {
        ended(ended, exitCode, success);
        assertThat(now(NOTHING))
                .allMatch(notice -> notice.role() == Role.OPERATOR)
                .extracting(notice -> notice.kind().name())
                .containsExactly(kinds == null ? new String[0] : kinds.split(" "));
        assertThat(WatchNotices.now(data, output, NOW.plusSeconds(60), NOTHING))
                .as("the same notices a minute later")
                .containsAll(now(NOTHING));
    }

    @Test
    void aRunThatDoesNotEndIsTold() throws IOException {
        try (DataLock held = DataLock.take(data).orElseThrow()) {
            assertThat(held).isNotNull();
            FileTime since = FileTime.from(NOW.minus(Duration.ofHours(12)));
            Files.setLastModifiedTime(data.resolve("lock"), since);
            assertThat(now(NOTHING)).isEmpty();
            Files.setLastModifiedTime(
                    data.resolve("lock"), FileTime.from(since.toInstant().minusSeconds(1)));
            assertThat(now(NOTHING))
                    .singleElement()
                    .matches(notice -> notice.kind() == Notice.Kind.RUN_WITHOUT_END)
                    .matches(notice -> notice.about().equals("2024-06-30T23:59:59Z"));
        }
        assertThat(now(NOTHING)).as("it has ended").isEmpty();
    }

    @Test
    void aDiskThatIsNearlyFullIsToldOnceADay() throws IOException {
        assertThat(now(Long.MAX_VALUE))
                .extracting(Notice::kind, Notice::about)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Notice.Kind.DISK_LOW, data + " 2024-07-01"),
                        org.assertj.core.api.Assertions.tuple(Notice.Kind.DISK_LOW, output + " 2024-07-01"));
        Files.delete(output);
        assertThat(now(Long.MAX_VALUE)).as("a folder that is not there").hasSize(1);
    }
}
