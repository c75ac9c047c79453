package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.DataLock;
import org.svod.watch.PrometheusText;
import org.svod.watch.Promtool;

/** Metrics after nights that succeed and fail, and what {@code health} says of them. */
class WatchedNightTest {

    private static final String SUCCESS = "svod_last_success_timestamp_seconds";
    private static final String FREE = "--crit-free=0";

    /** Where it is missing, a test of the metrics says so. */
    private static final boolean PROMTOOL = Promtool.isThere();

    @TempDir
    private Path folder;

    private Map<String, String> metrics() throws IOException {
        String file = Files.readString(folder.resolve("data/metrics/svod.prom"));
        PrometheusText text = new PrometheusText(file);
        assertThat(text.wrong()).isEmpty();
        if (PROMTOOL) {
            assertThat(Promtool.wrong(file)).isBlank();
        }
        return text.samples();
    }

    private static String seconds(String time) {
        return Long.toString(Instant.parse(time).getEpochSecond());
    }

    @Test
    void aFailedNightKeepsTheLastSuccessAndHealthSaysWhatIsWrong() throws IOException {
        Workspace night = Workspace.small(folder, "keep", "tables")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n")
                .drop("RU_2023-01.csv", "nonsense");
        night.at("2023-02-20T03:00:00Z");
        assertThat(night.run("health", FREE)).isEqualTo(1);
        assertThat(night.printed()).startsWith("CRIT").contains("there is no data folder");
        assertThat(night.run("nightly", "--run-date", "2023-02-20")).isZero();
        assertThat(metrics())
                .containsEntry(SUCCESS, seconds("2023-02-20T03:00:00Z"))
                .containsEntry("svod_last_run_exit_code", "0")
                .containsEntry("svod_last_run_files{verdict=\"accepted\"}", "1")
                .containsEntry("svod_last_run_files{verdict=\"rejected\"}", "1")
                .containsEntry("svod_returns{round=\"2023\",verdict=\"missing\"}", "6")
                .containsEntry("svod_open_questions{round=\"2023\"}", "0")
                .containsKeys(
                        "svod_last_run_step_seconds{step=\"publish\"}", "svod_archive_bytes", "svod_database_bytes");
        night.at("2023-02-21T04:00:00Z");
        assertThat(night.run("health", FREE, "--warn-free=0"))
                .as(night.printed())
                .isZero();
        assertThat(night.printed()).startsWith("OK").contains("25 h ago", "the journal is whole");

        // A night that fails on wrong settings, and one that fails on its outputs.
        Path yml = folder.resolve("jobs/rounds/2023/round.yml");
        String settings = Files.readString(yml);
        Files.writeString(yml, settings + "nonsense: 1\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-21")).isEqualTo(2);
        assertThat(metrics())
                .containsEntry(SUCCESS, seconds("2023-02-20T03:00:00Z"))
                .containsEntry("svod_last_run_timestamp_seconds", seconds("2023-02-21T04:00:00Z"))
                .containsEntry("svod_last_run_exit_code", "2");
        assertThat(night.run("health", FREE, "--warn-free=0")).isEqualTo(1);
        assertThat(night.printed()).contains("CRIT  something under jobs/ is wrong: rounds/2023/round.yml");
        Files.writeString(yml, settings);
        assertThat(night.run("health", FREE, "--warn-free=0")).isEqualTo(3);
        assertThat(night.printed()).startsWith("WARN").contains("WARN  the last run ended with exit code 2");
        night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        Path table = folder.resolve("output/2023/annual-figures-2023.csv");
        Files.delete(table);
        Files.createDirectory(table);
        assertThat(night.run("nightly", "--run-date", "2023-02-21")).isEqualTo(1);
        assertThat(metrics())
                .containsEntry(SUCCESS, seconds("2023-02-20T03:00:00Z"))
                .containsEntry("svod_last_run_exit_code", "1");
        Files.delete(table);
        assertThat(night.run("nightly", "--run-date", "2023-02-21")).isZero();
        assertThat(metrics()).containsEntry(SUCCESS, seconds("2023-02-21T04:00:00Z"));

        // Age, a clock that was ahead, free space.
        night.at("2023-02-22T07:00:00Z");
        assertThat(night.run("health", FREE, "--warn-free=0")).isEqualTo(3);
        night.at("2023-02-23T07:00:00Z");
        assertThat(night.run("health", FREE, "--warn-free=0")).isEqualTo(1);
        night.at("2023-02-21T03:00:00Z");
        assertThat(night.run("health", FREE, "--warn-free=0")).isEqualTo(3);
        assertThat(night.printed()).contains("lies in the future");
        night.at("2023-02-21T05:00:00Z");
        assertThat(night.run("health", FREE, "--warn-free=999999999999")).isEqualTo(3);
        assertThat(night.run("health", "--crit-free=999999999999")).isEqualTo(1);
        inTheLanguageOfTheOperator(night);
        held(night);
        cut(night);
    }

    /** The first of languages in nightly.yml, which names none here. */
    private static void inTheLanguageOfTheOperator(Workspace night) {
        String[] folders = Stream.of("jobs", "output", "data")
                .flatMap(name -> Stream.of("--" + name, night.path(name).toString()))
                .toArray(String[]::new);
        night.bare(Stream.concat(Stream.of("health", "--warn-free=0", FREE), Stream.of(folders))
                .toArray(String[]::new));
        assertThat(night.printed())
                .contains("последний успешный запуск", "журнал цел")
                .doesNotContain("last success");
        night.bare(Stream.concat(Stream.of("status"), Stream.of(folders)).toArray(String[]::new));
        assertThat(night.printed() + night.complained()).contains("Отчётный цикл 2023", "НЕ ПОЛУЧЕНО");
    }

    private void held(Workspace night) throws IOException {
        DataLock lock = DataLock.take(folder.resolve("data")).orElseThrow();
        Path file = folder.resolve("data/lock");
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-02-21T04:30:00Z")));
            assertThat(night.run("health", FREE, "--warn-free=0")).isZero();
            assertThat(night.printed()).contains("OK  a command holds the data folder since 2023-02-21T04:30:00Z");
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-02-18T04:30:00Z")));
            assertThat(night.run("health", FREE, "--warn-free=0")).isEqualTo(1);
        } finally {
            lock.close();
        }
    }

    private void cut(Workspace night) throws IOException {
        Path journal = folder.resolve("data/archive/journal.jsonl");
        String whole = Files.readString(journal);
        Files.writeString(journal, whole.replace("KZ_2023-01", "KZ_2023-09"));
        assertThat(night.run("health", FREE, "--warn-free=0")).isEqualTo(1);
        assertThat(night.printed()).contains("its bytes were changed");
        Files.writeString(journal, whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1));
        assertThat(night.run("health", FREE, "--warn-free=0")).isEqualTo(1);
        assertThat(night.printed()).contains("the journal lacks lines that the run report");
    }
}
