package org.svod.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Language;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblems;

class NightlySettingsTest {

    @TempDir
    private Path jobs;

    private NightlySettings read(String yaml) throws IOException {
        Files.writeString(jobs.resolve("nightly.yml"), yaml);
        SettingsProblems problems = new SettingsProblems();
        NightlySettings settings = NightlySettings.read(jobs, problems);
        problems.throwIfAny();
        return settings;
    }

    private NightlySettings archived(String yaml) throws IOException {
        Files.writeString(jobs.resolve("nightly.yml"), yaml);
        SettingsProblems problems = SettingsProblems.ofArchived();
        NightlySettings settings = NightlySettings.archived(jobs, problems);
        problems.throwIfAny();
        return settings;
    }

    @Test
    void whatIsNotSaidHasADefault() throws IOException {
        NightlySettings settings = read("after-intake: move\n");

        assertThat(settings)
                .returns("input", NightlySettings::input)
                .returns("output", NightlySettings::output)
                .returns("data", NightlySettings::data)
                .returns(Duration.ofSeconds(2), NightlySettings::settle)
                .returns(1024L << 20, NightlySettings::largest)
                .returns(2, NightlySettings::parallelFiles)
                .returns(AfterIntake.MOVE, NightlySettings::afterIntake)
                .returns(100, NightlySettings::findingsPerCode)
                .returns(NoticeSettings.USUAL, NightlySettings::notices)
                .returns(400, NightlySettings::keepRuns)
                .returns(List.of(Language.RU, Language.EN), NightlySettings::languages);
        assertThat(settings.outputs()).isEqualTo(EnumSet.allOf(OutputKind.class));
        assertThat(settings.schedule().next(LocalDateTime.parse("2024-02-01T02:30:00")))
                .isEqualTo("2024-02-02T02:30:00");
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        NightlySettings settings = read("""
                folders: {input: /in, output: out, data: ../data}
                schedule: "0 0 4 * * MON"
                settle-seconds: 0
                largest-file-mebibytes: 1
                parallel-files: 64
                after-intake: keep
                findings-per-code: 1000
                outputs: [tables, receipts]
                notices: {days-before: 3, days-after: 0, silent-days: 10}
                keep-runs: 10
                languages: [en]
                """);

        assertThat(settings)
                .returns("/in", NightlySettings::input)
                .returns("out", NightlySettings::output)
                .returns("../data", NightlySettings::data)
                .returns(Duration.ZERO, NightlySettings::settle)
                .returns(1L << 20, NightlySettings::largest)
                .returns(64, NightlySettings::parallelFiles)
                .returns(AfterIntake.KEEP, NightlySettings::afterIntake)
                .returns(1_000, NightlySettings::findingsPerCode)
                .returns(new NoticeSettings(3, 0, 10), NightlySettings::notices)
                .returns(10, NightlySettings::keepRuns)
                .returns(List.of(Language.EN), NightlySettings::languages);
        assertThat(settings.outputs()).containsExactly(OutputKind.TABLES, OutputKind.RECEIPTS);
        assertThat(settings.schedule().next(LocalDateTime.parse("2024-02-01T00:00:00")))
                .isEqualTo("2024-02-05T04:00:00");
    }

    @Test
    void noOutputAtAllMayBeAskedFor() throws IOException {
        assertThat(read("outputs: []\n").outputs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        settle-seconds: 3601           | settle-seconds 3601 is not possible
        settle-seconds: -1             | settle-seconds -1 is not possible
        largest-file-mebibytes: 0      | largest-file-mebibytes 0 is not possible
        largest-file-mebibytes: 100001 | largest-file-mebibytes 100001 is not possible
        parallel-files: 0              | parallel-files 0 is not possible
        parallel-files: 65             | parallel-files 65 is not possible
        after-intake: burn             | after-intake burn is not known
        findings-per-code: 0           | findings-per-code 0 is not possible
        findings-per-code: 1001        | findings-per-code 1001 is not possible
        keep-runs: 9                   | keep-runs 9 is not possible
        notices: {silent-days: 0}      | notices.silent-days 0 is not possible
        notices: {days-before: 400}    | notices.days-before 400 is not possible
        notices: {days: 1}             | unknown setting notices.days
        keep-runs: 100001              | keep-runs 100001 is not possible
        outputs: [tables, pictures]    | outputs: pictures is not known
        languages: [ru, fr]            | languages: fr is not known
        languages: []                  | languages names none
        schedule: at night             | schedule at night is not a cron expression
        sleep: 5                       | unknown setting sleep
        folders: {inptu: x}            | unknown setting folders.inptu
        """)
    void whatIsNotPossibleIsToldWithItsLine(String yaml, String told) {
        assertThatThrownBy(() -> read("# a comment\n" + yaml + "\n"))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.file()).isEqualTo("nightly.yml");
                            assertThat(problem.line()).isEqualTo(2);
                            assertThat(problem.wrong()).startsWith(told);
                        }));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 10_000})
    void archivedSettingsMayAskForAsManyFindingsAsOncePossible(int findings) throws IOException {
        assertThat(archived("findings-per-code: " + findings + "\n").findingsPerCode())
                .isEqualTo(findings);
        assertThatThrownBy(() -> archived("findings-per-code: 10001\n")).isInstanceOf(SettingsException.class);
    }
}
