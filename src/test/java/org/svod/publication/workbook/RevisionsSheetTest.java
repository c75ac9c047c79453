package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.codebook.Language;
import org.svod.figures.Cause;
import org.svod.figures.FigureStatus;
import org.svod.figures.Vintage;
import org.svod.publication.ReportBuilder;
import org.svod.publication.SampleCodebook;

class RevisionsSheetTest {

    private final ReportBuilder report = new ReportBuilder(SampleCodebook.codebook(), 2023);

    @TempDir
    private Path scratch;

    private void vintage(int number, Map<String, BigDecimal> values, FigureStatus status, List<String> causes) {
        Map<String, FigureStatus> statuses =
                values.keySet().stream().collect(Collectors.toMap(code -> code, code -> status));
        report.vintage(new Vintage(number, LocalDate.of(2024, 1, 1).plusDays(number), values, statuses, causes));
    }

    private List<String> rows(String sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch).write(report.build(), Edition.full(Language.EN), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> rows = new ArrayList<>();
            for (XSSFTable table : book.getSheet(sheet).getTables()) {
                for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
                    List<String> cells = new ArrayList<>();
                    table.getXSSFSheet().getRow(r).forEach(cell -> cells.add(cell.toString()));
                    rows.add(String.join(" | ", cells));
                }
            }
            return rows;
        }
    }

    /** 24 nights make 24 rows of the year that fills up, and no revision. */
    @Test
    void aYearThatWasFedInOverManyNightsAndThenCorrectedHasOneRevisionForEachFigureThatChanged() throws IOException {
        for (int night = 1; night <= 24; night++) {
            vintage(
                    night,
                    Map.of("FIREARMS", new BigDecimal(night), "DETAINED", new BigDecimal(2 * night)),
                    night < 24 ? FigureStatus.PROVISIONAL : FigureStatus.FINAL,
                    List.of("KZ_2023-01.csv"));
        }
        vintage(
                25,
                Map.of("FIREARMS", new BigDecimal("24"), "DETAINED", new BigDecimal("51")),
                FigureStatus.REVISED,
                List.of(
                        "KZ_2023-05_v2.csv",
                        "value DETAINED KZ 2023-05 2 5 KZ_2023-05_v2.csv:3",
                        "value DEVICES KZ 2023-05 1 2 KZ_2023-05_v2.csv:4"));
        assertThat(rows("Revisions"))
                .singleElement()
                .asString()
                .satisfies(row -> assertThat(row)
                        .startsWith("Persons detained | persons | ")
                        .contains(" | 25.0 | 48.0 | 51.0 | F")
                        .endsWith(" | KZ 2023-05, 2 → 5, KZ_2023-05_v2.csv:3"));
        assertThat(rows("How the year filled up")).hasSize(25);
        assertThat(rows("Vintages"))
                .hasSize(27)
                .anyMatch(row -> row.endsWith("DETAINED: KZ 2023-05, 2 → 5, KZ_2023-05_v2.csv:3"));
    }

    @Test
    void aCauseWithoutARecordedValueIsToldAsItIs() throws IOException {
        vintage(1, Map.of("FIREARMS", new BigDecimal("5")), FigureStatus.FINAL, List.of("KZ_2023-01.csv"));
        vintage(
                2,
                Map.of("FIREARMS", new BigDecimal("4")),
                FigureStatus.REVISED,
                List.of("decision joint FIREARMS A-1 = 4"));
        assertThat(rows("Revisions"))
                .singleElement()
                .asString()
                .endsWith(" | Decision about a joint case: FIREARMS A-1 = 4");
    }

    @Test
    void everyKindOfCauseIsToldInTheLanguageOfTheWorkbook() throws IOException {
        List<String> causes = new ArrayList<>(List.of("RU_2023-05_v2.csv (2)"));
        for (Cause.Kind kind : Cause.Kind.values()) {
            if (kind != Cause.Kind.FILE) {
                String detail = kind == Cause.Kind.VALUE
                        ? "DETAINED KZ 2023-05 - 5 KZ_2023-05_v2.csv:3"
                        : Cause.of(kind).toString().endsWith(" ") ? "2024-06-01" : "";
                String recorded = new Cause(kind, detail).toString();
                assertThat(Cause.recorded(recorded).kind()).as(recorded).isEqualTo(kind);
                causes.add(recorded);
            }
        }
        vintage(2, Map.of("FIREARMS", new BigDecimal("5")), FigureStatus.FINAL, causes);
        assertThat(rows("Vintages"))
                .hasSize(causes.size())
                .anyMatch(row -> row.endsWith("RU_2023-05_v2.csv (2)"))
                .anyMatch(row -> row.endsWith("The closing date of the round has passed: 2024-06-01"))
                .anyMatch(row -> row.endsWith("DETAINED: KZ 2023-05, [x] → 5, KZ_2023-05_v2.csv:3"))
                .allMatch(row -> row.matches("[^а-яё]+"));
    }
}
