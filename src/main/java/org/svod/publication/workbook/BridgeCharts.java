package org.svod.publication.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;

/**
 * A waterfall chart for every figure that differs from the reported value: stacked bars with an invisible lowest one.
 * The numbers are computed in cells below the tables, from the cells of the bridge.
 */
final class BridgeCharts {

    private static final int ROWS = 20;
    private static final int PAIRS_ON_A_PAGE = 2;

    private final WorkbookContext draft;
    private final Page page;
    private final List<Figure> figures;
    private int top;

    BridgeCharts(WorkbookContext draft, Page page) {
        this.draft = draft;
        this.page = page;
        this.figures = draft.report().published().stream()
                .filter(f -> f.bridge()
                        .filter(b -> b.joint().signum() != 0
                                || b.mirror().signum() != 0
                                || b.decision().signum() != 0)
                        .isPresent())
                .toList();
    }

    /** Leaves room for the charts. */
    void reserve() {
        page.gap();
        if (figures.isEmpty()) {
            page.note(draft.words()
                    .text(draft.report().ledger().entries().isEmpty() ? "bridge.none" : "bridge.no-adjustments"));
            return;
        }
        page.breakPage().gap();
        top = page.next();
        int pairs = (figures.size() + 1) / 2;
        for (int pair = 1; pair <= pairs; pair++) {
            page.skipTo(top + pair * (ROWS + 1));
            if (pair % PAIRS_ON_A_PAGE == 0 || pair == pairs) {
                page.breakPage();
            }
        }
    }

    /** Writes the cells that the charts show, and draws the charts. */
    void draw(Map<Figure, SheetRow> lines) {
        if (figures.isEmpty()) {
            return;
        }
        page.printUpToHere(BridgeTable.FIGURES.size())
                .gap()
                .section(draft.words().line("bridge.chart-data"), BridgeChartTable.COLUMNS.size());
        page.headings(BridgeChartTable.COLUMNS, draft.words());
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            SheetRow line = lines.get(figure);
            if (line != null) {
                int first = page.next();
                BridgeChartTable.write(page, new FigureRow(draft, figure), line.row());
                chart(figure, first, area(i));
            }
        }
    }

    /** Two charts side by side: one over the columns up to the first part, one over the other columns. */
    private CellRangeAddress area(int n) {
        int row = top + n / 2 * (ROWS + 1);
        return n % 2 == 0
                ? BridgeTable.FIGURES.area("indicator", "reported", row, row + ROWS - 1)
                : BridgeTable.FIGURES.area("joint", "cases", row, row + ROWS - 1);
    }

    private void chart(Figure figure, int first, CellRangeAddress area) {
        int last = page.next() - 1;
        Chart.upright(
                        page,
                        draft.words().text(figure.indicator().name()),
                        area,
                        Look.axis(figure.indicator().decimals()))
                .stacked(BridgeChartTable.COLUMNS.down("step", first, last))
                .add(
                        draft.words().line("col.chart.base"),
                        BridgeChartTable.COLUMNS.down("chart.base", first, last),
                        Chart.INVISIBLE)
                .add(
                        draft.words().line("col.chart.total"),
                        BridgeChartTable.COLUMNS.down("chart.total", first, last),
                        Chart.MAIN)
                .add(
                        draft.words().line("col.chart.added"),
                        BridgeChartTable.COLUMNS.down("chart.added", first, last),
                        Chart.ADDED)
                .add(
                        draft.words().line("col.chart.taken"),
                        BridgeChartTable.COLUMNS.down("chart.taken", first, last),
                        Chart.TAKEN)
                .draw();
    }
}
