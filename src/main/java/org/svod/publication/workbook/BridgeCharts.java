package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;

/**
 * A waterfall for every figure that differs from what was reported: stacked bars of which the lowest is invisible. What
 * they show is computed in cells below the tables, from the cells of the bridge.
 */
final class BridgeCharts {

    private static final int ROWS = 20;
    private static final int PAIRS_ON_A_PAGE = 2;
    private static final List<String> STEPS = List.of("reported", "joint", "mirror", "decision", "published");
    private static final String PARTS = "CDEF";

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
                    .both(draft.report().ledger().entries().isEmpty() ? "bridge.none" : "bridge.no-adjustments"));
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
        page.printUpToHere(BridgeSheet.COLUMNS).gap().section(draft.words().line("bridge.chart-data"), 6);
        page.headings(draft.headings("indicator", "step", "chart.base", "chart.total", "chart.added", "chart.taken"));
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            SheetRow line = lines.get(figure);
            if (line != null) {
                int first = page.next();
                steps(figure, line.row() + 1);
                chart(figure, first, area(i));
            }
        }
    }

    /** Two charts side by side: on the first three columns, and on the rest. */
    private CellRangeAddress area(int n) {
        int row = top + n / 2 * (ROWS + 1);
        return n % 2 == 0
                ? new CellRangeAddress(row, row + ROWS - 1, 0, 2)
                : new CellRangeAddress(row, row + ROWS - 1, 3, 7);
    }

    private void steps(Figure figure, int row) {
        Bridge bridge = figure.bridge().orElse(Bridge.ZERO);
        Look look = Look.number(figure.indicator().decimals());
        BigDecimal zero = BigDecimal.ZERO;
        label(figure, 0)
                .number(zero, look)
                .formula("C" + row, bridge.reported(), look)
                .number(zero, look)
                .number(zero, look);
        BigDecimal before = bridge.reported();
        List<BigDecimal> parts = List.of(bridge.joint(), bridge.mirror(), bridge.decision());
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal part = parts.get(i);
            BigDecimal after = before.add(part);
            String cell = String.valueOf(PARTS.charAt(i + 1)) + row;
            label(figure, i + 1)
                    .formula(
                            "MIN(SUM(C" + row + ":" + PARTS.charAt(i) + row + "),SUM(C" + row + ":" + cell + "))",
                            before.min(after),
                            look)
                    .number(zero, look)
                    .formula("MAX(" + cell + ",0)", part.max(zero), look)
                    .formula("MAX(-" + cell + ",0)", part.negate().max(zero), look);
            before = after;
        }
        label(figure, 4)
                .number(zero, look)
                .formula("G" + row, bridge.value(), look)
                .number(zero, look)
                .number(zero, look);
    }

    private SheetRow label(Figure figure, int step) {
        return page.line()
                .text(figure.indicator().code(), Look.CODE)
                .text(draft.words().both("step." + STEPS.get(step)));
    }

    private void chart(Figure figure, int first, CellRangeAddress area) {
        List<CellRangeAddress> columns = new ArrayList<>();
        for (int column = 1; column <= 5; column++) {
            columns.add(new CellRangeAddress(first, first + STEPS.size() - 1, column, column));
        }
        Chart.upright(
                        page,
                        Bilingual.both(figure.indicator().name()),
                        area,
                        Look.axis(figure.indicator().decimals()))
                .stacked(columns.get(0))
                .add(draft.words().line("col.chart.base"), columns.get(1), Chart.INVISIBLE)
                .add(draft.words().line("col.chart.total"), columns.get(2), Chart.MAIN)
                .add(draft.words().line("col.chart.added"), columns.get(3), Chart.ADDED)
                .add(draft.words().line("col.chart.taken"), columns.get(4), Chart.TAKEN)
                .draw();
    }
}
