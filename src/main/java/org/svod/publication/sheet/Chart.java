package org.svod.publication.sheet;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;

/** A native chart that shows the cells of a page that keeps its rows. */
public final class Chart {

    /** Deep blue: this year, and totals. */
    public static final String MAIN = "1F3A5F";
    /** Grey: last year. */
    public static final String BEFORE = "A9B5C2";
    /** Green: the narrower bounds of what is expected. */
    public static final String ADDED = "4F9D69";

    private static final String FAINT = "D3DAE2";
    private static final double TITLE_POINTS = 10;
    private static final double LABEL_POINTS = 8;

    private final XSSFChart chart;
    private final Page page;
    private final XDDFCategoryAxis categories;
    private final XDDFValueAxis values;

    private Chart(Page page, XSSFClientAnchor anchor, String title, boolean horizontal, String format) {
        this.page = page;
        XSSFDrawing drawing = page.sheet().createDrawingPatriarch();
        this.chart = drawing.createChart(anchor);
        title(title);
        describe(title);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        categories = chart.createCategoryAxis(horizontal ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        values = chart.createValueAxis(horizontal ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat(page.inLanguage(format));
        values.getOrAddMajorGridProperties().setLineProperties(ChartInk.line(FAINT, 0.5));
        categories.setTickLabelPosition(AxisTickLabelPosition.LOW);
        categories.getOrAddShapeProperties().setLineProperties(ChartInk.line("8A97A6", 0.75));
        values.getOrAddShapeProperties().setLineProperties(ChartInk.line(FAINT, 0.75));
        categories.getOrAddTextProperties().setFontSize(LABEL_POINTS);
        values.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    }

    /**
     * An empty chart with vertical bars or lines.
     *
     * @param title its title; a line break begins the second line
     * @param area the cells that it covers
     * @param format number format of the values
     */
    public static Chart upright(Page page, String title, CellRangeAddress area, String format) {
        return new Chart(page, anchor(area), title, false, format);
    }

    /** An empty chart with horizontal bars, the first one at the top. */
    public static Chart lying(Page page, String title, CellRangeAddress area, String format) {
        Chart chart = new Chart(page, anchor(area), title, true, format);
        chart.nameEveryBar();
        chart.categories.setOrientation(AxisOrientation.MAX_MIN);
        chart.values.setCrosses(AxisCrosses.MAX);
        return chart;
    }

    /**
     * Otherwise programs leave out every second name if they find little space. Written as plain XML, at the end of the
     * axis element.
     */
    private void nameEveryBar() {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
            QName axis = cursor.getName();
            cursor.toEndToken();
            cursor.beginElement(new QName(axis.getNamespaceURI(), "tickLblSkip"));
            cursor.insertAttributeWithValue("val", "1");
        }
    }

    private static XSSFClientAnchor anchor(CellRangeAddress area) {
        return new XSSFClientAnchor(
                0, 0, 0, 0, area.getFirstColumn(), area.getFirstRow(), area.getLastColumn() + 1, area.getLastRow() + 1);
    }

    private void title(String title) {
        String[] lines = SafeText.visible(title).split("\n");
        chart.setTitleText(lines[0]);
        chart.setTitleOverlay(false);
        XDDFTextBody body = chart.getTitle().getBody();
        for (XDDFTextRun run : body.getParagraph(0).getTextRuns()) {
            run.setFontSize(TITLE_POINTS);
            run.setBold(true);
        }
        for (int i = 1; i < lines.length; i++) {
            XDDFTextRun run = body.addNewParagraph().appendRegularRun(lines[i]);
            run.setFontSize(TITLE_POINTS - 1);
            run.setBold(false);
        }
    }

    /** Says the title to those who do not see the chart; its numbers are in the cells that it shows. */
    private void describe(String title) {
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(SafeText.visible(title));
    }

    /** Bars of one series. The axis goes through zero. */
    public Chart bars(String series, CellRangeAddress labels, CellRangeAddress numbers, String colour) {
        XDDFBarChartData data = bars(60);
        add(data, series, labels, numbers, colour);
        List<Double> shown = new ChartCells(page, numbers).present();
        if (shown.stream().allMatch(n -> n >= 0)) {
            values.setMinimum(0);
        } else if (shown.stream().allMatch(n -> n <= 0)) {
            values.setMaximum(0);
        }
        chart.plot(data);
        return this;
    }

    /**
     * Bars of several series side by side, starting at zero, each with its figure in this format. If there are several
     * series, a legend distinguishes them.
     */
    public Bars grouped(CellRangeAddress labels, String format) {
        XDDFBarChartData data = bars(50);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        return new Bars(data, labels, Optional.of(format));
    }

    /** Sets the value as plain XML, because the small schema library does not contain the attribute's type. */
    private static void value(XmlObject element, String value) {
        try (XmlCursor cursor = element.newCursor()) {
            cursor.setAttributeText(new QName("val"), value);
        }
    }

    private XDDFBarChartData bars(int gap) {
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(categories.getPosition() == AxisPosition.LEFT ? BarDirection.BAR : BarDirection.COL);
        data.setVaryColors(false);
        data.setGapWidth(gap);
        return data;
    }

    /** A line with a mark at every value. */
    public Chart line(String series, CellRangeAddress labels, CellRangeAddress numbers, String colour) {
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        XDDFLineChartData.Series line = (XDDFLineChartData.Series) series(data, series, labels, numbers);
        line.setSmooth(false);
        line.setMarkerStyle(MarkerStyle.CIRCLE);
        value(line.getCTLineSer().getMarker().addNewSize(), "5");
        line.setLineProperties(ChartInk.line(colour, 1.75));
        XDDFShapeProperties marker = new XDDFShapeProperties();
        marker.setFillProperties(ChartInk.solid(colour));
        line.getCTLineSer().getMarker().setSpPr(marker.getXmlObject());
        values.setMinimum(0);
        chart.plot(data);
        return this;
    }

    /** Several series of bars. */
    public final class Bars {

        private final XDDFBarChartData data;
        private final CellRangeAddress labels;
        private final Optional<String> format;

        private Bars(XDDFBarChartData data, CellRangeAddress labels, Optional<String> format) {
            this.data = data;
            this.labels = labels;
            this.format = format;
        }

        /** Adds a series: on top of the others, or beside them. */
        public Bars add(String series, CellRangeAddress numbers, String colour) {
            CTBarSer bars = Chart.this.add(data, series, labels, numbers, colour);
            format.ifPresent(f -> BarLabels.show(bars, page.inLanguage(f)));
            return this;
        }

        /** Draws them. */
        public void draw() {
            values.setMinimum(0);
            if (format.isPresent() && data.getSeriesCount() > 1) {
                chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
            }
            chart.plot(data);
        }
    }

    private CTBarSer add(
            XDDFBarChartData data, String name, CellRangeAddress labels, CellRangeAddress numbers, String colour) {
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) series(data, name, labels, numbers);
        series.setFillProperties(ChartInk.solid(colour));
        series.getCTBarSer().addNewInvertIfNegative().setVal(false);
        return series.getCTBarSer();
    }

    private XDDFChartData.Series series(
            XDDFChartData data, String name, CellRangeAddress labels, CellRangeAddress numbers) {
        XDDFChartData.Series series =
                data.addSeries(new ChartCells(page, labels).labels(), new ChartCells(page, numbers).numbers());
        series.setTitle(name, null);
        return series;
    }
}
