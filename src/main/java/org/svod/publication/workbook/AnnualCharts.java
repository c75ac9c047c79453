package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.codebook.Unit;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetTable;
import org.svod.round.Imprint;

/**
 * The year's figures as bars. There is one chart for every unit, because persons and rounds cannot have the same axis;
 * last year's figures are beside them if they are known. Then follows the change in percent. A figure that is the only
 * one of its unit and has no last year is not drawn: one bar compares nothing.
 */
final class AnnualCharts {

    private static final int ROWS = 14;
    private static final double ROW_POINTS = 15;
    private static final int CHANGE_ROWS = 5;
    private static final int ROWS_OF_A_BAR = 2;
    private static final String LAST_OF_LEFT = "value";

    private final WorkbookContext context;
    private final Page page;
    private final SheetTable<FigureRow> table;
    private final SheetTable<AnnualChartTable.Charted> data;
    private final Map<Figure, Integer> rows;
    private final Map<Unit, List<Figure>> units = new LinkedHashMap<>();
    private final boolean compared;

    /** Charts of the figures in these rows of the page's table. */
    AnnualCharts(WorkbookContext context, Page page, SheetTable<FigureRow> table, Map<Figure, Integer> rows) {
        this.context = context;
        this.page = page;
        this.table = table;
        this.data = AnnualChartTable.of(table);
        this.rows = drawn(context, rows);
        this.compared = this.rows.keySet().stream().anyMatch(f -> f.previous().isPresent());
        this.rows.keySet().stream()
                .filter(f -> f.value().isPresent())
                .forEach(f -> units.computeIfAbsent(f.indicator().unit(), u -> new ArrayList<>())
                        .add(f));
    }

    /** Of many figures, those that the first sheet shows: more cannot be read on a chart. */
    private static Map<Figure, Integer> drawn(WorkbookContext context, Map<Figure, Integer> rows) {
        if (rows.size() <= Imprint.MOST_FIGURES) {
            return rows;
        }
        Map<Figure, Integer> drawn = new LinkedHashMap<>();
        rows.forEach((figure, row) -> {
            if (context.chosen().contains(figure)) {
                drawn.put(figure, row);
            }
        });
        return drawn;
    }

    void draw() {
        List<List<Figure>> drawn =
                units.values().stream().filter(AnnualCharts::comparesSomething).toList();
        notes(drawn);
        boolean changes = rows.keySet().stream()
                .anyMatch(f -> f.change().isPresent()
                        && f.previous().filter(p -> p.signum() != 0).isPresent());
        if (drawn.isEmpty() && !changes) {
            return;
        }
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i += 2) {
            tops.add(room(ROWS));
        }
        if (changes) {
            change(room(changeRows()));
        }
        page.printUpToHere(table.size());
        page.gap().section(context.words().text("annual.chart-data"), data.size());
        page.headings(data, context.words());
        for (int i = 0; i < drawn.size(); i++) {
            chart(drawn.get(i), area(tops.get(i / 2), i));
        }
    }

    /** Leaves room for charts of this number of rows, which no page break may cut; returns the first row. */
    private int room(int rowsOfChart) {
        int top = page.keepTogether(table.size(), (rowsOfChart + 1) * ROW_POINTS)
                .gap()
                .next();
        page.skipTo(top + rowsOfChart);
        return top;
    }

    /** The number of rows that the names of all bars in both languages need. */
    private int changeRows() {
        return Math.max(ROWS, CHANGE_ROWS + ROWS_OF_A_BAR * rows.size());
    }

    /** Two charts side by side. */
    private CellRangeAddress area(int row, int n) {
        int left = table.at(LAST_OF_LEFT);
        return n % 2 == 0
                ? new CellRangeAddress(row, row + ROWS - 1, 0, left)
                : new CellRangeAddress(row, row + ROWS - 1, left + 1, table.size() - 1);
    }

    private static boolean comparesSomething(List<Figure> figures) {
        return figures.size() > 1 || figures.get(0).previous().isPresent();
    }

    private void notes(List<List<Figure>> drawn) {
        if (!compared) {
            page.gap().note(context.words().text("annual.no-previous"), table.size());
        }
        if (drawn.size() < units.size()) {
            page.note(context.words().text("annual.alone"), table.size());
        }
    }

    private void chart(List<Figure> figures, CellRangeAddress area) {
        int first = page.next();
        figures.forEach(f ->
                data.write(page, new AnnualChartTable.Charted(new FigureRow(context, f), rows.getOrDefault(f, 0))));
        int last = page.next() - 1;
        int decimals = figures.get(0).indicator().decimals();
        String title = context.words()
                .text("annual.chart.figures", figures.get(0).indicator().unit().name());
        Chart.Bars bars = Chart.lying(page, title, area, Look.axis(decimals))
                .grouped(data.down("indicator", first, last), Look.barLabel(decimals))
                .add(Integer.toString(context.report().round().year()), data.down("value", first, last), Chart.MAIN);
        if (figures.stream().anyMatch(f -> f.previous().isPresent())) {
            bars.add(
                    Integer.toString(context.report().round().year() - 1),
                    data.down("previous", first, last),
                    Chart.BEFORE);
        }
        bars.draw();
    }

    private void change(int top) {
        int first = rows.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        int last = rows.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Chart.lying(
                        page,
                        context.words().text("annual.chart.change"),
                        new CellRangeAddress(top, top + changeRows() - 1, 0, table.size() - 1),
                        Look.percentAxis())
                .bars(
                        context.words().text("col.change.percent"),
                        table.down("indicator", first, last),
                        table.down("change_percent", first, last),
                        Chart.MAIN);
    }
}
