package org.svod.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.files.ChainHead;

class RunReportJsonTest {

    private static final RunReport REPORT = new RunReport(
            42,
            LocalDate.of(2026, 11, 20),
            RunReport.State.DONE,
            Instant.parse("2026-11-20T00:30:00Z"),
            Instant.parse("2026-11-20T00:30:05Z"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            ChainHead.EMPTY);

    private final Path output;

    RunReportJsonTest(@TempDir Path output) {
        this.output = output;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ar-SA-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai"})
    void theReportHasOneNameWhateverTheLocaleOfTheMachine(String locale) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat(RunReportJson.write(REPORT, output)).isEqualTo(output.resolve("runs/2026-11-20-00042.json"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSecondReportOfARunStandsBesideTheFirst() throws IOException {
        RunReportJson.write(REPORT, output);

        assertThat(RunReportJson.write(REPORT, output)).hasFileName("2026-11-20-00042-2.json");
    }
}
