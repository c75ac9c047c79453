package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.LedgerEntry;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Formula;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/** The published figures, broken down into columns, with a live total and the link to each figure's cases. */
final class FigureTable {

    private final String name;
    private final WorkbookContext context;
    private final Page page;
    private final List<Column> breakdown;
    private final Function<LedgerEntry, String> property;
    private final SheetTable<Parts> table;
    private final Map<Figure, Integer> rows = new LinkedHashMap<>();
    private int headingRow;

    /**
     * A table on this page.
     *
     * @param name the name of the table, for other programs
     * @param breakdown the columns into which the figures are broken down; at least one
     * @param property key of the column to which an entry belongs
     */
    FigureTable(
            String name,
            WorkbookContext context,
            Page page,
            List<Column> breakdown,
            Function<LedgerEntry, String> property) {
        this.name = name;
        this.context = context;
        this.page = page;
        this.breakdown = breakdown;
        this.property = property;
        this.table = SheetTable.of("col.", columns(breakdown));
    }

    /**
     * A column.
     *
     * @param key the value of the property for its entries
     * @param heading its heading
     * @param width its width
     */
    record Column(String key, String heading, Width width) {}

    /** A figure and its parts by the key of their column. */
    private record Parts(FigureRow row, Map<String, Bridge> byKey) {

        Optional<BigDecimal> part(String key) {
            return Optional.ofNullable(byKey.get(key)).map(Bridge::value);
        }
    }

    private static List<SheetColumn<Parts>> columns(List<Column> breakdown) {
        List<SheetColumn<Parts>> columns = new ArrayList<>();
        columns.add(SheetColumn.of(
                "indicator", Width.NAME, (line, parts) -> line.text(parts.row().name())));
        columns.add(SheetColumn.of(
                "unit", Width.SHORT, (line, parts) -> line.text(parts.row().unit())));
        for (Column column : breakdown) {
            SheetColumn<Parts> part = SheetColumn.of(
                    column.key(),
                    column.width(),
                    (line, parts) -> Mark.numberOr(
                            line, parts.part(column.key()), parts.row().number(), Mark.NOT_REPORTED));
            columns.add(part.titled(column.heading()));
        }
        String first = breakdown.get(0).key();
        String last = breakdown.get(breakdown.size() - 1).key();
        columns.add(SheetColumn.of(
                "total",
                Width.NUMBER,
                new Formula<>(
                        "SUM([" + first + ":" + last + "])",
                        parts -> parts.row().figure().value(),
                        parts -> parts.row().number().face(FontRole.STRONG).tone(Tone.TOTAL),
                        (line, parts) -> Mark.write(line, Mark.NOT_REPORTED))));
        columns.add(SheetColumn.of(
                "cases", Width.NUMBER, (line, parts) -> line.link(parts.row().cases(), Look.LINK)));
        return columns;
    }

    /** Sets the widths, which the rest of the page must use too, and writes the table. */
    FigureTable write() {
        table.widths(page);
        headingRow = page.next();
        page.tableHeadings(table, context.words(), breakdown.get(0).key());
        for (Figure figure : context.report().published()) {
            Map<String, Bridge> parts =
                    context.report().ledger().of(figure.indicator()).by(property);
            rows.put(
                    figure,
                    table.write(page, new Parts(new FigureRow(context, figure), parts))
                            .row());
        }
        page.table(name, headingRow, table, context.words());
        return this;
    }

    /** The cells of these rows between two columns of the breakdown, by their number from 0, both included. */
    CellRangeAddress breakdown(int first, int last, int firstRow, int lastRow) {
        return table.area(breakdown.get(first).key(), breakdown.get(last).key(), firstRow, lastRow);
    }

    /** All cells of the breakdown in a row. */
    CellRangeAddress breakdown(int row) {
        return breakdown(0, breakdown.size() - 1, row, row);
    }

    /** The columns and their places. */
    SheetTable<?> table() {
        return table;
    }

    /** Row of the headings. */
    int headingRow() {
        return headingRow;
    }

    /** The figures, and the row of each. */
    Map<Figure, Integer> rows() {
        return rows;
    }
}
