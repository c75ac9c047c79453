package org.svod.publication.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;

/** The way from reported to published: the parts of every figure, as live sums over the States of the next sheet. */
final class BridgeSheet implements SheetWriter {

    private static final SheetTable<BridgeTable.OfFigure> FIGURES = BridgeTable.FIGURES;

    @Override
    public void write(WorkbookContext context) {
        Page page = FIGURES.widths(context.page(Tab.BRIDGE));
        int heading = page.next();
        page.tableHeadings(FIGURES, context.words(), "unit");
        BridgeStates states = new BridgeStates(context);
        Map<Figure, SheetRow> lines = new LinkedHashMap<>();
        for (Figure figure : context.report().published()) {
            lines.put(figure, row(page, new FigureRow(context, figure), states));
        }
        page.table("Bridge", heading, FIGURES, context.words());
        page.gap().note(context.words().text("bridge.note"));
        if (context.report().ledger().entries().isEmpty()) {
            page.note(context.words().text("bridge.none"));
        }
        new BridgeChart(context, page).draw(lines);
    }

    private static SheetRow row(Page page, FigureRow row, BridgeStates states) {
        Optional<BridgeTable.OfFigure> whole =
                row.figure().bridge().map(bridge -> new BridgeTable.OfFigure(row, bridge, states.rows(row.figure())));
        if (whole.isPresent()) {
            return FIGURES.write(page, whole.get());
        }
        SheetRow line = page.line().text(row.name()).text(row.unit());
        while (line.column() < FIGURES.size()) {
            Mark.write(line, Mark.NOT_REPORTED);
        }
        return line;
    }
}
