package org.svod.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acceptance.Outcome;
import org.svod.finding.Finding;
import org.svod.publication.Receipt;
import org.svod.run.Workplaces;

class FileCheckTest {

    @TempDir
    private Path folder;

    private Receipt check(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return new FileCheck(Workplaces.shipped(folder).settings(), LocalDate.of(2024, 2, 1)).check(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        KZ_2023-05.csv | 2023-05 | 5    | ACCEPTED | 1
        KZ_2023-05.csv | 2023-05 | five | REJECTED | 1
        KZ_2021-05.csv | 2021-05 | 5    | REJECTED | 0
        KZ_2023-5.csv  | 2023-05 | 5    | REJECTED | 0
        """)
    void aFileIsJudgedByItselfAndReadOnlyWhereItsNameAndPlaceAreGood(
            String name, String period, String value, Outcome.Verdict verdict, long rows) throws IOException {
        Receipt receipt = check(name, "period,indicator,value\n" + period + ",DETAINED," + value + "\n");

        assertThat(receipt.outcome().verdict()).isEqualTo(verdict);
        assertThat(receipt.outcome().counts().read()).isEqualTo(rows);
        assertThat(receipt.outcome().delivery().number()).isZero();
        assertThat(receipt.details().findings().hasErrors()).isEqualTo(verdict == Outcome.Verdict.REJECTED);
    }

    @Test
    void checkingLeavesNothingBehind() throws IOException {
        Receipt receipt = check("KZ_2023-05.csv", "period,indicator,value\n2023-05,DETAINED,5\n");

        assertThat(receipt.details().findings().listed())
                .extracting(Finding::code)
                .isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> String.valueOf(file.getFileName()))
                    .containsExactly("KZ_2023-05.csv");
        }
    }
}
