package org.svod.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.watch.Health.Remark;
import org.svod.watch.Health.State;

/** What a watcher says, by the time of the last success, the exit code, the space on the disk and the journal. */
class HealthTest {

    private static final Instant NOW = Instant.parse("2024-07-01T12:00:00Z");
    private static final Health.Limits LIMITS = new Health.Limits(Duration.ofHours(26), Duration.ofHours(50), 1, 0);

    @TempDir
    private Path data;

    @BeforeEach
    void aDataFolderWithAJournal() throws IOException {
        new Journal(Files.createDirectories(data.resolve("archive")))
                .append(List.of(new JournalEntry.Frozen(1, LocalDate.of(2024, 2, 1), "0".repeat(64), "2023")));
    }

    private List<Remark> look(Health.Limits limits) throws IOException {
        return new Health(data, limits).look(Optional.empty(), NOW);
    }

    private Remark only(String key) throws IOException {
        return look(LIMITS).stream()
                .filter(remark -> remark.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void lastSuccess(Instant at, int exitCode) throws IOException {
        new MetricsFile(data).write(new RunMetrics(NOW, exitCode, Optional.of(at)).withoutReport());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-01T12:00:00Z, success, OK, 0",
        "2024-06-30T10:00:01Z, success, OK, 25",
        "2024-06-30T10:00:00Z, success, WARN, 26",
        "2024-06-29T10:00:01Z, success, WARN, 49",
        "2024-06-29T10:00:00Z, success, CRIT, 50",
        "2024-07-01T12:00:01Z, future, WARN, ",
    })
    void theAgeOfTheLastSuccessDecides(Instant at, String key, State state, String hours) throws IOException {
        lastSuccess(at, 0);
        Remark remark = only(key);
        assertThat(remark.state()).isEqualTo(state);
        assertThat(remark.facts().get(0)).isEqualTo(at.toString());
        if (hours != null) {
            assertThat(remark.facts().get(1)).isEqualTo(hours);
        }
        assertThat(look(LIMITS)).extracting(Remark::key).doesNotContain("exit-code");
    }

    @Test
    void withoutASuccessSomebodyMustLookAndAFailureIsNamed() throws IOException {
        assertThat(only("no-success").state()).isEqualTo(State.CRIT);
        lastSuccess(NOW, 3);
        assertThat(only("exit-code")).isEqualTo(new Remark(State.WARN, "exit-code", List.of("3")));
        new MetricsFile(data).write(new RunMetrics(NOW, 1, Optional.empty()).withoutReport());
        assertThat(only("no-success").state()).isEqualTo(State.CRIT);
        assertThat(new MetricsFile(data).lastRun()).contains(NOW);
        assertThat(new MetricsFile(data).exitCode()).contains(1L);
    }

    @Test
    void spaceOnTheDiskIsComparedWithTheLimits() throws IOException {
        assertThat(only("free").state()).isEqualTo(State.OK);
        Health.Limits warn = new Health.Limits(Duration.ofDays(1), Duration.ofDays(2), Long.MAX_VALUE, 0);
        Health.Limits crit = new Health.Limits(Duration.ofDays(1), Duration.ofDays(2), 0, Long.MAX_VALUE);
        assertThat(look(warn))
                .filteredOn(r -> r.key().equals("free"))
                .extracting(Remark::state)
                .containsExactly(State.WARN);
        assertThat(look(crit))
                .filteredOn(r -> r.key().equals("free"))
                .extracting(Remark::state)
                .containsExactly(State.CRIT);
        assertThat(new Health(data, LIMITS).look(Optional.of(data), NOW))
                .as("the output folder may lie on another disk")
                .filteredOn(r -> r.key().equals("free"))
                .hasSize(2);
        assertThat(new Health(data, LIMITS).look(Optional.of(data.resolve("nowhere")), NOW))
                .filteredOn(r -> r.key().equals("free"))
                .hasSize(1);
    }

    private static String logged(String at, String what) {
        return "{\"at\":\"" + at + "\",\"who\":\"a \\\",\\\"what\\\":\\\"refused\\\"\",\"what\":\"" + what
                + "\",\"before\":\"00\"}\n";
    }

    @Test
    void manyRefusalsOfTheDeskWithinADayAreSaid() throws IOException {
        assertThat(look(LIMITS)).extracting(Remark::key).doesNotContain("refused");
        Path log = Files.createDirectories(data.resolve("desk")).resolve("audit.jsonl");
        String before = logged("2024-06-30T11:00:00Z", "sign-in failed").repeat(500);
        String now = logged("2024-07-01T11:00:00.5Z", "sign-in failed").repeat(60)
                + logged("2024-07-01T11:00:00Z", "sign-in").repeat(500);
        Files.writeString(
                log, before + now + logged("2024-07-01T11:00:01Z", "refused").repeat(39));
        assertThat(only("refused")).isEqualTo(new Remark(State.OK, "refused", List.of("60", "39")));
        Files.writeString(
                log, before + now + logged("2024-07-01T11:00:01Z", "refused").repeat(40));
        assertThat(only("refused")).isEqualTo(new Remark(State.WARN, "refused", List.of("60", "40")));
    }

    @Test
    void theLogOfTheDeskIsReadFromItsEndBackToOneDay() throws IOException {
        Path log = Files.createDirectories(data.resolve("desk")).resolve("audit.jsonl");
        String now = logged("2024-06-30T12:00:01Z", "refused").repeat(1_500)
                + logged("2024-07-01T11:00:00Z", "sign-in failed").repeat(7);
        Files.writeString(log, now);
        assertThat(only("refused").facts()).as("more than one block").containsExactly("7", "1500");
        Files.writeString(
                log,
                logged("2024-07-01T11:00:00Z", "refused").repeat(9) + logged("2024-06-30T12:00:00Z", "look") + now);
        assertThat(only("refused").facts()).as("what is older is not read").containsExactly("7", "1500");
    }

    @Test
    void aLineOfTheDeskThatIsTornOrDamagedDoesNotCountAndStopsNothing() throws IOException {
        Path log = Files.createDirectories(data.resolve("desk")).resolve("audit.jsonl");
        byte[] torn = "{\"at\":\"2024-07-01T11:00:00Z\",\"who\":\"я".getBytes(StandardCharsets.UTF_8);
        Files.writeString(
                log,
                logged("2024-07-01T11:00:00Z", "refused") + logged("2024-07-01T99:00:00Z", "refused") + "\n"
                        + logged("2024-07-01T11:00:00Z", "sign-in failed"));
        Files.write(log, Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);
        assertThat(only("refused").facts()).containsExactly("1", "1");
        Files.write(log, new byte[0]);
        assertThat(only("refused").facts()).containsExactly("0", "0");
    }

    @Test
    void theJournalIsWholeDamagedOrNotThere() throws IOException {
        assertThat(only("whole")).isEqualTo(new Remark(State.OK, "whole", List.of("2")));
        Path journal = data.resolve("archive/journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replace("2023", "2022"));
        assertThat(only("damaged").state()).isEqualTo(State.CRIT);
        Files.delete(journal);
        assertThat(only("no-journal").state()).isEqualTo(State.WARN);
        assertThat(new Health(data.resolve("nowhere"), LIMITS).look(Optional.empty(), NOW))
                .containsExactly(new Remark(
                        State.CRIT, "no-data", List.of(data.resolve("nowhere").toString())));
    }

    @Test
    void theWorstRemarkCounts() {
        assertThat(Health.worst(List.of())).isEqualTo(State.OK);
        assertThat(Health.worst(List.of(
                        new Remark(State.OK, "a", List.of()),
                        new Remark(State.CRIT, "b", List.of()),
                        new Remark(State.WARN, "c", List.of()))))
                .isEqualTo(State.CRIT);
    }

    @Test
    void everyRemarkHasWordsInBothLanguages() throws IOException {
        lastSuccess(NOW.minusSeconds(3_600), 2);
        for (Remark remark : look(LIMITS)) {
            assertThat(new HealthWords(Locale.ENGLISH).say(remark)).isNotBlank().doesNotContain("{");
            assertThat(new HealthWords(Locale.forLanguageTag("ru")).say(remark))
                    .matches("(?s).*[а-я].*")
                    .doesNotContain("{");
        }
    }

    @Test
    void aFileOfMetricsThatOthersWroteHasNoValue() throws IOException {
        MetricsFile metrics = new MetricsFile(data);
        assertThat(metrics.lastSuccess()).isEmpty();
        metrics.write("svod_last_run_exit_code one\nsvod_last_success_timestamp_seconds -5\nother 1\n");
        assertThat(metrics.exitCode()).isEmpty();
        assertThat(metrics.lastSuccess()).isEmpty();
        metrics.write("# a comment\nsvod_last_run_exit_code 4\nsvod_last_run_exit_code 5\n");
        assertThat(metrics.exitCode()).contains(4L);
        assertThat(data.resolve("metrics").toFile().list()).containsExactly("svod.prom");
    }
}
