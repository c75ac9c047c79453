package org.svod.publication.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn.Rows;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;

/** The way from reported to published: the parts of every figure, state by state, and their sums as live formulas. */
final class BridgeSheet implements SheetWriter {

    private static final SheetTable<BridgeTable.OfFigure> FIGURES = BridgeTable.FIGURES;
    private static final SheetTable<BridgeTable.OfState> STATES = BridgeTable.STATES;
    private static final String FIRST_PART = "reported";

    private static final double ROW_POINTS = 15;
    private static final int HEADING_ROWS = 5;
    private static final int TITLE_ROWS = 6;

    @Override
    public void write(WorkbookContext context) {
        Page page = FIGURES.widths(context.page(Tab.BRIDGE));
        int heading = page.next();
        page.tableHeadings(FIGURES, context.words(), "unit");
        Map<Figure, SheetRow> lines = new LinkedHashMap<>();
        for (Figure figure : context.report().published()) {
            BridgeTable.OfFigure named =
                    new BridgeTable.OfFigure(new FigureRow(context, figure), Bridge.ZERO, new Rows(0, 0));
            lines.put(figure, FIGURES.write(page.line(), named, "indicator", "unit"));
        }
        page.table("Bridge", heading, FIGURES, context.words());
        page.gap().note(context.words().text("bridge.note"));
        if (context.report().ledger().entries().isEmpty()) {
            page.note(context.words().text("bridge.none"));
        }
        BridgeChart chart = new BridgeChart(context, page);
        chart.reserve();
        if (context.report().ledger().entries().isEmpty()) {
            lines.values().forEach(BridgeSheet::nobody);
            return;
        }
        page.gap()
                .keepTogether(FIGURES.size(), (TITLE_ROWS + HEADING_ROWS + statesOfFirst(context, lines)) * ROW_POINTS);
        page.section(context.words().text("bridge.by-state"), STATES.size());
        page.lastHeadings(STATES, context.words());
        lines.forEach((figure, line) -> explain(page, new FigureRow(context, figure), line));
        chart.draw(lines);
    }

    /** The number of rows between the headings and the first place where a page may end. */
    private static long statesOfFirst(WorkbookContext context, Map<Figure, SheetRow> lines) {
        return lines.keySet().stream()
                .filter(f -> f.bridge().isPresent())
                .findFirst()
                .map(f -> context.report().ledger().of(f.indicator()).entries().stream()
                        .map(e -> e.state().code())
                        .distinct()
                        .count())
                .orElse(0L);
    }

    private static void explain(Page page, FigureRow row, SheetRow line) {
        WorkbookContext context = row.context();
        Figure figure = row.figure();
        if (figure.bridge().isEmpty()) {
            nobody(line);
            return;
        }
        Map<String, Bridge> states = context.report()
                .ledger()
                .of(figure.indicator())
                .by(e -> e.state().code());
        page.keepTogether(FIGURES.size(), (states.size() + HEADING_ROWS) * ROW_POINTS);
        page.line()
                .text(
                        context.words().text(figure.indicator().name()),
                        Look.TEXT.tone(Tone.BAND).face(FontRole.STRONG))
                .span(STATES.size());
        int first = page.next();
        for (State state : context.states()) {
            Bridge bridge = states.get(state.code());
            if (bridge != null) {
                STATES.write(page, new BridgeTable.OfState(row, state, bridge));
            }
        }
        Rows below = new Rows(first, page.next() - 1);
        FIGURES.write(line, new BridgeTable.OfFigure(row, figure.bridge().get(), below), FIRST_PART, "cases");
    }

    private static void nobody(SheetRow line) {
        for (int i = FIGURES.at(FIRST_PART); i < FIGURES.size(); i++) {
            Mark.write(line, Mark.NOT_REPORTED);
        }
    }
}
