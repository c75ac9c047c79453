package org.svod.publication.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** A chart: where it lies, its title, and for every series the cells that it follows and the numbers that it shows. */
final class ChartText {

    private static final Pattern RELATION = Pattern.compile("chart [^>]*r:id=\"(rId\\d+)\"");

    private ChartText() {}

    /** The charts of a sheet, from top to bottom as the file has them. */
    static List<String> of(XSSFSheet sheet) {
        List<String> lines = new ArrayList<>();
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
                chart(drawing, anchor)
                        .ifPresent(
                                chart -> lines.addAll(of(sheet.getSheetName() + " chart at " + place(anchor), chart)));
            }
        }
        return lines;
    }

    private static Optional<XSSFChart> chart(XSSFDrawing drawing, CTTwoCellAnchor anchor) {
        Matcher id = RELATION.matcher(anchor.xmlText());
        return id.find() && drawing.getRelationById(id.group(1)) instanceof XSSFChart chart
                ? Optional.of(chart)
                : Optional.empty();
    }

    private static List<String> of(String place, XSSFChart chart) {
        List<String> lines = new ArrayList<>();
        lines.add(place + ": " + WorkbookText.quoted(chart.getTitleText().getString()));
        CTPlotArea area = chart.getCTChart().getPlotArea();
        for (CTBarChart bars : area.getBarChartList()) {
            bars.getSerList().forEach(s -> lines.add(series("bars", s.getTx(), s.getCat(), s.getVal())));
        }
        for (CTLineChart line : area.getLineChartList()) {
            line.getSerList().forEach(s -> lines.add(series("line", s.getTx(), s.getCat(), s.getVal())));
        }
        return lines;
    }

    private static String series(String kind, CTSerTx name, CTAxDataSource labels, CTNumDataSource numbers) {
        return "  " + kind + " " + WorkbookText.quoted(name.getV()) + ": "
                + labels.getStrRef().getF() + " by "
                + numbers.getNumRef().getF() + " {"
                + numbers(numbers.getNumRef().getNumCache()) + "}";
    }

    private static String place(CTTwoCellAnchor anchor) {
        return new CellRangeAddress(
                        anchor.getFrom().getRow(),
                        anchor.getTo().getRow() - 1,
                        anchor.getFrom().getCol(),
                        anchor.getTo().getCol() - 1)
                .formatAsString();
    }

    /** The numbers that the chart keeps; a cell without one is a gap. */
    private static String numbers(CTNumData kept) {
        String[] numbers = new String[(int) kept.getPtCount().getVal()];
        Arrays.fill(numbers, "–");
        kept.getPtList().forEach(point -> numbers[(int) point.getIdx()] = point.getV());
        return String.join(", ", numbers);
    }
}
