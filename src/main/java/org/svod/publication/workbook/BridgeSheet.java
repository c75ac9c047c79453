package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Component;

/** How reported became published: the parts of every figure, state by state, and their sums as live formulas. */
final class BridgeSheet implements SheetWriter {

    /** Column of the first part; one column for each part follows, then their sum. */
    static final int FIRST = 2;

    private static final int PUBLISHED = FIRST + 4;
    static final int COLUMNS = PUBLISHED + 2;

    private static final double ROW_POINTS = 15;
    private static final int HEADING_ROWS = 5;
    private static final int TITLE_ROWS = 6;

    @Override
    public void write(WorkbookContext draft) {
        Page page = draft.page(Tab.BRIDGE)
                .widths(Width.NAME, Width.FILE, Width.WORD, Width.WORD, Width.WORD, Width.WORD, Width.WORD, Width.FILE);
        page.note(draft.words().both("bridge.note"));
        int heading = page.next();
        page.tableHeadings(
                draft.headings("indicator", "unit", "reported", "joint", "mirror", "decision", "published", "cases"),
                1);
        Map<Figure, SheetRow> lines = new LinkedHashMap<>();
        for (Figure figure : draft.report().published()) {
            lines.put(
                    figure,
                    page.line()
                            .text(Bilingual.both(figure.indicator().name()))
                            .text(Bilingual.both(figure.indicator().unit().name())));
        }
        page.filter(heading, COLUMNS);
        BridgeCharts charts = new BridgeCharts(draft, page);
        charts.reserve();
        if (draft.report().ledger().entries().isEmpty()) {
            lines.values().forEach(line -> nobody(draft, line));
            return;
        }
        page.gap().keepTogether(COLUMNS, (TITLE_ROWS + HEADING_ROWS + statesOfFirst(draft, lines)) * ROW_POINTS);
        page.section(draft.words().line("bridge.by-state"), COLUMNS - 1);
        page.lastHeadings(draft.headings("state", "unit", "reported", "joint", "mirror", "decision", "published"));
        lines.forEach((figure, line) -> explain(draft, page, figure, line));
        charts.draw(lines);
    }

    /** How many rows stand under the headings before the first place at which a page may end. */
    private static long statesOfFirst(WorkbookContext draft, Map<Figure, SheetRow> lines) {
        return lines.keySet().stream()
                .filter(f -> f.bridge().isPresent())
                .findFirst()
                .map(f -> draft.report().ledger().of(f.indicator()).entries().stream()
                        .map(e -> e.state().code())
                        .distinct()
                        .count())
                .orElse(0L);
    }

    private static void explain(WorkbookContext draft, Page page, Figure figure, SheetRow line) {
        if (figure.bridge().isEmpty()) {
            nobody(draft, line);
            return;
        }
        Map<String, Bridge> states =
                draft.report().ledger().of(figure.indicator()).by(e -> e.state().code());
        page.keepTogether(COLUMNS, (states.size() + HEADING_ROWS) * ROW_POINTS);
        page.line()
                .text(
                        Bilingual.line(figure.indicator().name()),
                        Look.TEXT.tone(Tone.BAND).face(FontRole.STRONG))
                .span(PUBLISHED + 1);
        int first = page.next();
        for (State state : draft.states()) {
            if (states.containsKey(state.code())) {
                state(page.line(), figure, state, states.get(state.code()));
            }
        }
        parts(line, figure, figure.bridge().get(), first, page.next() - 1);
        line.link(draft.casesOf(figure.indicator()), Look.LINK);
    }

    private static void nobody(WorkbookContext draft, SheetRow line) {
        line.text(draft.words().both("nobody"), Look.MARK.tone(Tone.FAINT)).span(COLUMNS - FIRST);
    }

    private static void state(SheetRow line, Figure figure, State state, Bridge bridge) {
        int decimals = figure.indicator().decimals();
        line.text(state.code() + " · " + Bilingual.line(state.name()))
                .text(Bilingual.line(figure.indicator().unit().name()));
        for (Component part : Component.values()) {
            line.number(bridge.part(part), part == Component.REPORTED ? Look.number(decimals) : Look.signed(decimals));
        }
        sum(line, bridge.value(), decimals);
    }

    private static void parts(SheetRow line, Figure figure, Bridge bridge, int first, int last) {
        int decimals = figure.indicator().decimals();
        for (Component part : Component.values()) {
            int column = line.column();
            String range = new CellRangeAddress(first, last, column, column).formatAsString();
            line.formula(
                    "SUM(" + range + ")",
                    bridge.part(part),
                    part == Component.REPORTED ? Look.number(decimals) : Look.signed(decimals));
        }
        sum(line, bridge.value(), decimals);
    }

    private static void sum(SheetRow line, BigDecimal value, int decimals) {
        List<String> parts = List.of(cell(line, 0), cell(line, 1), cell(line, 2), cell(line, 3));
        line.formula(
                String.join("+", parts),
                value,
                Look.number(decimals).face(FontRole.STRONG).tone(Tone.TOTAL));
    }

    private static String cell(SheetRow line, int part) {
        return CellReference.convertNumToColString(FIRST + part) + (line.row() + 1);
    }
}
