package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.svod.codebook.Language;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleReport;
import org.svod.reconciliation.Component;

/** What the consolidated workbook looks like on paper and at first sight. */
class PrintedWorkbookTest {

    private static final double PAGE_WIDTH = 770;
    private static final double PAGE_HEIGHT = 500;
    private static final double CHARACTER = 5.25;

    @TempDir
    private Path scratch;

    private XSSFWorkbook book(RoundReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch).write(report, Edition.full(Language.EN), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    /** The report with other figures. */
    private static RoundReport with(RoundReport report, List<Figure> figures) {
        return new RoundReport(
                report.edition(),
                figures,
                report.ledger().where(e -> e.component() == Component.REPORTED),
                report.reconciliation(),
                report.returns(),
                report.questions(),
                report.vintages());
    }

    private static RoundReport withoutAdjustments() {
        RoundReport report = SampleReport.report();
        return with(
                report,
                report.figures().stream()
                        .map(f -> new Figure(
                                f.indicator(),
                                f.bridge().map(b -> Bridge.of(Component.REPORTED, b.reported())),
                                f.status(),
                                f.vintage(),
                                f.lastYear(),
                                f.statesReporting(),
                                f.statesExpected(),
                                f.reasons(),
                                f.responses()))
                        .toList());
    }

    /** On which printed page each row lies: A4, landscape, these columns fill the width of the page. */
    private static Map<Integer, Integer> pages(XSSFSheet sheet, int columns, int rows) {
        double width = 0;
        for (int column = 0; column < columns; column++) {
            width += sheet.getColumnWidth(column) / 256.0 * CHARACTER;
        }
        double height = PAGE_HEIGHT * Math.max(1, width / PAGE_WIDTH);
        Set<Integer> breaks = Arrays.stream(sheet.getRowBreaks()).boxed().collect(Collectors.toSet());
        Map<Integer, Integer> pages = new HashMap<>();
        int page = 1;
        double left = height;
        for (int i = 0; i < rows; i++) {
            double own = Optional.ofNullable(sheet.getRow(i))
                    .map(Row::getHeightInPoints)
                    .orElse(sheet.getDefaultRowHeightInPoints());
            if (own > left) {
                page++;
                left = height;
            }
            left -= own;
            pages.put(i, page);
            if (breaks.contains(i)) {
                page++;
                left = height;
            }
        }
        return pages;
    }

    @Test
    void noChartOfTheAnnualFiguresIsCutByTheEndOfAPage() throws IOException {
        try (XSSFWorkbook book = book(SampleReport.report())) {
            XSSFSheet sheet = book.getSheet("Annual figures");
            List<CTTwoCellAnchor> charts =
                    sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList();
            assertThat(charts).hasSize(5);
            for (CTTwoCellAnchor chart : charts) {
                int from = chart.getFrom().getRow();
                int to = chart.getTo().getRow();
                Map<Integer, Integer> pages = pages(sheet, AnnualTable.COLUMNS.size(), to);
                assertThat(pages.get(from)).as("rows " + from + " to " + to).isEqualTo(pages.get(to - 1));
            }
        }
    }

    @Test
    void everyBarThatLiesIsNamed() throws IOException {
        try (XSSFWorkbook book = book(SampleReport.report())) {
            for (XSSFChart chart :
                    book.getSheet("Annual figures").getDrawingPatriarch().getCharts()) {
                assertThat(chart.getCTChart().getPlotArea().getCatAxArray(0).xmlText())
                        .contains("tickLblSkip val=\"1\"");
            }
        }
    }

    @Test
    void theSumsOfTheBridgeAreOverTheRowsOfTheirFigureOnTheSheetOfTheStates() throws IOException {
        RoundReport report = SampleReport.report();
        try (XSSFWorkbook book = book(report)) {
            XSSFSheet states = book.getSheet("Bridge by State");
            XSSFSheet sheet = book.getSheet("Bridge");
            int row = BridgeStates.HEADING_ROW + 1;
            for (Figure figure : report.published()) {
                int last = row;
                while (states.getRow(last + 1) != null
                        && states.getRow(last + 1).getCell(0) != null
                        && states.getRow(last + 1)
                                .getCell(0)
                                .toString()
                                .equals(figure.indicator().name().en())) {
                    last++;
                }
                assertThat(states.getRow(row).getCell(0))
                        .hasToString(figure.indicator().name().en());
                int at = row(sheet, figure.indicator().name().en());
                assertThat(sheet.getRow(at)
                                .getCell(BridgeTable.FIGURES.at("reported"))
                                .getCellFormula())
                        .isEqualTo("SUM('Bridge by State'!E" + (row + 1) + ":E" + (last + 1) + ")");
                row = last + 1;
            }
            assertThat(states.getTables().get(0).getEndRowIndex()).isEqualTo(row - 1);
        }
    }

    @Test
    void aBridgeWithoutTheSheetOfItsStatesHasNumbersInPlaceOfSums() throws IOException {
        try (ReadWorkbook book = ReadWorkbook.of(SampleReport.report(), scratch, Tab.BRIDGE)) {
            XSSFSheet sheet = book.sheet("Bridge");
            Figure figure = SampleReport.report().published().get(0);
            Cell reported = sheet.getRow(row(sheet, figure.indicator().name().en()))
                    .getCell(BridgeTable.FIGURES.at("reported"));
            assertThat(reported.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(reported.getNumericCellValue())
                    .isEqualTo(figure.bridge().orElseThrow().reported().doubleValue());
        }
    }

    @Test
    void aBridgeWithoutAdjustmentsSaysSoInPlaceOfAChart() throws IOException {
        try (XSSFWorkbook book = book(withoutAdjustments())) {
            XSSFSheet sheet = book.getSheet("Bridge");
            assertThat(sheet.getDrawingPatriarch()).isNull();
            assertThat(row(sheet, "Nothing was adjusted: every published figure is the sum of what was reported."))
                    .as("below the figures")
                    .isGreaterThan(sheet.getTables().get(0).getEndRowIndex());
        }
    }

    private static int row(XSSFSheet sheet, String first) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(first)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no row " + first);
    }

    @Test
    void aClosedRoundInWhichNobodyReportedHasNoFinalFigures() throws IOException {
        RoundReport empty = SampleReport.empty();
        RoundReport closed = with(
                empty,
                empty.figures().stream()
                        .map(f -> new Figure(
                                f.indicator(),
                                Optional.empty(),
                                FigureStatus.FINAL,
                                0,
                                f.lastYear(),
                                0,
                                f.statesExpected(),
                                f.reasons(),
                                f.responses()))
                        .toList());
        try (XSSFWorkbook book = book(closed)) {
            StringBuilder contents = new StringBuilder();
            book.getSheet("Contents")
                    .forEach(row -> row.forEach(cell -> contents.append(cell).append('\n')));
            assertThat(contents.toString())
                    .contains(
                            "No figures: nothing has been reported",
                            "As of 20 February 2024, nothing has been reported")
                    .doesNotContain("Final figures", ", final");
        }
    }
}
