package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * The cells that a chart shows, with their content. The chart is drawn from this content until an office program
 * computes the cells again.
 */
final class ChartCells {

    private final Page page;
    private final CellRangeAddress range;
    private final List<CellAddress> cells = new ArrayList<>();

    ChartCells(Page page, CellRangeAddress range) {
        this.page = page;
        this.range = range;
        range.forEach(cells::add);
    }

    /** The labels along the axis of the chart; a cell without text is left out. */
    XDDFCategoryDataSource labels() {
        String[] labels = cells.stream()
                .map(c -> page.kept()
                        .text(c)
                        .map(t -> new XSSFRichTextString(t).getString())
                        .orElse(null))
                .toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(labels, reference(), range.getFirstColumn());
    }

    /** The numbers of the chart; a cell without a number is a gap. */
    XDDFNumericalDataSource<Double> numbers() {
        Double[] numbers =
                cells.stream().map(c -> page.kept().number(c).orElse(null)).toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(numbers, reference(), range.getFirstColumn());
    }

    /** The numbers that are there. */
    List<Double> present() {
        return cells.stream().flatMap(c -> page.kept().number(c).stream()).toList();
    }

    private String reference() {
        return range.formatAsString(page.name(), true);
    }
}
