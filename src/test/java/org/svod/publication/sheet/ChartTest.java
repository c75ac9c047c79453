package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScaling;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;

class ChartTest {

    private final Path scratch;

    ChartTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @Test
    void itIsDrawnFromWhatTheCellsHold() throws IOException {
        CTBarSer series = onlySeries(page -> {
            page.line().text("a_x0041_").number(new BigDecimal("1.5"), Look.number(1));
            page.line().blank(Look.TEXT).blank(Look.TEXT);
            page.line().text("c").formula("B1*2", new BigDecimal("3"), Look.number(1));
        });

        assertThat(series.getCat().getStrRef().getF()).isEqualTo("'Some sheet'!$A$1:$A$3");
        assertThat(List.of(series.getCat().getStrRef().getStrCache().getPtArray()))
                .extracting(CTStrVal::getV)
                .containsExactly("a_x0041_", "c");
        assertThat(series.getVal().getNumRef().getF()).isEqualTo("'Some sheet'!$B$1:$B$3");
        assertThat(series.getVal().getNumRef().getNumCache().getPtCount().getVal())
                .isEqualTo(3);
        assertThat(List.of(series.getVal().getNumRef().getNumCache().getPtArray()))
                .extracting(CTNumVal::getV)
                .containsExactly("1.5", "3.0");
    }

    @Test
    void aChartOfLinesSaysHowTheyAreGroupedAsTheFormatWants() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open("Test", LocalDate.EPOCH, scratch)) {
            Page page = book.page("Some sheet");
            page.line().text("a").number(1);
            page.line().text("b").number(2);
            Chart.upright(page, "Chart", new CellRangeAddress(5, 15, 0, 5), "General")
                    .line("Series", new CellRangeAddress(0, 1, 0, 0), new CellRangeAddress(0, 1, 1, 1), Chart.MAIN);
            book.save(out);
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            CTLineChart lines = read.getSheetAt(0)
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .getPlotArea()
                    .getLineChartArray(0);
            assertThat(lines.getGrouping())
                    .as("required: ECMA-376, part 1, 21.2.2.97")
                    .isNotNull();
            assertThat(lines.getGrouping().getVal()).isEqualTo(STGrouping.STANDARD);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 7   | 0 |
            -5 -7 |   | 0
            -5 7  |   |
            """)
    void theAxisOfBarsGoesThroughZero(String numbers, @Nullable Double least, @Nullable Double most)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open("Test", LocalDate.EPOCH, scratch)) {
            Page page = book.page("Some sheet");
            for (String number : numbers.split(" ")) {
                page.line().text("a").number(Long.parseLong(number));
            }
            Chart.lying(page, "Changes", new CellRangeAddress(5, 15, 0, 5), "General")
                    .bars("Series", new CellRangeAddress(0, 1, 0, 0), new CellRangeAddress(0, 1, 1, 1), Chart.MAIN);
            book.save(out);
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFChart chart =
                    read.getSheetAt(0).getDrawingPatriarch().getCharts().get(0);
            CTScaling scale = chart.getCTChart().getPlotArea().getValAxArray(0).getScaling();
            assertThat(scale.isSetMin() ? scale.getMin().getVal() : null).isEqualTo(least);
            assertThat(scale.isSetMax() ? scale.getMax().getVal() : null).isEqualTo(most);
            assertThat(read.getSheetAt(0)
                            .getDrawingPatriarch()
                            .getCTDrawing()
                            .getTwoCellAnchorArray(0)
                            .getGraphicFrame()
                            .getNvGraphicFramePr()
                            .getCNvPr()
                            .getDescr())
                    .isEqualTo("Changes");
        }
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void textStandsOutFromItsBackground(Tone tone) {
        double ink = brightness(tone.ink());
        double fill = brightness(tone.fill().orElse("FFFFFF"));
        assertThat((Math.max(ink, fill) + 0.05) / (Math.min(ink, fill) + 0.05)).isGreaterThanOrEqualTo(4.5);
    }

    /** Relative luminance as the Web Content Accessibility Guidelines define it. */
    private static double brightness(String rgb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(rgb.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private CTBarSer onlySeries(Consumer<Page> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open("Test", LocalDate.EPOCH, scratch)) {
            Page page = book.page("Some sheet");
            rows.accept(page);
            Chart.upright(page, "Chart", new CellRangeAddress(5, 15, 0, 5), "General")
                    .bars("Series", new CellRangeAddress(0, 2, 0, 0), new CellRangeAddress(0, 2, 1, 1), Chart.MAIN);
            book.save(out);
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFChart chart =
                    read.getSheetAt(0).getDrawingPatriarch().getCharts().get(0);
            return (CTBarSer) chart.getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0)
                    .copy();
        }
    }
}
