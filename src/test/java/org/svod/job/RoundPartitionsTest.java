package org.svod.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.svod.jobs.ShippedJobs;
import org.svod.run.Folders;
import org.svod.run.Progress;
import org.svod.run.RunReport;
import org.svod.run.RunSettings;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;

/** Rounds are partitions: each has its line in the job repository, and none that is done is done again. */
@Timeout(120)
class RoundPartitionsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void threeRoundsWithAReturnEach() throws IOException {
        Path jobs = folder.resolve("jobs");
        ShippedJobs.copyTo(jobs);
        Files.writeString(
                jobs.resolve("nightly.yml"),
                "settle-seconds: 0\nparallel-files: 2\nafter-intake: keep\noutputs: [tables, receipts]\n");
        Files.delete(jobs.resolve("rounds/2023/decisions.csv"));
        Files.delete(jobs.resolve("rounds/2023/received.csv"));
        String round = Files.readString(jobs.resolve("rounds/2023/round.yml"));
        for (int year : new int[] {2021, 2022}) {
            Files.createDirectories(jobs.resolve("rounds/" + year));
            Files.writeString(
                    jobs.resolve("rounds/" + year + "/round.yml"),
                    round.replace("round: 2023", "round: " + year)
                            .replace("closes: 2024-06-01", "closes: " + (year + 1) + "-06-01"));
        }
        Files.createDirectories(folder.resolve("input"));
        for (int year = 2021; year <= 2023; year++) {
            Files.writeString(
                    folder.resolve("input/KZ_" + year + "-01.csv"),
                    "indicator,value,case_ref\nDETAINED,5,\nFIREARMS," + (year - 2020) + ",C-" + year + "\n");
        }
    }

    private Workplace workplace() throws IOException {
        Folders folders = new Folders(
                folder.resolve("jobs"), folder.resolve("input"), folder.resolve("output"), folder.resolve("data"));
        return new Workplace(
                folders,
                RunSettings.read(folders.jobs()),
                LocalDate.of(2024, 2, 1),
                Set.of("2021", "2022", "2023"),
                true,
                "test");
    }

    /** What happens to the database when the first round is reconciled. */
    @FunctionalInterface
    private interface Mishap {
        void to(JdbcTemplate database);
    }

    private RunReport run(StopRequest stop, Mishap mishap) throws Exception {
        AtomicReference<JdbcTemplate> database = new AtomicReference<>();
        Progress afterTheFirst = new Progress() {
            @Override
            public void done(String step, String what) {
                if (what.equals("reconcile:2021")) {
                    mishap.to(Objects.requireNonNull(database.get()));
                }
            }
        };
        try (SvodApplication application = SvodApplication.start(workplace(), stop, afterTheFirst)) {
            database.set(application.database().template());
            return application
                    .nightly(workplace().folders().etc(), Clock.systemUTC())
                    .run();
        }
    }

    private List<String> steps(long run, String name) throws IOException {
        try (SvodApplication application = SvodApplication.start(workplace(), new StopRequest(), Progress.NONE)) {
            return application
                    .database()
                    .template()
                    .queryForList(String.format(Locale.ROOT, """
            SELECT e.step_name || ' ' || e.status || ' ' || e.write_count FROM batch_step_execution e
            JOIN batch_job_execution j ON j.job_execution_id = e.job_execution_id
            JOIN batch_job_execution_params p ON p.job_execution_id = j.job_execution_id AND p.parameter_name = 'run'
            WHERE p.parameter_value = '%d' AND e.step_name LIKE '%s%%' ORDER BY e.step_execution_id""", run, name), String.class);
        }
    }

    private List<String> all(String query) throws IOException {
        try (SvodApplication application = SvodApplication.start(workplace(), new StopRequest(), Progress.NONE)) {
            return application.database().template().queryForList(query, String.class);
        }
    }

    @Test
    void everyRoundIsAPartitionOldestYearFirst() throws Exception {
        RunReport report = run(new StopRequest(), database -> {});
        assertThat(report.state()).isEqualTo(RunReport.State.DONE);
        assertThat(steps(1, "reconcile"))
                .containsExactly(
                        "reconcile COMPLETED 3",
                        "reconcile:2021 COMPLETED 1",
                        "reconcile:2022 COMPLETED 1",
                        "reconcile:2023 COMPLETED 1");
        assertThat(steps(1, "publish"))
                .containsExactly(
                        "publish COMPLETED 3",
                        "publish:2021 COMPLETED 1",
                        "publish:2022 COMPLETED 1",
                        "publish:2023 COMPLETED 1");
        assertThat(steps(1, "receipts")).containsExactly("receipts COMPLETED 3");
        assertThat(report.steps().stream().map(RunReport.Step::name))
                .containsSubsequence("scan", "intake", "reconcile", "reconcile:2021", "publish", "receipts");
    }

    @Test
    void aRunThatStopsAfterTheFirstOfThreeRoundsGoesOnWithTheSecond() throws Exception {
        StopRequest stop = new StopRequest();
        assertThat(run(stop, database -> stop.stop()).state()).isEqualTo(RunReport.State.STOPPED);
        assertThat(steps(1, "reconcile"))
                .containsExactly(
                        "reconcile STOPPED 1",
                        "reconcile:2021 COMPLETED 1",
                        "reconcile:2022 STOPPED 0",
                        "reconcile:2023 STOPPED 0");
        assertThat(run(new StopRequest(), database -> {}).state()).isEqualTo(RunReport.State.DONE);
        assertThatTheFirstRoundWasDoneOnce("STOPPED");
    }

    @Test
    void aFailureInTheSecondOfThreeRoundsLeavesTheFirstAndHoldsTheThird() throws Exception {
        RunReport failed = run(new StopRequest(), database -> {
            database.execute("CREATE TABLE kept AS (SELECT * FROM case_page) WITH DATA");
            database.update("DELETE FROM case_page");
        });
        assertThat(failed.state()).isEqualTo(RunReport.State.FAILED);
        assertThat(failed.notices())
                .singleElement()
                .asString()
                .startsWith("failed: ")
                .contains("case rows of delivery 2");
        assertThat(steps(1, "reconcile"))
                .containsExactly(
                        "reconcile FAILED 1",
                        "reconcile:2021 COMPLETED 1",
                        "reconcile:2022 FAILED 0",
                        "reconcile:2023 STOPPED 0");
        assertThat(all("SELECT round FROM publication")).containsExactly("2021");
        try (SvodApplication application = SvodApplication.start(workplace(), new StopRequest(), Progress.NONE)) {
            application.database().template().update("INSERT INTO case_page (SELECT * FROM kept)");
        }
        assertThat(run(new StopRequest(), database -> {}).state()).isEqualTo(RunReport.State.DONE);
        assertThatTheFirstRoundWasDoneOnce("FAILED");
    }

    private void assertThatTheFirstRoundWasDoneOnce(String second) throws IOException {
        assertThat(steps(1, "reconcile:"))
                .containsExactly(
                        "reconcile:2021 COMPLETED 1",
                        "reconcile:2022 " + second + " 0",
                        "reconcile:2023 STOPPED 0",
                        "reconcile:2022 COMPLETED 1",
                        "reconcile:2023 COMPLETED 1");
        assertThat(steps(1, "publish:")).hasSize(3);
        assertThat(steps(2, "reconcile:"))
                .as("the night after finds no news")
                .containsExactly(
                        "reconcile:2021 COMPLETED 0", "reconcile:2022 COMPLETED 0", "reconcile:2023 COMPLETED 0");
        assertThat(all("SELECT round || ' ' || run || ' ' || vintage FROM publication ORDER BY round"))
                .containsExactly("2021 1 1", "2022 1 1", "2023 1 1");
        for (int year = 2021; year <= 2023; year++) {
            assertThat(Files.readAllLines(folder.resolve("output/" + year + "/annual-figures-" + year + ".csv")))
                    .as("figures of " + year)
                    .anyMatch(line -> line.startsWith("DETAINED,") && line.contains(",5,0,0,0,5,"));
        }
    }

    @Test
    void theJobRepositorySaysWhatARunWas() throws Exception {
        run(new StopRequest(), database -> {});
        TreeMap<String, String> parameters = new TreeMap<>();
        for (String line : all(
                "SELECT parameter_name || '=' || parameter_value || ' ' || identifying FROM batch_job_execution_params")) {
            String[] parts = line.split("=", 2);
            parameters.put(parts[0], parts[1]);
        }
        assertThat(parameters)
                .containsEntry("run", "1 Y")
                .containsEntry("runDate", "2024-02-01 N")
                .containsEntry("settings", all("SELECT jobs FROM run").get(0) + " N")
                .containsEntry("replayed", "false N")
                .hasSize(4);
    }
}
