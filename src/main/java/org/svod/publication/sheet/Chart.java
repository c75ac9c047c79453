package org.svod.publication.sheet;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellRangeAddress;

/** A native chart that shows the cells of a page that keeps its rows; written as text (ECMA-376, part 1, 21.2). */
public final class Chart {

    /** Deep blue: this year, and totals. */
    public static final String MAIN = "1F3A5F";
    /** Grey: last year. */
    public static final String BEFORE = "A9B5C2";
    /** Green: the narrower bounds of what is expected. */
    public static final String ADDED = "4F9D69";

    private static final String FAINT = "D3DAE2";
    private static final String LABELS = "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"800\"/></a:pPr></a:p></c:txPr>";

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>""";
    private static final String END = """
            <c:plotVisOnly val="true"/><c:dispBlanksAs val="gap"/></c:chart><c:printSettings><c:headerFooter/>\
            <c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>\
            </c:chartSpace>""";

    private final Page page;
    private final String title;
    private final boolean horizontal;
    private final String format;
    private final StringBuilder plots = new StringBuilder();
    private int series;
    private OptionalDouble least = OptionalDouble.empty();
    private OptionalDouble most = OptionalDouble.empty();
    private boolean legend;

    private Chart(Page page, CellRangeAddress area, String title, boolean horizontal, String format) {
        this.page = page;
        this.title = SafeText.visible(title);
        this.horizontal = horizontal;
        this.format = page.inLanguage(format);
        // The title says what it shows to those who do not see it; its numbers are in the cells that it shows.
        Drawing.of(page.sheet()).add(page.sheet(), area, this.title, this::text);
    }

    /**
     * An empty chart with vertical bars or lines.
     *
     * @param title its title; a line break begins the second line
     * @param area the cells that it covers
     * @param format number format of the values
     */
    public static Chart upright(Page page, String title, CellRangeAddress area, String format) {
        return new Chart(page, area, title, false, format);
    }

    /** An empty chart with horizontal bars, the first one at the top. */
    public static Chart lying(Page page, String title, CellRangeAddress area, String format) {
        return new Chart(page, area, title, true, format);
    }

    private String text() {
        return BEGIN
                + titleText()
                + "<c:plotArea><c:layout/>"
                + plots
                + categories()
                + values()
                + "</c:plotArea>"
                + (legend ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"false\"/></c:legend>" : "")
                + END;
    }

    private String titleText() {
        String[] lines = title.split("\n");
        StringBuilder text = new StringBuilder(
                "<c:title><c:tx><c:rich><a:bodyPr anchor=\"t\" rtlCol=\"false\"/><a:lstStyle/><a:p><a:pPr algn=\"l\">");
        text.append("<a:defRPr/></a:pPr><a:r><a:rPr lang=\"en\" sz=\"1000\" b=\"true\"/>")
                .append(XmlText.element("a:t", lines[0]))
                .append("</a:r><a:endParaRPr lang=\"en-US\" sz=\"1100\"/></a:p>");
        for (int i = 1; i < lines.length; i++) {
            text.append("<a:p><a:pPr><a:defRPr/></a:pPr><a:r><a:rPr lang=\"en\" sz=\"900\" b=\"false\"/>")
                    .append(XmlText.element("a:t", lines[i]))
                    .append("</a:r><a:endParaRPr/></a:p>");
        }
        return text.append("</c:rich></c:tx><c:layout/><c:overlay val=\"false\"/></c:title>")
                .toString();
    }

    /**
     * Every bar of a lying chart is named: otherwise programs leave out every second name if they find little space.
     */
    private String categories() {
        return "<c:catAx><c:axId val=\"0\"/><c:scaling><c:orientation val=\""
                + (horizontal ? "maxMin" : "minMax")
                + "\"/></c:scaling><c:delete val=\"false\"/><c:axPos val=\""
                + (horizontal ? "l" : "b")
                + "\"/><c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
                + ChartInk.shape(ChartInk.line("8A97A6", 0.75))
                + LABELS
                + "<c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:auto val=\"false\"/>"
                + (horizontal ? "<c:tickLblSkip val=\"1\"/>" : "")
                + "</c:catAx>";
    }

    private String values() {
        return "<c:valAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/>"
                + bound("c:max", most)
                + bound("c:min", least)
                + "</c:scaling><c:delete val=\"false\"/><c:axPos val=\""
                + (horizontal ? "b" : "l")
                + "\"/><c:majorGridlines>"
                + ChartInk.shape(ChartInk.line(FAINT, 0.5))
                + "</c:majorGridlines><c:numFmt formatCode=\""
                + XmlText.attribute(format)
                + "\" sourceLinked=\"true\"/><c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/>"
                + "<c:tickLblPos val=\"nextTo\"/>"
                + ChartInk.shape(ChartInk.line(FAINT, 0.75))
                + LABELS
                + "<c:crossAx val=\"0\"/><c:crosses val=\""
                + (horizontal ? "max" : "autoZero")
                + "\"/><c:crossBetween val=\"between\"/></c:valAx>";
    }

    private static String bound(String name, OptionalDouble bound) {
        return bound.isPresent() ? "<" + name + " val=\"" + bound.getAsDouble() + "\"/>" : "";
    }

    /** Bars of one series. The axis goes through zero. */
    public Chart bars(String series, CellRangeAddress labels, CellRangeAddress numbers, String colour) {
        List<Double> shown = new ChartCells(page, numbers).present();
        if (shown.stream().allMatch(n -> n >= 0)) {
            least = OptionalDouble.of(0);
        } else if (shown.stream().allMatch(n -> n <= 0)) {
            most = OptionalDouble.of(0);
        }
        bars("", barSeries(series, labels, numbers, colour, ""), 60);
        return this;
    }

    private void bars(String grouping, String all, int gap) {
        plots.append("<c:barChart><c:barDir val=\"")
                .append(horizontal ? "bar" : "col")
                .append("\"/>")
                .append(grouping)
                .append("<c:varyColors val=\"false\"/>")
                .append(all)
                .append("<c:gapWidth val=\"")
                .append(gap)
                .append("\"/><c:axId val=\"0\"/><c:axId val=\"1\"/></c:barChart>");
    }

    private String barSeries(
            String name, CellRangeAddress labels, CellRangeAddress numbers, String colour, String figures) {
        return beginSeries(name)
                + ChartInk.shape(ChartInk.solid(colour))
                + "<c:invertIfNegative val=\"false\"/>"
                + figures
                + new ChartCells(page, labels).labels()
                + new ChartCells(page, numbers).numbers()
                + "</c:ser>";
    }

    private String beginSeries(String name) {
        int number = series++;
        return "<c:ser><c:idx val=\"" + number + "\"/><c:order val=\"" + number + "\"/><c:tx>"
                + XmlText.element("c:v", name) + "</c:tx>";
    }

    /**
     * Bars of several series side by side, starting at zero, each with its figure in this format. If there are several
     * series, a legend distinguishes them.
     */
    public Bars grouped(CellRangeAddress labels, String format) {
        return new Bars(labels, BarLabels.show(page.inLanguage(format)));
    }

    /** A line with a mark at every value. */
    public Chart line(String series, CellRangeAddress labels, CellRangeAddress numbers, String colour) {
        least = OptionalDouble.of(0);
        plots.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"false\"/>")
                .append(beginSeries(series))
                .append(ChartInk.shape(ChartInk.line(colour, 1.75)))
                .append("<c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/>")
                .append(ChartInk.shape(ChartInk.solid(colour)))
                .append("</c:marker>")
                .append(new ChartCells(page, labels).labels())
                .append(new ChartCells(page, numbers).numbers())
                .append("<c:smooth val=\"false\"/></c:ser><c:axId val=\"0\"/><c:axId val=\"1\"/></c:lineChart>");
        return this;
    }

    /** Several series of bars. */
    public final class Bars {

        private final CellRangeAddress labels;
        private final String figures;
        private final StringBuilder all = new StringBuilder();
        private int count;

        private Bars(CellRangeAddress labels, String figures) {
            this.labels = labels;
            this.figures = figures;
        }

        /** Adds a series beside the others. */
        public Bars add(String series, CellRangeAddress numbers, String colour) {
            all.append(barSeries(series, labels, numbers, colour, figures));
            count++;
            return this;
        }

        /** Draws them. */
        public void draw() {
            least = OptionalDouble.of(0);
            legend = legend || count > 1;
            bars("<c:grouping val=\"clustered\"/>", all.toString(), 50);
        }
    }
}
