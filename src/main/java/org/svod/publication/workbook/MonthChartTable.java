package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;

/**
 * The cells that the charts of the months show. A month without a value is an empty cell here: a chart would draw a
 * mark as zero.
 */
final class MonthChartTable {

    private final WorkbookContext context;
    private final FigureTable figures;
    private final List<Period> months;
    private final SheetTable<Charted> columns;

    MonthChartTable(WorkbookContext context, FigureTable figures) {
        this.context = context;
        this.figures = figures;
        this.months = Period.allOf(context.report().round().year(), Frequency.MONTHLY);
        this.columns = SheetTable.of("col.", columns(months));
    }

    /** A figure, the row of its numbers in the table above, and its parts by month. */
    private record Charted(Figure figure, int row, FigureTable figures, Map<String, Bridge> parts) {

        private void month(SheetRow line, String month) {
            Look look = Look.number(figure.indicator().decimals());
            Optional<BigDecimal> value = Optional.ofNullable(parts.get(month)).map(Bridge::value);
            value.ifPresentOrElse(v -> line.formula(figures.table().cell(month, row), v, look), () -> line.blank(look));
        }
    }

    private static List<SheetColumn<Charted>> columns(List<Period> months) {
        List<SheetColumn<Charted>> columns = new ArrayList<>();
        columns.add(SheetColumn.of(
                "indicator", (line, each) -> line.text(each.figure().indicator().code(), Look.CODE)));
        columns.add(SheetColumn.of(
                "unit",
                (line, each) -> line.text(each.figure().indicator().unit().code(), Look.CODE)));
        for (Period month : months) {
            SheetColumn<Charted> column =
                    SheetColumn.of(month.toString(), (line, each) -> each.month(line, month.toString()));
            columns.add(column.titled(month.toString()));
        }
        return columns;
    }

    SheetTable<?> columns() {
        return columns;
    }

    /** The cells of the months in a row. */
    CellRangeAddress months(int row) {
        return columns.area(
                months.get(0).toString(), months.get(months.size() - 1).toString(), row, row);
    }

    /** Writes the row of a figure, and gives its number. */
    int write(Page page, Figure figure) {
        Map<String, Bridge> parts = context.report()
                .ledger()
                .of(figure.indicator())
                .by(e -> e.cell().period().toString());
        int row = figures.rows().getOrDefault(figure, 0);
        return columns.write(page, new Charted(figure, row, figures, parts)).row();
    }
}
