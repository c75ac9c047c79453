package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** The cells that a chart follows, with what they hold: it is drawn from that until an office program computes the cells anew. */
final class ChartCells {

    private final Page page;
    private final CellRangeAddress range;
    private final List<Optional<Cell>> cells = new ArrayList<>();

    ChartCells(Page page, CellRangeAddress range) {
        this.page = page;
        this.range = range;
        for (CellAddress address : range) {
            Row row = page.sheet().getRow(address.getRow());
            cells.add(row == null ? Optional.empty() : Optional.ofNullable(row.getCell(address.getColumn())));
        }
    }

    /** What the chart writes along its axis; a cell without text is left out. */
    XDDFCategoryDataSource labels() {
        String[] labels = new String[cells.size()];
        for (int i = 0; i < labels.length; i++) {
            if (cells.get(i).isPresent() && cells.get(i).get().getCellType() == CellType.STRING) {
                labels[i] = new XSSFRichTextString(cells.get(i).get().getStringCellValue()).getString();
            }
        }
        return XDDFDataSourcesFactory.fromArray(labels, reference(), range.getFirstColumn());
    }

    /** What it shows; a cell without a number is a gap. */
    XDDFNumericalDataSource<Double> numbers() {
        Double[] numbers = new Double[cells.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (cells.get(i).filter(ChartCells::isNumber).isPresent()) {
                numbers[i] = cells.get(i).get().getNumericCellValue();
            }
        }
        return XDDFDataSourcesFactory.fromArray(numbers, reference(), range.getFirstColumn());
    }

    private static boolean isNumber(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA;
    }

    private String reference() {
        return range.formatAsString(page.name(), true);
    }
}
