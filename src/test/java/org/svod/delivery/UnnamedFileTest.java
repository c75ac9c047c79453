package org.svod.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.State;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.submission.Fixtures;

/** What a name says, and what is said of a file whose name says nothing. */
class UnnamedFileTest {

    private final SubmissionNames names = new SubmissionNames(Fixtures.codebook());

    private Finding finding(String file, byte[] content) throws IOException {
        List<Finding> found = UnnamedFile.findings(names.parse(file), "", ByteSource.of(content))
                .listed();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void aTextAndAWorkbookUnderAWrongNameGetTheNameThatTheyShouldHave() throws IOException {
        assertThat(finding("KZ 2023.05.csv", "a,b".getBytes(StandardCharsets.UTF_8)))
                .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.NAME))
                .satisfies(f -> assertThat(f.arguments().get(0)).endsWith(".csv"));
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("x");
            book.write(workbook);
        }
        assertThat(finding("report.csv", workbook.toByteArray()))
                .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.NAME))
                .satisfies(f -> assertThat(f.arguments().get(0)).endsWith(".xlsx"));
    }

    @Test
    void anotherKindOfFileIsCalledWhatItIs() throws IOException {
        Finding finding = finding("scan.csv", "%PDF-1.7\n%\u00E2\u00E3".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(finding.code()).isEqualTo(FindingCode.OTHER_KIND);
        assertThat(finding.arguments()).startsWith("PDF");
    }

    @ParameterizedTest
    @CsvSource({"KZ_2023-05.csv, CSV", "KZ_2023-05.XLSX, XLSX", "a.xlsx, XLSX", "a.xls, CSV", "xlsx, CSV"})
    void theEndOfANameSaysHowAFileIsWritten(String file, FileFormat format) {
        assertThat(FileFormat.of(file)).isEqualTo(format);
    }

    @Test
    void aNameIsWrittenAsItShouldBe() {
        State state = Fixtures.codebook().states().get("KZ");
        assertThat(new SubmissionName(state, Period.of("2023-Q2"), OptionalInt.of(3), FileFormat.XLSX).fileName())
                .isEqualTo("KZ_2023-Q2_v3.xlsx");
        assertThat(new SubmissionName(state, Period.of("2023"), OptionalInt.empty()).fileName())
                .isEqualTo("KZ_2023.csv");
    }

    @Test
    void aDeliveryWithoutAGoodNameBelongsToNoRound() {
        Delivery delivery =
                new Delivery(7, "x.csv", "x.csv", 1, "", "ab", 3, LocalDate.of(2024, 1, 1), Optional.empty());
        assertThatThrownBy(delivery::named)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the name of delivery 7 says neither state nor period");
    }
}
