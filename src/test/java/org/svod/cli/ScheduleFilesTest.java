package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in {@code jobs/schedule} and the commands of the document for operators: what they start exists. */
class ScheduleFilesTest {

    private static final Path SCHEDULE = Path.of("jobs/schedule");
    private static final Path DOCUMENT = Path.of("src/docs/operating.md");

    /** After the program: a command with its options, up to what the shell does with it. */
    private static final Pattern STARTED = Pattern.compile("(?:svod/svod|svod[.]jar|^svod) ([a-z][^\">|&…]*)");

    @TempDir
    private Path folder;

    private static List<Path> units(String ending) throws IOException {
        try (Stream<Path> files = Files.list(SCHEDULE)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> commands(Stream<String> lines) {
        return lines.flatMap(line -> STARTED.matcher(line).results())
                .map(found -> found.group(1).replace("$DESK_OPTIONS", "").strip())
                .toList();
    }

    /** The lines of the document that a person gives to a shell. */
    private static Stream<String> given() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            inside ^= line.startsWith("```");
            if (inside) {
                lines.add(line);
            }
        }
        return lines.stream();
    }

    @Test
    void everyCommandThatIsStartedExistsWithItsOptions() throws IOException {
        List<String> commands = new ArrayList<>(commands(given()));
        for (Path unit : units(".service")) {
            List<String> started = commands(Files.readAllLines(unit).stream().filter(line -> line.startsWith("Exec")));
            assertThat(started).as(unit.toString()).hasSize(1);
            commands.addAll(started);
        }
        List<String> cron = commands(
                Files.readAllLines(SCHEDULE.resolve("crontab")).stream().filter(line -> !line.startsWith("#")));
        assertThat(cron).hasSize(4);
        commands.addAll(cron);
        assertThat(commands)
                .contains("nightly --wait-minutes=120", "take", "release --due", "passphrase --user anna", "rebuild")
                .hasSizeGreaterThan(15);
        for (String command : commands) {
            assertThatCode(() -> Svod.program().parseArgs(command.split(" +")))
                    .as(command)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aRunThatDoesNotStopIsEndedAndNothingButNoticesAndTheDeskHasANetwork() throws IOException {
        for (Path unit : units(".service")) {
            String text = Files.readString(unit);
            String name = String.valueOf(unit.getFileName());
            assertThat(text.contains("\nPrivateNetwork=true\n"))
                    .as(name)
                    .isEqualTo(!name.equals("svod-send.service") && !name.equals("svod-desk.service"));
            assertThat(text)
                    .as(name)
                    .contains("\nProtectSystem=strict\n", "\nNoNewPrivileges=true\n", "\nUMask=0027\n")
                    .containsPattern("\nTimeout(Start|Stop)Sec=");
        }
        for (String name : new String[] {"svod.service", "svod-take.service"}) {
            assertThat(SCHEDULE.resolve(name))
                    .as("a run ends by itself within four minutes")
                    .content()
                    .contains("\nTimeoutStopSec=5min\n");
        }
        assertThat(SCHEDULE.resolve("crontab")).content().contains("timeout -k 5m 6h target/svod/svod nightly");
    }

    @Test
    void systemdUnderstandsEveryUnit() throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin/systemd-analyze");
        assumeThat(program).as("systemd is not installed here").exists();
        Path home = Files.createDirectories(folder.resolve("home"));
        Path started = Files.createFile(
                Files.createDirectories(home.resolve("target/svod")).resolve("svod"));
        assertThat(started.toFile().setExecutable(true)).isTrue();
        List<String> command = new ArrayList<>(List.of(program.toString(), "verify"));
        for (String ending : new String[] {".service", ".timer", ".path"}) {
            for (Path unit : units(ending)) {
                Path copy = folder.resolve(unit.getFileName());
                Files.writeString(copy, Files.readString(unit).replace("/opt/svod", home.toString()));
                command.add(copy.toString());
            }
        }
        assertThat(command).hasSizeGreaterThan(10);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeThat(said).as("systemd does not work here").doesNotContain("Failed to initialize manager");
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines()
                        .filter(line -> line.contains(folder.getFileName().toString())))
                .isEmpty();
    }
}
