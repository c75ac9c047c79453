package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The moments at which a kill would hurt most, each made by hand. */
class CrashPointsTest {

    @TempDir
    private Path folder;

    private Workspace afterFirstNight(String afterIntake) throws IOException {
        Workspace night = Workspace.small(folder, afterIntake, "tables, receipts")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        return night;
    }

    @Test
    void archivedButOutcomeNotCommitted() throws IOException {
        Workspace night = afterFirstNight("move");
        Workspace.copy(night.path("data/db"), night.path("db-before"));
        night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        assertThat(night.run("nightly", "--run-date", "2023-03-01")).isZero();
        Map<String, String> outputs = night.fingerprints("output");
        SampleNightTest.delete(night.path("data/db"));
        Workspace.copy(night.path("db-before"), night.path("data/db"));
        assertThat(night.run("nightly", "--run-date", "2023-03-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(Files.readAllLines(night.path("data/archive/journal.jsonl")))
                .filteredOn(l -> l.contains("\"delivery\""))
                .hasSize(2);
    }

    @Test
    void outcomeCommittedButTheFileStillLiesInTheDropFolder() throws IOException {
        Workspace night = afterFirstNight("keep");
        Map<String, String> outputs = night.fingerprints("output");
        assertThat(night.path("input/KZ_2023-01.csv")).exists();
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "tables, receipts"));
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        assertThat(night.fingerprints("input")).isEmpty();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
    }

    @Test
    void executionsLeftStartedByADeadProcessAreRecoveredWithoutAPerson() throws IOException, SQLException {
        Workspace night = afterFirstNight("move");
        Map<String, String> outputs = night.fingerprints("output");
        // As SIGKILL leaves it: the last step and the job without an end.
        night.change(
                "UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL",
                "UPDATE batch_step_execution SET status = 'STARTED', exit_code = 'EXECUTING', end_time = NULL WHERE step_name = 'publish'");
        night.drop("UZ_2023-01.csv", "nonsense");
        assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(started(night)).isZero();
        assertThat(night.fingerprints("output"))
                .containsAllEntriesOf(outputs.entrySet().stream()
                        .filter(e -> e.getKey().startsWith("receipts/"))
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",5,0,0,0,5,");
        assertThat(night.run("verify", "--run-date", "2023-02-01"))
                .as(night.printed())
                .isZero();
    }

    private static int started(Workspace night) throws SQLException {
        try (Connection connection = night.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT (SELECT COUNT(*) FROM batch_job_execution WHERE status <> 'COMPLETED' AND status <> 'FAILED')"
                                + " + (SELECT COUNT(*) FROM batch_step_execution WHERE status <> 'COMPLETED' AND status <> 'FAILED') FROM (VALUES(0))")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void whatWasHalfCopiedIntoTheArchiveIsSweptAway() throws IOException {
        Workspace night = afterFirstNight("move");
        Files.writeString(night.path("data/archive/incoming/copy-1.tmp"), "half a fi");
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        assertThat(night.path("data/archive/incoming")).isEmptyDirectory();
    }

    /** In this version, and in version 1.0. */
    @ParameterizedTest
    @ValueSource(strings = {"input/.svod/moved-1/KZ_2023-01.csv", "input/.svod-taking-KZ_2023-01.csv"})
    void theFileWasSetAsideButNotYetRemoved(String setAside) throws IOException {
        Workspace night = afterFirstNight("keep");
        Files.createDirectory(night.path("input/.svod/moved-1"));
        Files.move(night.path("input/KZ_2023-01.csv"), night.path(setAside));
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "tables, receipts"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02")).isZero();
        assertThat(night.fingerprints("input")).isEmpty();
        assertThat(night.fingerprints("output/receipts")).hasSize(4);
    }

    @Test
    void anotherFileCameUnderTheNameBeforeTheFirstWasTakenOut() throws IOException {
        Workspace night = afterFirstNight("keep");
        night.drop("KZ_2023-01.csv", "indicator,value\nDETAINED,9\n");
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "tables, receipts"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02")).isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",9,0,0,0,9,");
        assertThat(night.fingerprints("input")).isEmpty();
    }

    @Test
    void theOutputSetIsWrittenButNotYetMoved() throws IOException {
        Workspace night = afterFirstNight("move");
        Map<String, String> outputs = night.fingerprints("output");
        Files.createDirectories(night.path("output/.svod-writing-2023/states"));
        Files.writeString(night.path("output/.svod-writing-2023/states/KZ-2023.xlsx"), "half a file");
        Files.delete(night.path("output/2023/coverage-2023.csv"));
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
    }

    @Test
    void aHalfWrittenLineAtTheEndOfTheJournalCountsAsNeverWritten() throws IOException {
        Workspace night = afterFirstNight("move");
        Path journal = night.path("data/archive/journal.jsonl");
        String whole = Files.readString(journal);
        Files.writeString(journal, whole + "{\"type\":\"delivery\",\"run\":2,\"seq");
        night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        assertThat(night.run("nightly", "--run-date", "2023-03-01"))
                .as(night.complained())
                .isZero();
        assertThat(Files.readString(journal)).startsWith(whole).endsWith("\n").doesNotContain("\"seq{");
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",11,0,0,0,11,");
    }

