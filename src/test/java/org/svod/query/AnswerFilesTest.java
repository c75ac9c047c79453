package org.svod.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.databank.QueryDatabase;
import org.svod.databank.QueryDatabase.Answer;
import org.svod.databank.QueryDatabase.Column;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer for programs and for spreadsheets: every number exact, every text as text. */
class AnswerFilesTest {

    private static final Answer ANSWER = new Answer(
            List.of(
                    new Column("state", QueryDatabase.Type.TEXT),
                    new Column("value", QueryDatabase.Type.NUMBER),
                    new Column("due", QueryDatabase.Type.DATE)),
            List.of(
                    row("=1+1, \"KZ\"", new BigDecimal("1234567890123456.50"), LocalDate.of(2024, 2, 29)),
                    row(null, null, null),
                    row("-5", new BigDecimal("1E+3"), null)));

    @TempDir
    private Path scratch;

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "1E+3, 1000", "0.00, 0", "-0.5, -0.5", "0.0000000001, 0.0000000001"})
    void aNumberHasOneText(BigDecimal number, String text) {
        assertThat(AnswerFiles.text(number)).isEqualTo(text);
    }

    @Test
    void aDateIsWrittenAsTheStandardWritesItAndNoneIsBlank() {
        assertThat(AnswerFiles.text(LocalDate.of(2024, 3, 1))).isEqualTo("2024-03-01");
        assertThat(AnswerFiles.text(null)).isEmpty();
        assertThat(AnswerFiles.text("=x")).as("only tables are made safe").isEqualTo("=x");
    }

    @Test
    void aTableMakesTextsSafeAndNoNumber() throws IOException {
        StringWriter out = new StringWriter();
        AnswerFiles.csv(ANSWER, out);
        assertThat(out.toString()).isEqualTo("""
                state,value,due
                "'=1+1, ""KZ\""",1234567890123456.5,2024-02-29
                ,,
                '-5,1000,
                """.replace("\n,,\n", "\n\"\",,\n"));
    }

    @Test
    void jsonHasExactNumbersAndNull() {
        StringWriter out = new StringWriter();
        AnswerFiles.json(ANSWER, out);
        JsonNode rows = JsonMapper.shared().readTree(out.toString());
        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.get(0).path("state").asString()).isEqualTo("=1+1, \"KZ\"");
        assertThat(out.toString())
                .contains("1234567890123456.5")
                .doesNotContain("E15")
                .doesNotContain("E+");
        assertThat(rows.get(0).path("due").asString()).isEqualTo("2024-02-29");
        assertThat(rows.get(1).path("state").isNull()).isTrue();
        assertThat(rows.get(1).path("value").isNull()).isTrue();
        assertThat(rows.get(2).path("value").isNumber()).isTrue();
        StringWriter empty = new StringWriter();
        AnswerFiles.json(new Answer(ANSWER.columns(), List.of()), empty);
        assertThat(JsonMapper.shared().readTree(empty.toString()).isArray()).isTrue();
    }

    @Test
    void aWorkbookHasNumbersAsNumbersAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerFiles.xlsx(ANSWER, "What?", LocalDate.of(2024, 2, 1), scratch, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Row first = book.getSheet("Answer").getRow(1);
            assertThat(book.getSheet("Answer").getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("value");
            assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("=1+1, \"KZ\"");
            assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(1234567890123456.5);
            assertThat(first.getCell(2).getStringCellValue()).isEqualTo("2024-02-29");
            assertThat(book.getSheet("Answer").getRow(3).getCell(1).getNumericCellValue())
                    .isEqualTo(1000);
            assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("What?");
        }
        assertThat(scratch.toFile().list()).as("temporary files are removed").isEmpty();
    }

    @Test
    void twoColumnsOfOneNameAreNoticed() {
        assertThat(ANSWER.hasSameNames()).isFalse();
        assertThat(new Answer(
                                List.of(
                                        new Column("a", QueryDatabase.Type.TEXT),
                                        new Column("a", QueryDatabase.Type.NUMBER)),
                                List.of())
                        .hasSameNames())
                .isTrue();
    }
}
