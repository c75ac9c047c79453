package org.svod.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;

class SettingsHistoryTest {

    @TempDir
    private Path folder;

    private Path nightly = Path.of("nightly.yml");

    @BeforeEach
    void jobs() throws IOException {
        Workplaces.in(folder);
        nightly = folder.resolve("jobs/nightly.yml");
    }

    private JobsSnapshots snapshots() throws IOException {
        return new JobsSnapshots(new Archive(folder.resolve("data/archive")));
    }

    @Test
    void theSettingsOfTodayAreThoseThatWereRead() throws IOException {
        Workplace today = Workplaces.at(folder);
        SettingsHistory settings = SettingsHistory.archiving(today, snapshots());

        assertThat(settings.of(settings.current())).isSameAs(today.settings());
        assertThat(settings.manifest(settings.current()))
                .containsKeys("nightly.yml", "codebook/states.csv", "rounds/2023/round.yml");
    }

    @Test
    void earlierSettingsAreReadFromTheArchiveThoughTheFolderSaysSomethingElseNow() throws IOException {
        String before =
                SettingsHistory.archiving(Workplaces.at(folder), snapshots()).current();
        Workplaces.edit(nightly, "keep-runs: 400", "keep-runs: 20");
        SettingsHistory now = SettingsHistory.archiving(Workplaces.at(folder), snapshots());

        assertThat(now.current()).isNotEqualTo(before);
        assertThat(now.of(now.current()).nightly().keepRuns()).isEqualTo(20);
        assertThat(now.of(before).nightly().keepRuns()).isEqualTo(400);
        assertThat(now.of(before)).as("read once").isSameAs(now.of(before));
    }

    @Test
    void theSameSettingsHaveTheSameFingerprint() throws IOException {
        String first =
                SettingsHistory.archiving(Workplaces.at(folder), snapshots()).current();

        assertThat(SettingsHistory.archiving(Workplaces.at(folder), snapshots()).current())
                .isEqualTo(first);
    }

    @Test
    void whoOnlyLooksArchivesNothing() throws IOException {
        String before =
                SettingsHistory.archiving(Workplaces.at(folder), snapshots()).current();
        Workplaces.edit(nightly, "keep-runs: 400", "keep-runs: 20");
        SettingsHistory looking = SettingsHistory.archived(Workplaces.at(folder), snapshots());

        assertThat(looking.current()).isEmpty();
        assertThat(looking.of(before).nightly().keepRuns()).isEqualTo(400);
    }

    @Test
    void settingsThatAreGoneFromTheArchiveAreAFailureThatNamesThem() throws IOException {
        SettingsHistory settings = SettingsHistory.archiving(Workplaces.at(folder), snapshots());
        String lost = "f".repeat(64);

        assertThatThrownBy(() -> settings.of(lost))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(lost);
        assertThat(Files.exists(folder.resolve("data/work/jobs-" + lost))).isFalse();
    }
}
