package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleReport;
import org.svod.publication.sheet.ReadableTable;
import org.svod.publication.tables.RoundTable;
import org.svod.publication.workbook.AnnualSheetWithColumn;
import org.svod.publication.workbook.WorkbookTables;

/** A column added to the table of the annual figures: formulas, charts and reading back follow by themselves. */
class AnnualColumnTest {

    private final RoundReport report = SampleReport.report();
    private final AnnualSheetWithColumn annual = new AnnualSheetWithColumn(0);

    @TempDir
    private Path folder;

    private Path workbook = Path.of("");

    @BeforeEach
    void write() throws IOException {
        workbook = folder.resolve("annual.xlsx");
        annual.write(report, workbook, folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve("annual-figures.csv"))) {
            RoundTable.ANNUAL_FIGURES.write(report, out);
        }
    }

    private void readBack(ReadableTable table) throws IOException {
        try (Numbers numbers = Numbers.of(workbook)) {
            new AnnualSheet(numbers, Csv.read(folder.resolve("annual-figures.csv")), row -> row.text("name_en"))
                    .check(table, annual.charts());
            numbers.nothingLeft();
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void formulasFollow() throws IOException {
        try (XSSFWorkbook book = open(workbook)) {
            XSSFSheet sheet = book.getSheetAt(0);
            XSSFRow headings = Stream.iterate(0, i -> i + 1)
                    .map(sheet::getRow)
                    .filter(r -> r != null && r.getCell(0).toString().equals("Indicator"))
                    .findFirst()
                    .orElseThrow();
            assertThat(headings.getCell(3).getStringCellValue()).startsWith("States silent");
            XSSFRow first = sheet.getRow(headings.getRowNum() + 1);
            int n = first.getRowNum() + 1;
            assertThat(first.getCell(3).getCellFormula()).isEqualTo("L" + n + "-K" + n);
            assertThat(first.getCell(8).getCellFormula()).isEqualTo("E" + n + "-H" + n);
            assertThat(first.getCell(9).getCellFormula()).isEqualTo("I" + n + "/H" + n);
            assertThat(sheet.getTables().get(0).getCTTable().getRef()).startsWith("A" + (n - 1) + ":M");
        }
    }

    @Test
    void chartsFollow() throws IOException {
        try (XSSFWorkbook book = open(workbook)) {
            XSSFSheet sheet = book.getSheetAt(0);
            List<CTBarSer> changes = sheet.getDrawingPatriarch().getCharts().stream()
                    .filter(c -> c.getTitleText().getString().startsWith("Change"))
                    .flatMap(c -> c.getCTChart().getPlotArea().getBarChartArray(0).getSerList().stream())
                    .toList();
            assertThat(changes).hasSize(1);
            assertThat(changes.get(0).getVal().getNumRef().getF()).matches("'Annual figures'!\\$J\\$\\d+:\\$J\\$\\d+");
            XSSFRow charted = sheet.getRow(sheet.getLastRowNum());
            assertThat(charted.getCell(2).getCellFormula()).matches("E\\d+");
            assertThat(Stream.of(2, 3)
                            .map(charted::getCell)
                            .filter(c -> c.toString().startsWith("H")))
                    .allMatch(c -> c.getCellFormula().matches("H\\d+"));
        }
    }

    @Test
    void readingBackFollows() throws IOException {
        readBack(annual.table());
    }

    @Test
    void readingBackFindsAColumnThatTheTableDoesNotName() {
        assertThatThrownBy(() -> readBack(WorkbookTables.ANNUAL))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no table of");
    }

    @Test
    void readingBackFindsAWrongNumberInTheNewColumn() throws IOException {
        new AnnualSheetWithColumn(1).write(report, workbook, folder);
        assertThatThrownBy(() -> readBack(annual.table()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("states_silent");
    }
}
