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
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.codebook.Language;
import org.svod.figures.Cause;
import org.svod.figures.Vintage;
import org.svod.publication.ReportBuilder;
import org.svod.publication.SampleCodebook;

class RevisionsSheetTest {

    private final ReportBuilder report = new ReportBuilder(SampleCodebook.codebook(), 2023);

    @TempDir
    private Path scratch;

    private void vintage(int number, Map<String, BigDecimal> values, List<String> causes) {
        report.vintage(new Vintage(number, LocalDate.of(2024, number, 20), values, Map.of(), causes));
    }

    private List<Row> rows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch).write(report.build(), Edition.full(Language.EN), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = new ArrayList<>();
            book.getSheet("Revisions").forEach(rows::add);
            return rows;
        }
    }

    /** The last cell of an indicator's row. */
    private Cell change(String indicator) throws IOException {
        String name =
                SampleCodebook.codebook().indicators().get(indicator).name().en();
        Row row = rows().stream()
                .filter(r -> r.getCell(0) != null && r.getCell(0).toString().startsWith(name))
                .findFirst()
                .orElseThrow();
        return row.getCell(row.getLastCellNum() - 1);
    }

    @Test
    void aFigureIsComparedWithTheVintageInWhichItWasFirstPublished() throws IOException {
        vintage(1, Map.of("FIREARMS", new BigDecimal("5")), List.of("KZ_2023-01.csv"));
        vintage(
                2,
                Map.of("FIREARMS", new BigDecimal("5"), "DETAINED", new BigDecimal("10")),
                List.of("KZ_2023-02.csv"));
        vintage(
                3,
                Map.of("FIREARMS", new BigDecimal("8"), "DETAINED", new BigDecimal("12")),
                List.of("KZ_2023-03.csv"));
        assertThat(change("FIREARMS").getNumericCellValue()).isEqualTo(3);
        assertThat(change("DETAINED").getNumericCellValue()).isEqualTo(2);
        assertThat(change("DETAINED").getCellFormula()).matches("E(\\d+)-D\\1");
        assertThat(change("DEVICES").getCellType()).as("never published").isEqualTo(CellType.STRING);
    }

    @Test
    void everyKindOfCauseIsToldInTheLanguageOfTheWorkbook() throws IOException {
        List<String> causes = new ArrayList<>(List.of("RU_2023-05_v2.csv (2)"));
        for (Cause.Kind kind : Cause.Kind.values()) {
            if (kind != Cause.Kind.FILE) {
                String recorded =
                        new Cause(kind, Cause.of(kind).toString().endsWith(" ") ? "2024-06-01" : "").toString();
                assertThat(Cause.recorded(recorded).kind()).as(recorded).isEqualTo(kind);
                causes.add(recorded);
            }
        }
        vintage(2, Map.of("FIREARMS", new BigDecimal("5")), causes);
        List<String> told = rows().stream()
                .map(r -> r.getCell(2))
                .filter(c -> c != null && c.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
        told = told.subList(told.indexOf("Because of") + 1, told.size());
        assertThat(told)
                .hasSize(causes.size())
                .contains("RU_2023-05_v2.csv (2)", "The closing date of the round has passed: 2024-06-01");
        assertThat(told.stream().skip(1)).allMatch(t -> t.matches("[^а-яё]+"));
    }
}
