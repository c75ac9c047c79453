package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.DataLock;

/** What fails around the software: each fault ends in a clear message and loses nothing. */
class FaultsTest {

    @TempDir
    private Path folder;

    private Workspace afterFirstNight() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        return night;
    }

    private static boolean execute(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** A small disk at a folder, for the time of the action. */
    private static void onASmallDisk(Path place, int mebibytes, Action action) throws Exception {
        Files.createDirectories(place);
        assumeTrue(
                execute("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", place.toString()),
                "a small disk cannot be mounted here (needs root): the full disk is not tried");
        try {
            action.run();
        } finally {
            assertThat(execute("umount", "-l", place.toString())).isTrue();
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }

    @Test
    void aDataFolderThatIsNotMountedIsNotTakenForANewOne() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts")
                .drop("KZ_2023-05.csv", "indicator,value\nFIREARMS,12\n");
        assertThat(night.run("nightly", "--run-date", "2023-06-01"))
                .as(night.complained())
                .isZero();
        Map<String, String> outputs = night.fingerprints("output");
        Path unmounted = Files.move(night.path("data"), night.path("unmounted"));
        for (String command : List.of("rebuild", "status", "verify")) {
            assertThat(night.run(command, "--run-date", "2023-06-02"))
                    .as(command)
                    .isEqualTo(1);
            assertThat(night.complained()).contains("There is no data folder");
            assertThat(night.path("data")).doesNotExist();
        }
        for (String command : List.of("nightly", "rebuild")) {
            assertThat(night.run(command, "--quiet", "--run-date", "2023-06-02"))
                    .as(command)
                    .isEqualTo(1);
            assertThat(night.complained()).contains("is its disk mounted?");
            assertThat(night.fingerprints("output")).isEqualTo(outputs);
        }
        SampleNightTest.delete(night.path("data"));
        Files.move(unmounted, night.path("data"));
        assertThat(night.run("nightly", "--quiet", "--run-date", "2023-06-02"))
                .as(night.complained())
                .isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    @Test
    void aDatabaseThatWentOnWithoutTheArchiveIsMadeAgainBeforeAnythingIsTaken() throws IOException {
        Workspace night =
                Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                .as(night.complained())
                .isZero();
        Map<String, String> outputs = night.fingerprints("output");
        Path unmounted = Files.move(night.path("data/archive"), night.path("unmounted"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02")).isEqualTo(1);
        assertThat(night.run("rebuild")).as("there is nothing to make one from").isEqualTo(1);
        assertThat(night.complained()).contains("has no deliveries to make a database from");
        assertThat(night.fingerprints("output")).isEqualTo(outputs);

        SampleNightTest.delete(night.path("data"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02"))
                .as("figures without receipts are protected too")
                .isEqualTo(1);
        Path kept = Files.move(night.path("output"), night.path("kept"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02"))
                .as(night.complained())
                .isZero();
        SampleNightTest.delete(night.path("output"));
        Files.move(kept, night.path("output"));
        SampleNightTest.delete(night.path("data/archive"));
        Files.move(unmounted, night.path("data/archive"));
        night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        assertThat(night.run("nightly", "--run-date", "2023-03-01")).isEqualTo(1);
        assertThat(night.complained())
                .contains("is not the one that the database knows", "take the database", "svod rebuild");
        assertThat(night.path("input/KZ_2023-02.csv")).exists();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.run("rebuild"))
                .as("the database still knows another journal")
                .isEqualTo(1);
        SampleNightTest.delete(night.path("data/db"));
        assertThat(night.run("rebuild")).as(night.complained()).isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.run("nightly", "--run-date", "2023-03-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(line -> line.startsWith("DETAINED,") && line.contains(",11,"));
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    @Test
    void aDamagedDatabaseIsToldWithItsRemedy() throws IOException {
        Workspace night = afterFirstNight();
        Map<String, String> outputs = night.fingerprints("output");
        night.unseal();
        Path file = night.path("data/db/svod.data");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1_000));
        assertThat(night.run("nightly", "--run-date", "2023-02-02"))
                .as(night.printed())
                .isEqualTo(1);
        assertThat(night.complained()).contains("The database in", "cannot be opened", "svod rebuild");
        assertThat(night.run("rebuild")).as(night.complained()).isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    @Test
    void anArchiveThatIsGoneTakesNoFileUntilItIsBack() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts")
                .drop("KZ_2023-05.csv", "indicator,value\nFIREARMS,12\n");
        assertThat(night.run("nightly", "--run-date", "2023-06-01"))
                .as(night.complained())
                .isZero();
        Path unmounted = Files.move(night.path("data/archive"), night.path("unmounted"));
        night.drop("KZ_2023-06.csv", "indicator,value\nFIREARMS,3\n");
        assertThat(night.run("nightly", "--quiet", "--run-date", "2023-07-01")).isEqualTo(1);
        assertThat(night.complained())
                .contains(
                        "The database knows deliveries up to number 1, the journal of the archive",
                        "up to 0",
                        "svod rebuild");
        assertThat(night.path("input/KZ_2023-06.csv")).exists();
        SampleNightTest.delete(night.path("data/archive"));
        Files.move(unmounted, night.path("data/archive"));
        assertThat(night.run("nightly", "--quiet", "--run-date", "2023-07-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(line -> line.startsWith("FIREARMS,") && line.contains(",15,"));
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    @Test
    void aFullDiskOfTheArchiveFailsTheNightAndTheNextOneGoesOn() throws Exception {
        Path data = folder.resolve("data");
        onASmallDisk(data, 12, () -> {
            Workspace night =
                    Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
            assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                    .as(night.printed())
                    .isZero();
            night.drop(
                            "KZ_2023-02.csv",
                            "indicator,value,note\nDETAINED,6," + "x".repeat(30_000) + "\n" + "#".repeat(20 << 20)
                                    + "\n")
                    .drop("KZ_2023-03.csv", "indicator,value\nDETAINED,7\n");
            Map<String, String> outputs = night.fingerprints("output");
            assertThat(night.run("nightly", "--run-date", "2023-04-01")).isEqualTo(1);
            assertThat(night.printed() + night.complained()).contains("No space left on device");
            assertThat(night.fingerprints("output")).isEqualTo(outputs);
            assertThat(night.fingerprints("input")).hasSize(2);
            assertThat(execute("mount", "-o", "remount,size=200m", data.toString()))
                    .isTrue();
            night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
            assertThat(night.run("nightly", "--run-date", "2023-04-01"))
                    .as(night.printed() + night.complained())
                    .isZero();
            assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",18,0,0,0,18,");
            assertThat(night.run("verify")).as(night.printed()).isZero();
        });
    }

    @Test
    void aFullDiskOfTheOutputsLeavesTheLastGoodSet() throws Exception {
        Path output = folder.resolve("output");
        onASmallDisk(output, 1, () -> {
            Workspace night =
                    Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
            assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                    .as(night.printed())
                    .isZero();
            Map<String, String> before = night.fingerprints("output/2023");
            Files.write(night.path("output/full"), new byte[1 << 19]);
            try (java.io.OutputStream rest = Files.newOutputStream(night.path("output/fuller"))) {
                rest.write(new byte[1 << 19]);
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("No space left");
            }
            night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
            assertThat(night.run("nightly", "--run-date", "2023-03-01")).isEqualTo(1);
            assertThat(night.printed() + night.complained()).contains("No space left on device");
            assertThat(night.fingerprints("output/2023")).isEqualTo(before);
            Files.delete(night.path("output/full"));
            Files.deleteIfExists(night.path("output/fuller"));
            assertThat(night.run("nightly", "--run-date", "2023-03-01"))
                    .as(night.printed() + night.complained())
                    .isZero();
            assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",11,0,0,0,11,");
        });
    }

    /** A night in a process that permissions hold back, also where root runs the tests; its exit code. */
    private static int heldBack(Workspace night, String date) throws IOException, InterruptedException {
        List<String> without =
                List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all");
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> tried = new ArrayList<>(without);
        tried.add("true");
        assumeTrue(
                !root || execute(tried.toArray(String[]::new)),
                "root cannot be held back here (setpriv of util-linux does that): permissions are not tried");
        Process process = night.process(root ? without : List.of(), List.of(), "nightly", "--run-date", date)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Test
    void anOutputFolderThatCannotBeWrittenToFailsTheNightClearlyAndLosesNothing() throws Exception {
        Workspace night = afterFirstNight();
        Map<String, String> before = night.fingerprints("output");
        night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        Files.setPosixFilePermissions(night.path("output/2023"), PosixFilePermissions.fromString("r-xr-x---"));
        assertThat(heldBack(night, "2023-03-01"))
                .as(Files.readString(night.path("log")))
                .isEqualTo(1);
        assertThat(Files.readString(night.path("log")))
                .contains("output/2023 cannot be written to", "the next run goes on where it stopped");
        assertThat(night.fingerprints("output")).isEqualTo(before);
        Files.setPosixFilePermissions(night.path("output/2023"), PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(heldBack(night, "2023-03-01"))
                .as(Files.readString(night.path("log")))
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",11,0,0,0,11,");
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    @Test
    void ofAReadOnlyDropFolderItIsSaidWhatToDo() throws Exception {
        Workspace night =
                Workspace.small(folder, "keep", "tables").drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        Files.setPosixFilePermissions(night.path("input"), PosixFilePermissions.fromString("r-xr-x---"));
        heldBack(night, "2023-03-01");
        assertThat(Files.readString(night.path("log")))
                .contains(
                        "KZ_2023-01.csv  CANNOT_BE_HELD",
                        "Svod must be allowed to write to the folder, also with after-intake: keep",
                        "copy its files into another folder and name that one with --input")
                .doesNotContain("Exception:");
        Files.setPosixFilePermissions(night.path("input"), PosixFilePermissions.fromString("rwxr-x---"));
    }

    @Test
    void aFileThatCannotBeReadIsLeftAloneAndTheOthersCount() throws Exception {
        Workspace night = Workspace.small(folder, "move", "tables")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n")
                .drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        Files.setPosixFilePermissions(night.path("input/KZ_2023-01.csv"), PosixFilePermissions.fromString("---------"));
        assertThat(heldBack(night, "2023-03-01"))
                .as(Files.readString(night.path("log")))
                .isZero();
        assertThat(Files.readString(night.path("log"))).contains("KZ_2023-01.csv  UNREADABLE");
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",6,0,0,0,6,");
        assertThat(night.path("input/KZ_2023-01.csv")).exists();
    }

    /** Linux refuses a link of another user's file to a process that may not write to the file. */
    @Test
    void aFileOfAnotherUserIsTakenAndHasItsNameAgain() throws Exception {
        Workspace night = Workspace.small(folder, "keep", "tables")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n")
                .drop("KZ/KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        for (String file : List.of("KZ_2023-01.csv", "KZ/KZ_2023-02.csv")) {
            assumeTrue(
                    execute("chown", "12345", night.path("input").resolve(file).toString()),
                    "only root can give a file away");
        }
        Map<String, String> input = night.fingerprints("input");
        for (String date : List.of("2023-03-01", "2023-03-02")) {
            assertThat(heldBack(night, date))
                    .as(Files.readString(night.path("log")))
                    .isZero();
            assertThat(night.fingerprints("input")).isEqualTo(input);
        }
        assertThat(Files.readString(night.path("log"))).contains("0  new").doesNotContain("LEFT ALONE");
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",11,0,0,0,11,");
    }

    /** The run goes on with the folders that can be used, and names those that cannot. */
    @Test
    void aFolderInWhichNothingCanBeHeldIsNamedAndTheOthersCount() throws Exception {
        Workspace night = Workspace.small(folder, "move", "tables")
                .drop("RU/RU_2023-01.csv", "indicator,value\nDETAINED,5\n")
                .drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        Files.createSymbolicLink(night.path("input/RU/.svod"), folder);
        assertThat(night.run("nightly", "--strict", "--run-date", "2023-03-01")).isEqualTo(3);
        assertThat(night.printed())
                .contains("LEFT ALONE  RU/RU_2023-01.csv  CANNOT_BE_HELD", "No file can be taken from", "RU");
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",6,0,0,0,6,");
        Files.delete(night.path("input/RU/.svod"));
        assertThat(night.run("nightly", "--run-date", "2023-03-02")).isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",11,0,0,0,11,");
    }

    @Test
    void aClockThatWasSetBackIsToldAndNothingIsLost() throws IOException {
        Workspace night = afterFirstNight();
        night.drop("RU_2022-12.csv", "indicator,value\nDETAINED,6\n");
        assertThat(night.run("nightly", "--run-date", "2023-01-15")).isZero();
        assertThat(night.printed()).contains("the run date 2023-01-15 lies before that of the last run, 2023-02-01");
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",5,0,0,0,5,");
        assertThat(night.run("verify")).as(night.printed()).isZero();
        assertThat(night.run("nightly", "--run-date", "2023-02-02")).isZero();
        assertThat(night.printed()).doesNotContain("lies before");
    }

    @Test
    void aDataFolderHeldByAnotherRunIsLeftAlone() throws IOException {
        Workspace night = afterFirstNight();
        night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        DataLock lock = DataLock.take(night.path("data")).orElseThrow();
        for (String command : new String[] {"nightly", "rebuild", "status", "verify"}) {
            assertThat(night.run(command, "--run-date", "2023-03-01"))
                    .as(command)
                    .isEqualTo(4);
            assertThat(night.complained()).as(command).contains("Another run holds the data folder");
        }
        assertThat(night.path("input/KZ_2023-02.csv")).exists();
        Thread other = new Thread(() -> {
            try (lock) {
                TimeUnit.MILLISECONDS.sleep(700);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        assertThat(night.run("nightly", "--run-date", "2023-03-01", "--wait-minutes=5"))
                .as("a night that waits")
                .isZero();
        assertThat(other.isAlive()).as("the other one, when it began").isFalse();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",11,0,0,0,11,");
    }

    @Test
    void filesThatOthersPutAmongTheOutputsStay() throws IOException {
        Workspace night = afterFirstNight();
        Path notes = Files.writeString(night.path("output/2023/notes-2023.docx"), "mine");
        Path beside = Files.writeString(night.path("output/read me.txt"), "mine");
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "receipts"));
        night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        assertThat(night.run("nightly", "--run-date", "2023-03-01")).isZero();
        assertThat(notes).hasContent("mine");
        assertThat(beside).hasContent("mine");
        assertThat(night.path("output/2023/annual-figures-2023.csv")).doesNotExist();
    }

    @Test
    void everythingMadeIsClosedToOthers() throws IOException {
        Workspace night = afterFirstNight();
        for (String made : new String[] {"data", "output"}) {
            try (Stream<Path> walk = Files.walk(night.path(made))) {
                assertThat(walk.toList())
                        .hasSizeGreaterThan(5)
                        .allSatisfy(
                                path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                                        .as(path.toString())
                                        .isIn(
                                                Files.isDirectory(path)
                                                        ? new String[] {"rwxr-x---"}
                                                        : new String[] {"rw-r-----", "r--r-----"}));
            }
        }
    }

    @Test
    void refusedTextsThatMayBeNamesOfPersonsStandNowhere() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Workspace night = Workspace.small(folder, "move", "tables, receipts")
                .drop(
                        "KZ_2023-01.csv",
                        "indicator,case_ref,value\nDETAINED,,PETROV-7788\nFIREARMS,SIDOROV,1\nKNIVES IVANOV,,1\n");
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        } finally {
            System.setOut(console);
        }
        String told = log.toString(StandardCharsets.UTF_8)
                + night.printed()
                + night.complained()
                + Files.readString(night.path("output/runs/2023-02-01-00001.json"));
        assertThat(told).contains("KZ_2023-01.csv").doesNotContain("PETROV", "SIDOROV", "IVANOV");
        assertThat(Files.readString(night.path("output/receipts/KZ/KZ_2023-01.csv.1.receipt.json")))
                .contains("VALUE_FORMAT", "CASE_REF_FORMAT", "INDICATOR_UNKNOWN", "[text, 13 characters]")
                .doesNotContain("PETROV", "SIDOROV", "IVANOV");
    }
}
