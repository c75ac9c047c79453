package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged launcher, {@code target/svod/svod}; runs after {@code package}. */
class LauncherIT {

    private static final Path HOME = Path.of("target/svod").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static Workspace place;

    @BeforeAll
    static void aPlaceWhoseNameHasBlanksAndCyrillicLetters() throws IOException {
        place = Workspace.small(Files.createDirectories(folder.resolve("Свод за год")), "keep", "tables");
        Files.writeString(place.path("KZ_2023-05.csv"), "indicator;value\nFIREARMS;12\n");
        Files.writeString(place.path("KZ_2023-06.csv"), "indicator;value\nFIREARM;-1\n");
    }

    @AfterAll
    static void linksOutOfTheFolderAreRemoved() throws IOException {
        for (String link :
                List.of("bin dir/far", "bin dir/svod", "broken/svod.jar", "broken/lib", "home/svod.jar", "home/lib")) {
            Files.deleteIfExists(folder.resolve(link));
        }
    }

    private record Ended(int code, String out, String err) {}

    private static ProcessBuilder launcher(Path launcher, String options, String... args) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(place.path(".").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SVOD_OPTS", options);
        return builder;
    }

    private static Ended run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ended").isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void theBuildMadeAnArchiveThatTheJvmUsesAndSaysNothingAbout() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(HOME)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .contains("svod", "svod.jar", "lib")
                    .containsAnyOf("svod.jsa", "svod.aot")
                    .doesNotContain("archive.part");
        }
        Ended help = run(launcher(HOME.resolve("svod"), "-Xlog:class+load:file=loaded.txt", "--help"));
        assertThat(help).extracting(Ended::code, Ended::err).containsExactly(0, "");
        assertThat(help.out()).startsWith("Usage: svod ");
        assertThat(Files.readString(place.path("loaded.txt")))
                .containsPattern("org\\.svod\\.cli\\.Svod source: shared objects file");
    }

    @Test
    void argumentsArriveAsTheyAreAlsoThroughALinkFromAnotherFolder() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("bin dir"));
        Path far = Files.createSymbolicLink(bin.resolve("far"), HOME.resolve("svod"));
        Path link = Files.createSymbolicLink(bin.resolve("svod"), far.getFileName());
        String odd = "нет *  'такого' \"файла\" $HOME \\ .csv";
        Ended missing = run(launcher(link, "", "check", odd));
        assertThat(missing.code()).isEqualTo(6);
        assertThat(missing.err()).contains(odd);
        Ended good = run(launcher(link, "", "check", "KZ_2023-05.csv", "--run-date", "2024-01-01"));
        assertThat(good).extracting(Ended::code, Ended::err).containsExactly(0, "");
        assertThat(good.out()).contains("would be ACCEPTED");
        Ended bad = run(launcher(
                link,
                "",
                "check",
                place.path("KZ_2023-06.csv").toString(),
                "--run-date",
                "2024-01-01",
                "--lang",
                "ru"));
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out()).contains("файл был бы ОТКЛОНЁН");
    }

    /** Where there are no fonts, loading them prints an error every night, which cron sends to the operator. */
    @Test
    void aNightWithEveryOutputNeedsNoFonts() throws IOException, InterruptedException {
        Path all = Files.createDirectories(folder.resolve("all outputs"));
        Workspace night = Workspace.small(all, "keep", "tables, workbook, states, receipts, letter");
        Files.writeString(night.path("input/KZ_2023-05.csv"), "indicator;value\nFIREARMS;12\nFIREARM;-1\n");
        Ended ended = run(launcher(
                HOME.resolve("svod"),
                "-Xlog:class+load:file=night.txt",
                "--jobs",
                night.path("jobs").toString(),
                "--run-date",
                "2024-06-30"));
        assertThat(ended).extracting(Ended::code, Ended::err).containsExactly(0, "");
        assertThat(night.path("output/receipts/KZ/KZ_2023-05.csv.1.receipt.xlsx"))
                .exists();
        assertThat(Files.readString(place.path("night.txt")))
                .contains("org.svod.publication.workbook.StateWorkbook")
                .doesNotContain(" sun.font.", " sun.awt.");
    }

    @Test
    void optionsOfTheOperatorCount() throws IOException, InterruptedException {
        Ended version = run(launcher(
                HOME.resolve("svod"),
                "-XX:TieredStopAtLevel=4 -XX:+UseGCOverheadLimit -XX:+PrintFlagsFinal",
                "--version"));
        assertThat(version.code()).isZero();
        assertThat(version.out()).containsPattern("TieredStopAtLevel += 4").containsPattern("UseSerialGC += true");
        Ended other =
                run(launcher(HOME.resolve("svod"), "-Xmx200m -XX:+UseParallelGC -XX:+PrintFlagsFinal", "--version"));
        assertThat(other.code()).as(other.err()).isZero();
        assertThat(other.out())
                .containsPattern("UseParallelGC += true")
                .containsPattern("UseSerialGC += false")
                .containsPattern("MaxHeapSize += 209715200");
    }

    @Test
    void aBrokenArchiveIsPassedOverInSilence() throws IOException, InterruptedException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.copy(HOME.resolve("svod"), broken.resolve("svod"));
        Files.createSymbolicLink(broken.resolve("svod.jar"), HOME.resolve("svod.jar"));
        Files.createSymbolicLink(broken.resolve("lib"), HOME.resolve("lib"));
        String name = Files.exists(HOME.resolve("svod.aot")) ? "svod.aot" : "svod.jsa";
        Files.copy(HOME.resolve(name + ".size"), broken.resolve(name + ".size"));
        byte[] whole = Files.readAllBytes(HOME.resolve(name));
        for (byte[] archive : List.of(
                Arrays.copyOf(whole, whole.length / 2),
                "no archive".getBytes(StandardCharsets.US_ASCII),
                new byte[0])) {
            Files.write(broken.resolve(name), archive);
            Ended version = run(launcher(broken.resolve("svod"), "", "--version"));
            assertThat(version)
                    .as("archive of %d bytes", archive.length)
                    .extracting(Ended::code, Ended::err)
                    .containsExactly(0, "");
            assertThat(version.out()).startsWith("svod ").hasLineCount(1);
        }
    }

    @Test
    void settingsAreFoundBesideTheLauncherIfThereAreNoneHere() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.copy(HOME.resolve("svod"), home.resolve("svod"));
        for (String needed : List.of("svod.jar", "lib")) {
            Files.createSymbolicLink(home.resolve(needed), HOME.resolve(needed));
        }
        Workspace.copy(place.path("jobs"), home.resolve("jobs"));
        Files.createDirectories(home.resolve("input"));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Ended night = run(
                launcher(home.resolve("svod"), "", "--run-date", "2024-06-30").directory(elsewhere.toFile()));
        assertThat(night).extracting(Ended::code, Ended::err).containsExactly(0, "");
        assertThat(home.resolve("output/2023/annual-figures-2023.csv")).exists();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void whatIsShippedIsWhatIsListed() throws IOException, InterruptedException {
        List<String> jars = new ArrayList<>();
        for (String lib : List.of("lib", "desk")) {
            try (Stream<Path> files = Files.list(HOME.resolve(lib))) {
                files.map(f -> f.getFileName().toString()).forEach(jars::add);
            }
        }
        Ended version = run(launcher(HOME.resolve("svod"), "", "--version", "--verbose"));
        assertThat(version.out()
                        .lines()
                        .skip(1)
                        .map(line -> line.strip().split(" "))
                        .map(w -> w[0] + "-" + w[1] + ".jar"))
                .containsExactlyInAnyOrderElementsOf(jars);
    }

    @Test
    void aSignalReachesTheJvm() throws IOException, InterruptedException {
        Path log = folder.resolve("schedule.log");
        Process process = launcher(HOME.resolve("svod"), "", "schedule")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!Files.readString(log).contains("Next run: ") && process.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES))
                .as(Files.readString(log))
                .isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(5);
    }

    @Test
    void withoutJavaItSaysWhatIsMissing() throws IOException, InterruptedException {
        ProcessBuilder builder = launcher(HOME.resolve("svod"), "", "--help");
        builder.environment().put("JAVA_HOME", "/no where");
        Ended ended = run(builder);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("/no where/bin/java was not found", "JAVA_HOME");
    }
}
