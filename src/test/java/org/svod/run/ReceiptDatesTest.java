package org.svod.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.reconciliation.RoundFixture;
import org.svod.round.Rounds;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblems;
import org.svod.submission.Fixtures;

class ReceiptDatesTest {

    @TempDir
    private Path jobs;

    private void check(SettingsProblems problems) {
        ReceiptDates.check(
                jobs,
                Fixtures.codebook(),
                Rounds.of(List.of(RoundFixture.round().build())),
                problems);
        problems.throwIfAny();
    }

    private void listed(String line) throws IOException {
        Path file = jobs.resolve("rounds/2023/received.csv");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "file,received_on\nRU_2023-05.csv,2023-06-10\n" + line + "\n");
    }

    @Test
    void aRoundNeedsNoListOfReceiptDates() {
        assertThatCode(() -> check(new SettingsProblems())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KZ_2023-05.csv,2023-06-10",
                "kz_2023-05_V2.CSV,2023-05-01",
                "KZ_2023.csv,2023-01-01",
                ",2023-01-01"
            })
    void aLineThatCanSpeakOfAReturnIsGood(String line) throws IOException {
        listed(line);
        assertThatCode(() -> check(new SettingsProblems())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kz-2023-5.csv,2023-06-10  | kz-2023-5.csv is not the name of a return; expected a name like KZ_2023-05.csv
        KZ_2022-05.csv,2023-06-10 | KZ_2022-05.csv speaks for 2022; expected files that speak for 2023, the year of the round
        KZ_2023-05.csv,2023-04-30 | received_on 2023-04-30 is before 2023-05 began; expected a date from 2023-05-01 on
        """)
    void aLineThatSpeaksOfNoReturnIsAProblemUnlessItIsArchived(String line, String told) throws IOException {
        listed(line);

        assertThatThrownBy(() -> check(new SettingsProblems()))
                .isInstanceOf(SettingsException.class)
                .hasMessage("rounds/2023/received.csv:3: " + told);
        assertThatCode(() -> check(SettingsProblems.ofArchived())).doesNotThrowAnyException();
    }
}
