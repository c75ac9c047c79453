package org.svod.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Workplaces.edit(nightly, ", letter]", "]");
    }

    private JobsSnapshots snapshots() throws IOException {
        return new JobsSnapshots(new Archive(folder.resolve("data/archive")));
    }

    private SettingsHistory archiving() throws IOException {
        return SettingsHistory.archiving(folder.resolve("jobs"), folder.resolve("data/work"), snapshots());
    }

    @Test
    void theSettingsOfTodayAreReadFromTheirSnapshotThoughTheFolderIsEditedMeanwhile() throws IOException {
        SettingsHistory settings = archiving();
        Workplaces.edit(nightly, "keep-runs: 400", "keep-runs: 20");

        RunSettings today = settings.of(settings.current());
        assertThat(today.nightly().keepRuns()).isEqualTo(400);
        assertThat(today.jobs().resolve("nightly.yml")).content().contains("keep-runs: 400");
        assertThat(settings.manifest(settings.current()))
                .containsKeys("nightly.yml", "codebook/states.csv", "rounds/2023/round.yml");
    }

    @Test
    void earlierSettingsAreReadFromTheArchiveThoughTheFolderSaysSomethingElseNow() throws IOException {
        String before = archiving().current();
        Workplaces.edit(nightly, "keep-runs: 400", "keep-runs: 20");
        SettingsHistory now = archiving();

        assertThat(now.current()).isNotEqualTo(before);
        assertThat(now.of(now.current()).nightly().keepRuns()).isEqualTo(20);
        assertThat(now.of(before).nightly().keepRuns()).isEqualTo(400);
        assertThat(now.of(before)).as("read once").isSameAs(now.of(before));
    }

    @Test
    void theSameSettingsHaveTheSameFingerprint() throws IOException {
        String first = archiving().current();

        assertThat(archiving().current()).isEqualTo(first);
    }

    @Test
    void aRoundWithTheSameCodebookTakesTheSettingsOfTheRunAndIsNotLaidOutOnceMore() throws IOException {
        String before = archiving().current();
        Workplaces.edit(nightly, "keep-runs: 400", "keep-runs: 20");
        SettingsHistory now = archiving();
        RunSettings live = RunSettings.read(folder.resolve("jobs"));

        assertThat(now.of(now.current(), before, "2023")).isSameAs(now.of(now.current()));
        assertThat(now.of(live, before, "2023")).isSameAs(live);
    }

    @Test
    void aRoundWithAnotherCodebookTakesThatOneAndEverythingElseFromTheRun() throws IOException {
        String before = archiving().current();
        Path states = folder.resolve("jobs/codebook/states.csv");
        Files.writeString(states, Files.readString(states).replace("Kazakhstan", "Kazakhstan (changed)"));
        Workplaces.edit(nightly, "keep-runs: 400", "keep-runs: 20");
        SettingsHistory now = archiving();
        RunSettings live = RunSettings.read(folder.resolve("jobs"));

        for (RunSettings settings : List.of(now.of(now.current(), before, "2023"), now.of(live, before, "2023"))) {
            assertThat(settings.jobs().resolve("codebook/states.csv")).content().doesNotContain("(changed)");
            assertThat(settings.nightly().keepRuns()).isEqualTo(20);
        }
    }

    @Test
    void whoOnlyLooksArchivesNothing() throws IOException {
        String before = archiving().current();
        Workplaces.edit(nightly, "keep-runs: 400", "keep-runs: 20");
        SettingsHistory looking = SettingsHistory.archived(folder.resolve("data/work"), snapshots());

        assertThat(looking.current()).isEmpty();
        assertThat(looking.of(before).nightly().keepRuns()).isEqualTo(400);
    }

    @Test
    void settingsThatAreGoneFromTheArchiveAreAFailureThatNamesThem() throws IOException {
        SettingsHistory settings = archiving();
        String lost = "f".repeat(64);

        assertThatThrownBy(() -> settings.of(lost))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(lost);
        assertThat(Files.exists(folder.resolve("data/work/jobs-" + lost))).isFalse();
    }
}