    @Test
    void anUnwritableOutputFailsTheNightClearlyAndLosesNothing() throws IOException {
        Workspace night = afterFirstNight("move");
        Map<String, String> before = night.fingerprints("output/2023");
        night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        Files.writeString(night.path("output/.svod-writing-2023"), "a file where a folder must be");
        SampleNightTest.delete(night.path("output/.svod-writing-2023"));
        Files.move(night.path("output"), night.path("output-aside"));
        Files.writeString(night.path("output"), "not a folder");
        assertThat(night.run("nightly", "--run-date", "2023-03-01")).isEqualTo(1);
        Files.delete(night.path("output"));
        Files.move(night.path("output-aside"), night.path("output"));
        assertThat(night.fingerprints("output/2023")).isEqualTo(before);
        assertThat(night.run("nightly", "--run-date", "2023-03-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",11,0,0,0,11,");
    }

    @ParameterizedTest
    @CsvSource({"move, .svod/moved-1/", "keep, .svod/moved-1/", "keep, .svod-taking-"})
    void aFileThatWasSetAsideAndANewOneOfItsNameAreTwoDeliveries(String afterIntake, String aside) throws IOException {
        Workspace night = Workspace.small(folder, afterIntake, "tables, receipts");
        night.drop(aside + "KZ_2023-01.csv", "indicator,value\nDETAINED,5\n")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,6\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",6,0,0,0,6,");
        assertThat(night.fingerprints("output/receipts")).hasSize(7);
        assertThat(night.fingerprints("input")).hasSize(afterIntake.equals("keep") ? 2 : 0);
        assertThat(night.run("verify", "--run-date", "2023-02-01"))
                .as(night.printed())
                .isZero();
        assertThat(night.run("nightly", "--run-date", "2023-02-02"))
                .as(night.complained())
                .isZero();
        assertThat(night.fingerprints("output/receipts")).hasSize(7);
        assertThat(night.run("rebuild", "--run-date", "2023-02-02"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",6,0,0,0,6,");
    }

    @Test
    void whatWasSetAsideAndNeverArchivedIsNotOverwrittenByTakingItsNamesake() throws IOException {
        Workspace night = afterFirstNight("keep");
        night.drop(".svod/moved-1/KZ_2023-01.csv", "indicator,value\nDETAINED,7\n")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,8\n");
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "tables, receipts"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02"))
                .as(night.complained())
                .isZero();
        assertThat(Files.readAllLines(night.path("data/archive/journal.jsonl")))
                .filteredOn(l -> l.contains("\"delivery\""))
                .hasSize(3);
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",8,0,0,0,8,");
        assertThat(night.fingerprints("input")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"input/.svod/moved-1/KZ_2023-01.csv", "input/.svod-taking-KZ_2023-01.csv"})
    void whatWasSetAsideAndIsArchivedIsNotDeliveredAgain(String setAside) throws IOException {
        Workspace night = afterFirstNight("keep");
        Files.createDirectory(night.path("input/.svod/moved-1"));
        Files.move(night.path("input/KZ_2023-01.csv"), night.path(setAside));
        for (String date : new String[] {"2023-02-02", "2023-02-03"}) {
            assertThat(night.run("nightly", "--run-date", date)).isZero();
            assertThat(night.fingerprints("output/receipts")).hasSize(4);
            assertThat(night.fingerprints("input")).containsOnlyKeys("KZ_2023-01.csv");
        }
    }

    @Test
    void aDeliveryThatLiesSetAsideKeepsItsNumberWhenItsNameIsFreeAgain() throws IOException {
        Workspace night = Workspace.small(folder, "keep", "tables, receipts")
                .drop(".svod/moved-1/KZ_2023-01.csv", "indicator,value\nDETAINED,5\n")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,6\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        Files.delete(night.path("input/KZ_2023-01.csv"));
        for (String date : new String[] {"2023-02-02", "2023-02-03"}) {
            assertThat(night.run("nightly", "--run-date", date)).isZero();
            assertThat(night.fingerprints("input")).containsOnlyKeys("KZ_2023-01.csv");
            assertThat(Files.readAllLines(night.path("data/archive/journal.jsonl")))
                    .filteredOn(l -> l.contains("\"delivery\""))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "keep"})
    void aRunThatWasKilledWhileItHeldFilesLeavesNothingThatTheNextOneDoesNotFind(String afterIntake)
            throws IOException {
        Workspace night = Workspace.small(folder, afterIntake, "tables, receipts")
                .drop(".svod/linked-1/KZ_2023-01.csv", "indicator,value\nDETAINED,5\n")
                .drop(".svod/moved-2/KZ_2023-02.csv", "indicator,value\nDETAINED,6\n")
                .drop("KZ/.svod/moved-3/KZ_2023-03.csv", "indicator,value\nDETAINED,7\n")
                .drop(".svod/owner-4", "");
        Files.createLink(night.path("input/KZ_2023-01.csv"), night.path("input/.svod/linked-1/KZ_2023-01.csv"));
        Files.createDirectories(night.path("input/.svod/linked-5"));
        Files.createDirectories(night.path("input/.svod/moved-6"));
        assertThat(night.run("nightly", "--run-date", "2023-04-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",18,0,0,0,18,");
        assertThat(night.fingerprints("output/receipts")).hasSize(10);
        assertThat(night.path("input/.svod")).isEmptyDirectory();
        assertThat(night.path("input/KZ/.svod")).isEmptyDirectory();
        if (afterIntake.equals("keep")) {
            assertThat(night.fingerprints("input"))
                    .containsOnlyKeys("KZ_2023-01.csv", "KZ_2023-02.csv", "KZ/KZ_2023-03.csv");
        } else {
            assertThat(night.fingerprints("input")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "keep"})
    void namesThatAreNotTextAreToldApartAndDeliveredOnce(String afterIntake) throws IOException, InterruptedException {
        Workspace night = Workspace.small(folder, afterIntake, "tables, receipts");
        assertThat(new ProcessBuilder(
                                "sh",
                                "-c",
                                "echo one > \"$(printf 'KZ_2023-01\\377.csv')\" && echo two > \"$(printf 'KZ_2023-01\\376.csv')\"")
                        .directory(night.path("input").toFile())
                        .start()
                        .waitFor())
                .isZero();
        for (String date : new String[] {"2023-02-01", "2023-02-02"}) {
            assertThat(night.run("nightly", "--run-date", date))
                    .as(night.complained())
                    .isZero();
            assertThat(Files.readAllLines(night.path("data/archive/journal.jsonl")))
                    .filteredOn(l -> l.contains("\"delivery\""))
                    .hasSize(2)
                    .anySatisfy(l -> assertThat(l).contains("KZ_2023-01%FF.csv"))
                    .anySatisfy(l -> assertThat(l).contains("KZ_2023-01%FE.csv"))
                    .map(l -> l.replaceAll(".*\"sha256\":\"([0-9a-f]+)\".*", "$1"))
                    .doesNotHaveDuplicates();
            assertThat(night.path("input").toFile().list()).hasSize(3).contains(".svod");
        }
    }
}
