package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.period.Period;
import org.svod.publication.ReportBuilder;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleCodebook;
import org.svod.reconciliation.Return;
import org.svod.round.Background;
import org.svod.round.History;
import org.svod.round.QualityCode;
import org.svod.round.QualityHeading;
import org.svod.round.QualityLimits;

/** The sheets Quality report, Quality in words and Estimates, read as a program reads them: by the names of tables. */
class QualityReportSheetsTest {

    private final Path scratch;

    QualityReportSheetsTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    /** KZ reports January and not February; its past is known, that of the others is not. */
    private static ReportBuilder report() {
        ReportBuilder report = new ReportBuilder(SampleCodebook.codebook(), 2023);
        report.reported("KZ", report.cell("2023-01", "DETAINED", "NATIONAL", ""), "40");
        report.returned("KZ", "2023-01", Return.Verdict.ON_TIME, 0);
        report.returned("KZ", "2023-02", Return.Verdict.MISSING, 0);
        return report;
    }

    private static Background background() {
        List<History.PastValue> lines = new ArrayList<>();
        for (Period month : Period.year(2022).months()) {
            lines.add(new History.PastValue(
                    "DETAINED", month, Optional.of("KZ"), BigDecimal.valueOf(10), false, "archive"));
        }
        return new Background(
                List.of(),
                new History(lines),
                Map.of(),
                Map.of(QualityHeading.RELEVANCE, new Name("For the letter", "Для письма")));
    }

    private List<List<String>> table(RoundReport report, Language language, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch).write(report, Edition.full(language), bytes);
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                for (XSSFTable table : book.getSheetAt(i).getTables()) {
                    if (table.getName().equals(name)) {
                        rows.addAll(rows(book.getSheetAt(i), table));
                    }
                }
            }
        }
        return rows;
    }

    private static List<List<String>> rows(XSSFSheet sheet, XSSFTable table) {
        DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
        List<List<String>> rows = new ArrayList<>();
        for (int i = table.getStartRowIndex() + 1; i <= table.getEndRowIndex(); i++) {
            Row row = sheet.getRow(i);
            List<String> cells = new ArrayList<>();
            for (int j = table.getStartColIndex(); j <= table.getEndColIndex(); j++) {
                cells.add(shown.formatCellValue(row.getCell(j)).strip());
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void theMeasuresStandInATableWithTheirUnitAndLevel() throws IOException {
        RoundReport report = report().qualityBefore(Map.of("R1|||", "0.75", "REJECTED|||", "2"))
                .limits(new QualityLimits(
                        Map.of(QualityCode.R1, new QualityLimits.Limit(new BigDecimal("0.9"), new BigDecimal("0.5")))))
                .build();

        assertThat(table(report, Language.EN, "QualityReport"))
                .contains(List.of(
                        "Completeness: expected returns that count",
                        "R1",
                        "All",
                        "All",
                        "[z]",
                        "50",
                        "75",
                        "%",
                        "fair"))
                .contains(List.of("Rejected files", "REJECTED", "All", "All", "[z]", "0", "2", "number", "[z]"))
                .contains(List.of(
                        "Completeness: expected returns that count",
                        "R1",
                        "All",
                        "Kazakhstan",
                        "[z]",
                        "50",
                        "[z]",
                        "%",
                        "fair"));
        assertThat(table(report, Language.RU, "QualityReport"))
                .anySatisfy(row -> assertThat(row).contains("R1", "Все", "удовлетворительно"));
    }

    @Test
    void aHeadingOfTheReportWithoutATextIsNamed() throws IOException {
        assertThat(table(report().build(), Language.EN, "QualityTexts"))
                .as("without any text there is no sheet, only a note")
                .isEmpty();

        List<List<String>> texts = table(report().background(background()).build(), Language.RU, "QualityTexts");
        assertThat(texts).hasSize(QualityHeading.values().length);
        assertThat(texts).contains(List.of("S.12", "Значимость", "Для письма"));
        assertThat(texts.get(0))
                .containsExactly(
                        "S.1",
                        "Контактные данные",
                        "Текст отсутствует. Внесите его в jobs/register/quality.yml, ключ contact.");
    }

    @Test
    void anEstimateStandsBelowTheIndicatorAndSaysHowItWasMade() throws IOException {
        assertThat(table(report().build(), Language.EN, "Estimates"))
                .as("nothing is known of the past")
                .isEmpty();

        List<List<String>> estimates = table(report().background(background()).build(), Language.EN, "Estimates");
        assertThat(estimates)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Persons detained", "All States", "2023")
                        .contains("1 of 9", "[z]"))
                .anySatisfy(row -> assertThat(row)
                        .contains("Kazakhstan", "2023-02", "Mean of the own 12 periods before", "150", "12"));
    }
}
