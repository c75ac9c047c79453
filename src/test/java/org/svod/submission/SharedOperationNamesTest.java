package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.jobs.ShippedJobs;
import org.svod.period.Period;
import org.svod.settings.SettingsProblems;

/** Operations come again every year under one name. */
class SharedOperationNamesTest {

    private static final String NAME = "«Трал-Антитеррор»";

    private final Path jobs;

    SharedOperationNamesTest(@TempDir Path jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    void thereIsAnotherEveryYear() throws IOException {
        ShippedJobs.copyTo(jobs);
        add("TRAL-2024", "2024-03-01,2024-05-31");
        add("TRAL-2025", "2025-03-01,2025-05-31");
        add("TRAL-2025-2", "2025-09-01,2025-11-30");
    }

    @ParameterizedTest
    @CsvSource({"2023-05, TRAL-2023", "2024-04, TRAL-2024", "2024-Q2, TRAL-2024", "2024, TRAL-2024"})
    void aNameMeansTheOperationThatRunsInTheYearOfTheFile(String scope, String operation) throws IOException {
        Reading reading = read(scope, NAME, "tral –  anti-terror", operation);

        assertThat(reading.findings().listed())
                .extracting(Finding::code)
                .containsExactly(FindingCode.KEY_TWICE, FindingCode.KEY_TWICE);
        assertThat(reading.observations())
                .extracting(o -> o.cell().operation().code())
                .containsExactly(operation);
    }

    @Test
    void aRowOutsideItsDatesIsTheWarningThatItIsForACode() throws IOException {
        Reading reading = read("2024-01", NAME);

        assertThat(reading.findings().listed())
                .extracting(Finding::code)
                .containsExactly(FindingCode.OPERATION_OUTSIDE_DATES);
        assertThat(reading.observations())
                .extracting(o -> o.cell().operation().code())
                .containsExactly("TRAL-2024");
    }

    @ParameterizedTest
    @CsvSource({"2025-04", "2022-04"})
    void whereTwoOrNoneRanTheRowIsRefusedAndTheCodeAskedFor(String scope) throws IOException {
        Reading reading = read(scope, NAME, "TRAL-2025");

        List<Finding> errors = reading.findings().listed().stream()
                .filter(f -> f.code() == FindingCode.OPERATION_AMBIGUOUS)
                .toList();
        assertThat(errors).singleElement().satisfies(f -> {
            assertThat(f.place().line()).isEqualTo(2);
            assertThat(f.value()).isEqualTo(NAME);
            assertThat(f.arguments())
                    .containsExactly("TRAL-2023, TRAL-2024, TRAL-2025, TRAL-2025-2", scope.substring(0, 4));
        });
        assertThat(reading.observations())
                .extracting(o -> o.cell().operation().code())
                .containsExactly("TRAL-2025");
    }

    @Test
    void aColumnOfAFormNeedsTheCodeOfTheOperation() throws IOException {
        Reading reading = readFile(
                "2023-05", "#form;1;KZ;2023-05\n#block;matrix;unit;" + NAME + ";TRAL-2023\nFIREARMS;;;;1\n#end\n");

        assertThat(reading.findings().listed()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(FindingCode.FORM_CHANGED);
            assertThat(f.place().cell()).isEqualTo("D2");
        });
        assertThat(reading.fatal()).isTrue();
    }

    private Reading read(String scope, String... operations) throws IOException {
        StringBuilder file = new StringBuilder("period;indicator;operation;value\n");
        for (String operation : operations) {
            file.append(scope).append(";FIREARMS;").append(operation).append(";1\n");
        }
        return readFile(scope, file.toString());
    }

    private Reading readFile(String scope, String file) throws IOException {
        SettingsProblems problems = new SettingsProblems();
        Codebook codebook = CodebookReader.read(jobs, problems);
        problems.throwIfAny();
        SubmissionName name = new SubmissionName(codebook.states().get("KZ"), Period.of(scope), OptionalInt.empty());
        return new SubmissionReader(codebook, LocalDate.of(2026, 2, 1), 100)
                .read(ByteSource.of(file.getBytes(StandardCharsets.UTF_8)), name);
    }

    private void add(String code, String dates) throws IOException {
        Path table = jobs.resolve("codebook/operations.csv");
        Files.writeString(
                table,
                Files.readString(table) + code + ",Tral – anti-terror,«Трал-Антитеррор»,search," + dates
                        + ",KZ,,whole\n");
    }
}
