package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Rows;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/**
 * The values that each State reported, a row for each State and a column for each figure, with live totals: for more
 * States than can be read beside each other.
 */
final class StatesDown {

    /** Characters beside each other on a page: fewer than on sheets that would need a second page. */
    private static final int LEGIBLE = 230;

    private static final String STATE = "state";
    private static final String CODE = "code";

    private final WorkbookContext context;
    private final Page page;
    private final SheetTable<Reported> table;

    StatesDown(WorkbookContext context, Page page) {
        this.context = context;
        this.page = page;
        this.table = SheetTable.of("col.", columns());
    }

    /**
     * A row.
     *
     * @param state the State; empty for the totals
     * @param above the rows that the totals add up
     */
    private record Reported(Optional<State> state, Rows above) {}

    private List<SheetColumn<Reported>> columns() {
        List<SheetColumn<Reported>> columns = new ArrayList<>();
        Look total = Look.TEXT.face(FontRole.STRONG).tone(Tone.TOTAL);
        columns.add(SheetColumn.of(
                STATE,
                Width.FILE,
                (line, row) -> row.state()
                        .ifPresentOrElse(
                                state -> line.text(context.words().text(state.name())),
                                () -> line.text(context.words().text("col.total"), total))));
        columns.add(SheetColumn.of(
                CODE,
                Width.SHORT,
                (line, row) -> Mark.codeOr(line, row.state().map(State::code).orElse(""), Mark.NOT_APPLICABLE)));
        Map<Figure, Map<String, Bridge>> parts = new LinkedHashMap<>();
        for (Figure figure : context.report().published()) {
            parts.put(
                    figure,
                    context.report()
                            .ledger()
                            .of(figure.indicator())
                            .by(e -> e.state().code()));
        }
        Map<String, Long> named =
                parts.keySet().stream().collect(Collectors.groupingBy(this::name, Collectors.counting()));
        for (Figure figure : parts.keySet()) {
            FigureRow row = new FigureRow(context, figure);
            String name = name(figure);
            String code = figure.indicator().code();
            columns.add(SheetColumn.<Reported>rowFormula(
                            code,
                            Width.FILE,
                            (line, each, columnsOf) ->
                                    value(line, each, row, Objects.requireNonNull(parts.get(figure)), columnsOf))
                    .titled(Objects.equals(named.get(name), 1L) ? name : name + "\n" + code));
        }
        return columns;
    }

    /** Name and unit of a figure. Of two figures for which they are the same, the headings have the code too. */
    private String name(Figure figure) {
        FigureRow row = new FigureRow(context, figure);
        return context.words().text("by-state.column", row.name(), row.unit());
    }

    private static void value(
            SheetRow line, Reported row, FigureRow figure, Map<String, Bridge> parts, SheetTable<Reported> columns) {
        if (row.state().isPresent()) {
            Mark.numberOr(
                    line,
                    Optional.ofNullable(parts.get(row.state().get().code())).map(Bridge::value),
                    figure.number(),
                    Mark.NOT_REPORTED);
            return;
        }
        Look total = figure.number().face(FontRole.STRONG).tone(Tone.TOTAL);
        String above = columns.down(
                        figure.figure().indicator().code(),
                        row.above().first(),
                        row.above().last())
                .formatAsString();
        figure.figure()
                .value()
                .ifPresentOrElse(
                        value -> line.formula("SUM(" + above + ")", value, total),
                        () -> Mark.write(line, Mark.NOT_REPORTED));
    }

    /** Writes the table; gives the cells of each column of values. */
    List<CellRangeAddress> write(List<State> states) {
        table.widths(page);
        int heading = page.next();
        page.tableHeadings(
                table,
                context.words(),
                context.report().published().get(0).indicator().code());
        int first = page.next();
        states.forEach(state -> table.write(page, new Reported(Optional.of(state), new Rows(0, 0))));
        int last = page.next() - 1;
        table.write(page, new Reported(Optional.empty(), new Rows(first, last)));
        page.table(ByStateSheet.TABLE, heading, table, context.words());
        page.acrossPages(table.size(), table.at(CODE) + 1, LEGIBLE);
        return context.report().published().stream()
                .map(figure -> table.down(figure.indicator().code(), first, last))
                .toList();
    }
}
