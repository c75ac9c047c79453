package org.svod.publication.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.round.Imprint;

/** All adjustments of each figure together, in percent of what was reported, as bars on one axis through zero. */
final class BridgeChart {

    /** The number of bars that can be read. */
    private static final int MOST = 2 * Imprint.MOST_FIGURES;

    private static final int ROWS_OF_A_BAR = 2;
    private static final int OTHER_ROWS = 5;
    private static final double ROW_POINTS = 15;

    private final WorkbookContext context;
    private final Page page;
    private final List<Figure> figures;

    BridgeChart(WorkbookContext context, Page page) {
        this.context = context;
        this.page = page;
        this.figures = context.report().published();
    }

    private boolean isDrawn() {
        return figures.stream()
                .map(Figure::bridge)
                .flatMap(Optional::stream)
                .anyMatch(b -> BridgeTable.share(b).filter(s -> s.signum() != 0).isPresent());
    }

    private static boolean isAdjusted(Bridge bridge) {
        return bridge.joint().signum() != 0
                || bridge.mirror().signum() != 0
                || bridge.decision().signum() != 0;
    }

    private int rows() {
        return OTHER_ROWS + ROWS_OF_A_BAR * figures.size();
    }

    /** Draws it below the rows of the figures, or says that there is nothing to draw. */
    void draw(Map<Figure, SheetRow> lines) {
        if (!isDrawn()) {
            sayWhy();
            return;
        }
        if (figures.size() > MOST) {
            page.note(context.words().text("bridge.many", figures.size()));
            return;
        }
        int top = page.keepTogether(BridgeTable.FIGURES.size(), (rows() + 1) * ROW_POINTS)
                .gap()
                .next();
        page.skipTo(top + rows());
        int first = lines.values().stream().mapToInt(SheetRow::row).min().orElse(0);
        int last = lines.values().stream().mapToInt(SheetRow::row).max().orElse(0);
        CellRangeAddress area = new CellRangeAddress(top, top + rows() - 1, 0, BridgeTable.FIGURES.size() - 1);
        Chart.lying(page, context.words().text("bridge.chart"), area, Look.percentAxis())
                .bars(
                        context.words().text("col.adjusted.percent"),
                        BridgeTable.FIGURES.down("indicator", first, last),
                        BridgeTable.FIGURES.down("adjusted_percent", first, last),
                        Chart.MAIN);
    }

    private void sayWhy() {
        boolean adjusted =
                figures.stream().map(Figure::bridge).flatMap(Optional::stream).anyMatch(BridgeChart::isAdjusted);
        if (!adjusted && !context.report().ledger().entries().isEmpty()) {
            page.note(context.words().text("bridge.no-adjustments"));
        }
    }
}
