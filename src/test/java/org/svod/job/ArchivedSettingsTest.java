package org.svod.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.jobs.ShippedJobs;
import org.svod.settings.SettingsException;

class ArchivedSettingsTest {

    private final Path jobs;

    ArchivedSettingsTest(@TempDir Path jobs) {
        this.jobs = jobs;
    }

    @Test
    void whatOnceWasPossibleIsReadFromTheArchiveAndRefusedToday() throws IOException {
        ShippedJobs.copyTo(jobs);
        Path nightly = jobs.resolve("nightly.yml");
        Files.writeString(nightly, Files.readString(nightly).replace("findings-per-code: 100", "findings-per-code: 5000"));

        assertThat(RunSettings.archived(jobs).nightly().findingsPerCode()).isEqualTo(5000);
        assertThatThrownBy(() -> RunSettings.read(jobs)).isInstanceOfSatisfying(SettingsException.class, refused -> assertThat(refused.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.wrong()).isEqualTo("findings-per-code 5000 is not possible")));
    }
}
