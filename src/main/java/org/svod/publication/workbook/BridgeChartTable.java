package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.svod.figures.Bridge;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Value;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.workbook.BridgeTable.OfFigure;
import org.svod.reconciliation.Component;

/**
 * The cells that a waterfall chart shows: a row for each part of a figure, computed from the cells of the bridge. A bar
 * stands on another bar that is not drawn.
 */
final class BridgeChartTable {

    static final SheetTable<Step> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "indicator",
                            (line, step) ->
                                    line.text(step.row().figure().indicator().code(), Look.CODE)),
                    SheetColumn.of(
                            "step", (line, step) -> line.text(step.row().words().text("step." + step.name()))),
                    amount("chart.base", Step::base),
                    amount("chart.total", Step::total),
                    amount("chart.added", Step::added),
                    amount("chart.taken", Step::taken)));

    private static final Amount NOTHING = new Amount("", BigDecimal.ZERO);

    private BridgeChartTable() {}

    /**
     * A number of a chart.
     *
     * @param formula the formula of its cell; blank for a plain number
     * @param value the value of the number
     */
    record Amount(String formula, BigDecimal value) {}

    /**
     * A bar of a waterfall chart: its name, the invisible bar below it, and its length, in the column of its meaning.
     */
    record Step(FigureRow row, String name, Amount base, Amount total, Amount added, Amount taken) {}

    private static SheetColumn<Step> amount(String name, Function<Step, Amount> amount) {
        Value<Step> value =
                (line, step) -> write(line, amount.apply(step), step.row().number());
        return SheetColumn.of(name, value);
    }

    private static void write(SheetRow line, Amount amount, Look look) {
        if (amount.formula().isEmpty()) {
            line.number(amount.value(), look);
        } else {
            line.formula(amount.formula(), amount.value(), look);
        }
    }

    /** Writes the steps of a figure whose bridge is in this row. */
    static void write(Page page, FigureRow figure, int row) {
        steps(figure, row).forEach(step -> COLUMNS.write(page, step));
    }

    private static List<Step> steps(FigureRow figure, int row) {
        SheetTable<OfFigure> figures = BridgeTable.FIGURES;
        Bridge bridge = figure.figure().bridge().orElse(Bridge.ZERO);
        List<Step> steps = new ArrayList<>();
        String reported = BridgeTable.name(Component.REPORTED);
        steps.add(end(figure, reported, new Amount(figures.cell(reported, row), bridge.reported())));
        BigDecimal before = bridge.reported();
        String last = reported;
        for (Component part : Component.values()) {
            if (part != Component.REPORTED) {
                String name = BridgeTable.name(part);
                BigDecimal after = before.add(bridge.part(part));
                String base = "MIN(SUM(" + upTo(last, row) + "),SUM(" + upTo(name, row) + "))";
                steps.add(step(figure, name, row, new Amount(base, before.min(after)), bridge.part(part)));
                before = after;
                last = name;
            }
        }
        steps.add(end(figure, "published", new Amount(figures.cell("published", row), bridge.value())));
        return steps;
    }

    private static Step end(FigureRow figure, String name, Amount total) {
        return new Step(figure, name, NOTHING, total, NOTHING, NOTHING);
    }

    private static Step step(FigureRow figure, String name, int row, Amount base, BigDecimal part) {
        String cell = BridgeTable.FIGURES.cell(name, row);
        return new Step(
                figure,
                name,
                base,
                NOTHING,
                new Amount("MAX(" + cell + ",0)", part.max(BigDecimal.ZERO)),
                new Amount("MAX(-" + cell + ",0)", part.negate().max(BigDecimal.ZERO)));
    }

    /** The cells from the first part to this one. */
    private static String upTo(String name, int row) {
        SheetTable<OfFigure> figures = BridgeTable.FIGURES;
        return figures.cell(BridgeTable.name(Component.REPORTED), row) + ":" + figures.cell(name, row);
    }
}
