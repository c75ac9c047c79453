package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.files.Fingerprint;

/** Archive, database and outputs are checked against each other, and every difference is named. */
class VerifyTest {

    private static final String FIRST = "indicator,value,case_ref\nDETAINED,5,\nFIREARMS,3,\n";

    @TempDir
    private Path folder;

    private Workspace night = Workspace.at(Path.of("."));

    @BeforeEach
    void twoNights() throws IOException {
        night = Workspace.small(folder, "move", "tables, receipts")
                .drop("KZ_2023-01.csv", FIRST)
                .drop("UZ_2023-01.csv", "nonsense");
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        night.drop("KZ_2023-02.csv", "indicator,value,case_ref\nDETAINED,6,\nFIREARMS,2,C-1\n");
        assertThat(night.run("nightly", "--run-date", "2023-03-01")).isZero();
    }

    private Path archived() throws IOException {
        String sha256 = Fingerprint.of(FIRST.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return night.path("data/archive/files/" + sha256.substring(0, 2) + "/" + sha256);
    }

    private void finds(String... words) {
        assertThat(night.run("verify", "--run-date", "2023-03-05"))
                .as(night.printed() + night.complained())
                .isEqualTo(1);
        assertThat(night.printed()).contains(words);
    }

    @Test
    void anUndisturbedWorkplaceIsAllWellAndStaysAsItIs() throws IOException {
        Map<String, String> before = night.fingerprints(".");
        assertThat(night.run("verify", "--run-date", "2023-03-05"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(night.printed()).contains("All well: 3 deliveries");
        assertThat(night.fingerprints(".")).isEqualTo(before);
    }

    @Test
    void foldersThatLieElsewhereAreCheckedWhereTheirLinksLead() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        for (String moved : List.of(
                "data/archive", "data/db", "output/2023", "output/receipts", "jobs/codebook", "jobs/rounds/2023")) {
            Path target = elsewhere.resolve(moved.replace('/', '-'));
            Files.move(night.path(moved), target);
            Files.createSymbolicLink(night.path(moved), target);
        }
        night.drop("KZ_2023-03.csv", FIRST);
        assertThat(night.run("nightly", "--run-date", "2023-04-01"))
                .as(night.printed() + night.complained())
                .isZero();
        try (Stream<Path> database = Files.list(night.path("data/db"))) {
            assertThat(database)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-r-----"));
        }
        assertThat(night.run("verify", "--run-date", "2023-04-05"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(night.printed()).contains("All well: 4 deliveries");
        Files.writeString(elsewhere.resolve("data-archive/files/notes.txt"), "mine");
        finds("archive/files/notes.txt: not a file of the archive");
    }

    @Test
    void theSampleIsAllWell() throws IOException {
        Workspace sample = Workspace.of(folder.resolve("sample"), Path.of("jobs"), Path.of("input"));
        assertThat(sample.run("nightly", "--run-date", "2026-03-01")).isZero();
        assertThat(sample.run("verify", "--run-date", "2026-03-02"))
                .as(sample.printed() + sample.complained())
                .isZero();
    }

    @Test
    void aChangedArchivedFileIsNamedAndNeverCounted() throws IOException {
        Files.delete(archived());
        Files.writeString(archived(), FIRST.replace('5', '9'));
        finds(
                String.valueOf(archived().getFileName()),
                "its bytes were changed",
                "delivery 1 (KZ_2023-01.csv) needs it");
        SampleNightTest.delete(night.path("data/db"));
        Map<String, String> outputs = night.fingerprints("output");
        assertThat(night.run("rebuild", "--run-date", "2023-03-01")).isEqualTo(1);
        assertThat(night.printed()).contains("was changed", "restore it from a backup");
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        Files.writeString(archived(), FIRST);
        assertThat(night.run("nightly", "--run-date", "2023-03-01"))
                .as(night.printed())
                .isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    @Test
    void aMissingArchivedFileIsNamed() throws IOException {
        Files.delete(archived());
        finds("missing or changed, but delivery 1 (KZ_2023-01.csv) needs it");
    }

    @Test
    void aForeignFileInTheArchiveIsNamed() throws IOException {
        Files.writeString(night.path("data/archive/files/notes.txt"), "mine");
        finds("archive/files/notes.txt: not a file of the archive");
    }

    @Test
    void aDeliveryThatTheJournalLacksIsNamed() throws IOException {
        Path journal = night.path("data/archive/journal.jsonl");
        Files.write(
                journal,
                Files.readAllLines(journal).stream()
                        .filter(l -> !l.contains("\"sequence\":2,"))
                        .toList());
        finds(
                "journal.jsonl is damaged at line 4",
                "lines are missing",
                "The database beside it is as it was stored: the journal alone is wrong.");
    }

    @Test
    void aDamagedLineInTheMidstOfTheJournalStopsEverythingAndTouchesNothing() throws IOException {
        Path journal = night.path("data/archive/journal.jsonl");
        Files.write(
                journal,
                Files.readAllLines(journal).stream()
                        .map(l -> l.contains("\"sequence\":2,") ? l.substring(9) : l)
                        .toList());
        Map<String, String> before = night.fingerprints("data/archive");
        Map<String, String> outputs = night.fingerprints("output");
        night.drop("KZ_2023-03.csv", "indicator,value\nDETAINED,7\n");
        for (String command : new String[] {"verify", "nightly", "rebuild"}) {
            assertThat(night.run(command, "--run-date", "2023-04-01"))
                    .as(command)
                    .isEqualTo(1);
            assertThat(night.printed() + night.complained()).as(command).contains("journal.jsonl is damaged at line 4");
        }
        assertThat(night.fingerprints("data/archive")).isEqualTo(before);
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.path("input/KZ_2023-03.csv")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE observation SET obs_value = 50 WHERE obs_value = 5 | add up to 50, the receipt says 5",
                "DELETE FROM observation WHERE obs_value = 5 | 1 row stored, but 2 should be",
                "UPDATE delivery SET rows_read = 7 WHERE seq = 1 | 7 rows read, but 2 accepted and 0 refused",
                "UPDATE delivery SET sha256 = 'x' WHERE seq = 1 | delivery 1 (KZ_2023-01.csv) is not what the journal says",
                "DELETE FROM delivery WHERE seq = 3 | delivery 3 (KZ_2023-02.csv) is missing",
                "UPDATE delivery SET doubted = '{}' WHERE seq = 3 | delivery 3 (KZ_2023-02.csv): flags of its values are counted, and not stored",
                "DELETE FROM outcome WHERE delivery = 3 | delivery 3 (KZ_2023-02.csv): what was read of it, and found in it, is not stored",
                "DELETE FROM case_page WHERE delivery = 3 | 1 row stored, but 2 should be",
                "UPDATE case_page SET is_last = FALSE WHERE delivery = 3 | delivery 3 (KZ_2023-02.csv): the pages of its case rows do not follow one another to a last one",
                "UPDATE case_page SET page = 1 WHERE delivery = 3 | delivery 3 (KZ_2023-02.csv): the pages of its case rows do not follow one another to a last one",
                "UPDATE read_with SET run = 7 WHERE delivery = 1 | database: 1 row of the table READ_WITH is not as stored",
                "UPDATE code SET code = 'FIREARMX' WHERE code = 'FIREARMS' | database: ",
                "DELETE FROM publication WHERE run = 2 | the publication of 2023 by run 2 is missing",
                "INSERT INTO adjustment (round, page, adjustments, lines) VALUES ('2023', 4, 1, 'JOINT') | the stored adjustments of round 2023 are not those that its returns yield",
                "UPDATE publication SET vintage = 9 WHERE run = 2 | the publications of 2023 are not as they were stored",
                "UPDATE observation SET indicator = (SELECT id FROM code WHERE code = 'AMMUNITION') WHERE obs_value = 3 | the stored rows of FIREARMS add up to 0, the receipt says 3"
            })
    void aChangedDatabaseIsNamed(String change, String expected) throws SQLException {
        night.change(change);
        finds(expected);
    }

    @Test
    void aChangedStatusOfAnObservationIsNotWhatWasPublished() throws SQLException {
        night.change("UPDATE observation SET period = 20230103 WHERE obs_value = 5");
        finds("a row of delivery 1 is not as it was stored", "svod rebuild");
    }

    @Test
    void changedMissingAndForeignOutputsAreNamed() throws IOException {
        Files.writeString(night.path("output/2023/coverage-2023.csv"), "mine\n", StandardOpenOption.APPEND);
        Files.delete(night.path("output/2023/figures-by-month-2023.csv"));
        Files.writeString(night.path("output/2023/notes.txt"), "mine");
        Files.delete(night.path("output/receipts/KZ/KZ_2023-01.csv.1.receipt.json"));
        finds(
                "output/2023/coverage-2023.csv: not what the database yields",
                "output/2023/figures-by-month-2023.csv: missing",
                "output/2023/notes.txt: not written by Svod",
                "output/receipts/KZ/KZ_2023-01.csv.1.receipt.json: missing",
                "4 differences");
    }

    @Test
    void oneDifferenceIsCountedInTheSingular() throws IOException {
        Files.writeString(night.path("output/2023/coverage-2023.csv"), "mine\n", StandardOpenOption.APPEND);
        finds("1 difference: 3 deliveries and ");
    }

    @Test
    void aSummaryOrAListOfFilesOfARoundThatWasChangedIsFound() throws SQLException {
        night.change("UPDATE consolidated SET summary = summary || ' ' WHERE round = '2023'");
        finds("the summary of round 2023 is not as it was stored");
        night.change("UPDATE output_set SET fingerprints = '{}' WHERE round = '2023'");
        finds("the list of the output files of round 2023 is not as it was stored");
    }

    @Test
    void aDatabaseOfAnotherVersionIsNamedAndMadeAgainFromTheArchive() throws IOException, SQLException {
        Map<String, String> outputs = night.fingerprints("output");
        night.change("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '2'");
        finds("database: another version of Svod made it");
        night.drop("KZ_2023-03.csv", "indicator,value\nDETAINED,7\n");
        assertThat(night.run("nightly", "--run-date", "2023-04-01")).isEqualTo(1);
        assertThat(night.complained())
                .startsWith("The database in ")
                .contains("another version of Svod", "svod rebuild")
                .doesNotContain("Exception");
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.path("input/KZ_2023-03.csv")).exists();
        assertThat(night.run("rebuild", "--run-date", "2023-04-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.run("nightly", "--run-date", "2023-04-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",18,0,0,0,18,");
    }

    @Test
    void aLostPageOfCaseRowsFailsTheNightInsteadOfMissingJointCases() throws SQLException, IOException {
        night.change("DELETE FROM case_page WHERE delivery = 3");
        night.drop("KZ_2023-03.csv", "indicator,value\nDETAINED,7\n");
        assertThat(night.run("nightly", "--run-date", "2023-04-01")).isEqualTo(1);
        assertThat(night.printed() + night.complained())
                .contains("page 0 of the case rows of delivery 3 is not in the database");
        assertThat(night.run("rebuild", "--run-date", "2023-04-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",18,0,0,0,18,");
    }

    @Test
    void aDatabaseFileThatCannotBeOpenedIsToldAsByANight() throws IOException {
        night.unseal();
        Path file = night.path("data/db/svod.data");
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 1_000));
        finds("The database in ", "svod rebuild");
        assertThat(night.printed() + night.complained()).doesNotContain("\tat ", "Svod failed");
    }

    @Test
    void withoutADatabaseItSaysHowToMakeOne() throws IOException {
        SampleNightTest.delete(night.path("data/db"));
        finds("database: there is none", "svod rebuild");
    }

    @Test
    void withoutADataFolderItSaysSo() throws IOException {
        Workspace fresh = Workspace.small(folder.resolve("fresh"), "move", "tables");
        assertThat(fresh.run("verify")).isEqualTo(1);
        assertThat(fresh.complained()).contains("There is no data folder");
        assertThat(fresh.path("data")).doesNotExist();
    }

    @Test
    void theFilesOfTheArchiveAreReadOnly() throws IOException {
        try (Stream<Path> files = Files.walk(night.path("data/archive/files"))) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(f)))
                            .isEqualTo("r--r-----"));
        }
    }
}
