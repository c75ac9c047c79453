package org.svod.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.svod.acceptance.Outcome;
import org.svod.run.Folders;
import org.svod.run.Progress;
import org.svod.run.RunReport;
import org.svod.run.RunSettings;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;

/**
 * The five ways in which a Spring Batch job can miscount without an error, each tried on the real job, with real files
 * and a real database.
 */
class MiscountTest {

    private static final int FILES = 24;

    @TempDir
    private Path folder;

    private Workplace workplace() throws IOException {
        Path jobs = folder.resolve("jobs");
        if (!Files.exists(jobs)) {
            copy(Path.of("jobs"), jobs);
            Files.writeString(
                    jobs.resolve("nightly.yml"),
                    "settle-seconds: 0\nparallel-files: 2\nafter-intake: keep\noutputs: [tables]\n");
            Files.delete(jobs.resolve("rounds/2023/decisions.csv"));
        }
        Folders folders = new Folders(jobs, folder.resolve("input"), folder.resolve("output"), folder.resolve("data"));
        return new Workplace(folders, RunSettings.read(jobs), LocalDate.of(2024, 2, 1), Set.of(), true, "test");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    @BeforeEach
    void dropFiles() throws IOException {
        Files.createDirectories(folder.resolve("input"));
        for (int month = 1; month <= 12; month++) {
            for (String state : List.of("KZ", "RU")) {
                Files.writeString(
                        folder.resolve(String.format(Locale.ROOT, "input/%s_2023-%02d.csv", state, month)),
                        "indicator,value\nDETAINED," + month + "\n");
            }
        }
    }

    private RunReport.State run(StopRequest stop, Progress progress) throws Exception {
        try (SvodApplication application = SvodApplication.start(workplace(), stop, progress)) {
            RunReport.State state = application
                    .nightly(workplace().folders().etc(), Clock.systemUTC())
                    .run()
                    .state();
            JdbcTemplate template = application.database().template();
            stored = template.queryForList("SELECT line FROM observation").size();
            return state;
        }
    }

    private int stored;

    private void everythingIsCountedOnce() throws Exception {
        assertThat(run(new StopRequest(), Progress.NONE)).isEqualTo(RunReport.State.DONE);
        assertThat(stored).isEqualTo(FILES);
        assertThat(Files.readAllLines(folder.resolve("output/2023/annual-figures-2023.csv")))
                .anyMatch(line -> line.startsWith("DETAINED,") && line.contains(",156,0,0,0,156,"));
    }

    @Test
    void aStopBetweenFilesLosesNothingAndDoublesNothing() throws Exception {
        StopRequest stop = new StopRequest();
        AtomicInteger done = new AtomicInteger();
        assertThat(run(stop, after(done, 5, stop::stop))).isEqualTo(RunReport.State.STOPPED);
        assertThat(stored).isBetween(5, FILES - 1);
        everythingIsCountedOnce();
    }

    @Test
    void anInterruptedThreadNeverEndsAStepAsComplete() throws Exception {
        AtomicInteger done = new AtomicInteger();
        assertThat(run(
                        new StopRequest(),
                        after(done, 5, () -> Thread.currentThread().interrupt())))
                .isNotEqualTo(RunReport.State.DONE);
        assertThat(stored).isLessThan(FILES);
        everythingIsCountedOnce();
    }

    @Test
    void anErrorInTheMidstFailsTheStepAndTheNextRunReadsTheRest() throws Exception {
        Path archive = folder.resolve("data/archive/files");
        AtomicInteger scanned = new AtomicInteger();
        Path aside = folder.resolve("aside");
        Progress breaking = new Progress() {
            @Override
            public void done(String step, String what) {
                if (step.equals(StepNames.SCAN) && scanned.incrementAndGet() == FILES) {
                    rename(archive, aside);
                }
            }
        };
        assertThat(run(new StopRequest(), breaking)).isEqualTo(RunReport.State.FAILED);
        assertThat(stored).isZero();
        org.svod.files.PrivateFiles.remove(archive);
        rename(aside, archive);
        everythingIsCountedOnce();
    }

    @Test
    void anOutcomeAndTheProgressOfItsStepCommitTogether() throws Exception {
        AtomicInteger done = new AtomicInteger();
        StopRequest stop = new StopRequest();
        run(stop, after(done, 7, stop::stop));
        try (SvodApplication application = SvodApplication.start(workplace(), new StopRequest(), Progress.NONE)) {
            JdbcTemplate template = application.database().template();
            Integer written = template.queryForObject(
                    "SELECT SUM(write_count) FROM batch_step_execution WHERE step_name LIKE 'intake-lane:%'",
                    Integer.class);
            Integer outcomes =
                    template.queryForObject("SELECT COUNT(*) FROM delivery WHERE verdict IS NOT NULL", Integer.class);
            assertThat(written).isEqualTo(outcomes).isEqualTo(stored);
        }
    }

    @Test
    void theJobKeepsTheParametersThatItIsGiven() throws Exception {
        run(new StopRequest(), Progress.NONE);
        run(new StopRequest(), Progress.NONE);
        try (SvodApplication application = SvodApplication.start(workplace(), new StopRequest(), Progress.NONE)) {
            assertThat(application
                            .nightly(workplace().folders().etc(), Clock.systemUTC())
                            .job()
                            .getJobParametersIncrementer())
                    .isNull();
            List<String> runs = application
                    .database()
                    .template()
                    .queryForList(
                            "SELECT parameter_value FROM batch_job_execution_params WHERE parameter_name = 'run' ORDER BY job_execution_id",
                            String.class);
            assertThat(runs).containsExactly("1", "2");
        }
    }

    private static Progress after(AtomicInteger done, int number, Runnable action) {
        return new Progress() {
            @Override
            public void delivered(String file, Outcome outcome) {
                if (done.incrementAndGet() == number) {
                    action.run();
                }
            }
        };
    }

    private static void rename(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
