package org.svod.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.svod.consolidation.Archived;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.Database;
import org.svod.databank.Repositories;
import org.svod.databank.RunRepository.Run;
import org.svod.files.PrivateFiles;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.jobs.ShippedJobs;
import org.svod.outputs.LetterFiles;
import org.svod.reconciliation.Parallel;
import org.svod.run.Folders;
import org.svod.run.Progress;
import org.svod.run.RunContext;
import org.svod.run.RunLog;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;

/** Each step of the job alone, on a real database and real files. */
@Timeout(120)
class StepsAloneTest {

    private static final LocalDate DATE = LocalDate.of(2024, 2, 1);

    private final Path folder;
    private final Database database;
    private final Repositories repositories;
    private final StopRequest stop = new StopRequest();
    private final BatchInfrastructure batch;
    private final JobOperatorTestUtils job;
    private final Run run;

    StepsAloneTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Workplace workplace = workplace(folder);
        database = Database.open(PrivateFiles.folder(workplace.folders().database()), 7);
        repositories = database.repositories();
        Archive archive = new Archive(workplace.folders().archive());
        SettingsHistory settings = SettingsHistory.archiving(
                workplace.folders().jobs(), workplace.folders().work(), new JobsSnapshots(archive));
        run = new Run(1, DATE, settings.current(), false);
        repositories.codes().register(workplace.settings().codebook());
        repositories.runs().add(run);
        batch = BatchInfrastructure.on(database);
        RunLog log = new RunLog();
        Journal journal = new Journal(workplace.folders().archive());
        job = new JobOperatorTestUtils(batch.operator(), batch.repository());
        job.setJob(new NightlyJobConfiguration(
                        new RunContext(workplace, log, stop, Progress.NONE),
                        new Archived(
                                archive, journal, settings, new RoundSettings(settings, repositories.runs(), journal)),
                        repositories,
                        batch,
                        new Consolidation(
                                repositories.submissions(),
                                repositories.stored(),
                                repositories.publications(),
                                repositories.quality(),
                                workplace.version(),
                                Parallel.ALONE),
                        new LetterFiles(workplace.settings().jobs(), log))
                .job());
    }

    private static Workplace workplace(Path folder) throws IOException {
        Folders folders = new Folders(
                folder.resolve("jobs"), folder.resolve("input"), folder.resolve("output"), folder.resolve("data"));
        ShippedJobs.copyTo(folders.jobs());
        Files.writeString(
                folders.jobs().resolve("nightly.yml"),
                "settle-seconds: 0\nparallel-files: 2\nafter-intake: move\noutputs: [tables, receipts]\n");
        Files.delete(folders.jobs().resolve("rounds/2023/decisions.csv"));
        Files.createDirectories(folders.input());
        Files.writeString(folders.input().resolve("KZ_2023-01.csv"), "indicator,value\nDETAINED,5\n");
        Files.writeString(folders.input().resolve("RU_2023-01.csv"), "nonsense");
        return new Workplace(folders, RunSettings.read(folders.jobs()), DATE, Set.of("2023"), true, "test");
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Runs one step in a job of its own, and gives its execution with those of its partitions. */
    private List<StepExecution> start(String step) {
        JobExecution execution = job.startStep(step, parameters(step), new ExecutionContext());
        return List.copyOf(execution.getStepExecutions());
    }

    private JobParameters parameters(String step) {
        return new JobParametersBuilder(JobRuns.parameters(run))
                .addString("step", step)
                .toJobParameters();
    }

    private static List<String> outcome(List<StepExecution> steps) {
        return steps.stream()
                .map(s -> s.getStepName() + " " + s.getStatus() + " " + s.getWriteCount())
                .sorted()
                .toList();
    }

    @Test
    void theScanArchivesAndJudgesNothing() {
        assertThat(outcome(start(StepNames.SCAN))).containsExactly("scan COMPLETED 2");
        assertThat(repositories.deliveries().count(run.id())).isEqualTo(2);
        assertThat(repositories.stored().withoutReceipt())
                .as("deliveries with an outcome")
                .isEmpty();
        assertThat(folder.resolve("input/KZ_2023-01.csv")).exists();
    }

    @Test
    void theIntakeJudgesEachLaneAndTakesTheFiles() {
        start(StepNames.SCAN);
        assertThat(outcome(start(StepNames.INTAKE)))
                .containsExactly(
                        "intake COMPLETED 2", "intake-lane:lane-1 COMPLETED 1", "intake-lane:lane-2 COMPLETED 1");
        assertThat(repositories.stored().withoutReceipt()).containsExactly(1L, 2L);
        assertThat(folder.resolve("input").toFile().list()).containsExactly(".svod");
    }

    @Test
    void smallFilesOfALaneShareATransaction() throws IOException {
        dropVersions(17);
        start(StepNames.SCAN);
        assertThat(lane(start(StepNames.INTAKE)).getCommitCount())
                .as("17 files, at most eight in a transaction")
                .isBetween(3L, 4L);
        assertThat(repositories.stored().withoutReceipt()).hasSize(17);
        assertThat(folder.resolve("input").toFile().list()).containsExactly(".svod");
    }

    @Test
    void aLargeFileKeepsTheFilesOfItsLaneApart() throws IOException {
        dropVersions(5);
        Files.writeString(
                folder.resolve("input/KZ_2023-04.csv"),
                "indicator,value,comment\nDETAINED,1," + "a".repeat(1 << 19) + "\n");
        start(StepNames.SCAN);
        assertThat(lane(start(StepNames.INTAKE)).getCommitCount()).isGreaterThanOrEqualTo(6);
        assertThat(repositories.stored().withoutReceipt()).hasSize(6);
    }

    /** One State sends a return and corrects it again and again. */
    private void dropVersions(int versions) throws IOException {
        Files.delete(folder.resolve("input/RU_2023-01.csv"));
        for (int version = 2; version <= versions; version++) {
            Files.writeString(
                    folder.resolve("input/KZ_2023-01_v" + version + ".csv"),
                    "indicator,value\nDETAINED," + version + "\n");
        }
    }

    private static StepExecution lane(List<StepExecution> steps) {
        return steps.stream()
                .filter(step -> step.getStepName().startsWith("intake-lane") && step.getWriteCount() > 0)
                .reduce((one, other) -> {
                    throw new AssertionError("one State has one lane");
                })
                .orElseThrow();
    }

    @Test
    void theIntakeOfANightWithoutFilesIsComplete() {
        assertThat(outcome(start(StepNames.INTAKE))).containsExactly("intake COMPLETED 0");
    }

    @Test
    void theReconciliationPublishesARoundAndWritesNoFile() {
        start(StepNames.SCAN);
        start(StepNames.INTAKE);
        assertThat(outcome(start(StepNames.RECONCILE)))
                .containsExactly("reconcile COMPLETED 1", "reconcile:2023 COMPLETED 1");
        assertThat(repositories.publications().ofRound("2023")).hasSize(1);
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void thePublicationWritesTheRoundAndNoReceipt() throws IOException {
        start(StepNames.SCAN);
        start(StepNames.INTAKE);
        start(StepNames.RECONCILE);
        assertThat(outcome(start(StepNames.PUBLISH)))
                .containsExactly("publish COMPLETED 1", "publish:2023 COMPLETED 1");
        assertThat(Files.readAllLines(folder.resolve("output/2023/annual-figures-2023.csv")))
                .anyMatch(line -> line.startsWith("DETAINED,") && line.contains(",5,0,0,0,5,"));
        assertThat(folder.resolve("output/receipts")).doesNotExist();
    }

    @Test
    void theReceiptsAreWrittenOnce() {
        start(StepNames.SCAN);
        start(StepNames.INTAKE);
        assertThat(outcome(start(StepNames.RECEIPTS))).containsExactly("receipts COMPLETED 2");
        assertThat(folder.resolve("output/receipts/KZ/KZ_2023-01.csv.1.receipt.json"))
                .exists();
        assertThat(folder.resolve("output/receipts/RU/RU_2023-01.csv.1.receipt.json"))
                .exists();
        assertThat(repositories.stored().withoutReceipt()).isEmpty();
    }

    /** It once began again for ever: Spring Batch passes over what does not roll back. */
    @Test
    void anErrorOfAFileFailsAStepWithATransactionAndOneWithout() {
        Steps steps = new Steps(batch, stop);
        Steps.Work failing = step -> {
            throw new IOException("no space left");
        };
        for (Step step : List.of(
                steps.single("single", failing, ProgressListeners.none()),
                steps.untransacted("untransacted", failing, ProgressListeners.none()))) {
            JobExecution execution = job.startStep(step, parameters(step.getName()), new ExecutionContext());
            assertThat(execution.getStatus()).as(step.getName()).isEqualTo(BatchStatus.FAILED);
            assertThat(execution.getAllFailureExceptions()).singleElement().isInstanceOf(IOException.class);
        }
    }

    @Test
    void everyStepStopsWhereAStopWasAskedFor() {
        start(StepNames.SCAN);
        start(StepNames.INTAKE);
        stop.stop();
        for (String step : List.of(StepNames.RECONCILE, StepNames.PUBLISH, StepNames.RECEIPTS)) {
            List<StepExecution> executions = start(step);
            assertThat(executions).as(step).isNotEmpty().allMatch(s -> s.getStatus() == BatchStatus.STOPPED);
        }
        assertThat(folder.resolve("output")).doesNotExist();
    }
}
