package org.svod.publication.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Vintage;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Return;

/** How the year filled up: the returns that had come on the day of each publication, as a table and a line. */
final class FilledUpSheet implements SheetWriter {

    static final SheetTable<Filled> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "published.on",
                            Width.TEXT,
                            (line, row) -> line.date(row.vintage().date(), Look.DATE)),
                    SheetColumn.of(
                            "vintage",
                            Width.TEXT,
                            (line, row) -> line.number(row.vintage().number(), Look.MARK)),
                    SheetColumn.<Filled>of("returns_counted", Width.TEXT, (line, row) -> line.number(row.returns()))
                            .headed("returns.counted")));

    private static final int ROWS = 16;

    /** The returns that had come on the day of a publication. */
    record Filled(Vintage vintage, long returns) {}

    static List<Filled> of(RoundReport report) {
        List<Return> received =
                report.coverage().returns().stream().filter(Return::accepted).toList();
        return report.vintages().stream()
                .map(vintage -> new Filled(
                        vintage,
                        received.stream()
                                .filter(r -> r.received()
                                        .filter(day -> !day.isAfter(vintage.date()))
                                        .isPresent())
                                .count()))
                .toList();
    }

    @Override
    public void write(WorkbookContext context) {
        Page page = COLUMNS.widths(context.page(Tab.FILLED_UP));
        int heading = page.next();
        page.tableHeadings(COLUMNS, context.words(), "vintage");
        of(context.report()).forEach(row -> COLUMNS.write(page, row));
        int last = page.next() - 1;
        page.table("FilledUp", heading, COLUMNS, context.words()).gap();
        int top = page.roomForCharts(COLUMNS.size(), ROWS);
        Chart.upright(
                        page,
                        context.words().text("tab." + Tab.FILLED_UP),
                        new CellRangeAddress(top, top + ROWS - 1, 0, COLUMNS.size() - 1),
                        Look.axis(0))
                .line(
                        context.words().text("col.returns.counted"),
                        COLUMNS.down("published.on", heading + 1, last),
                        COLUMNS.down("returns_counted", heading + 1, last),
                        Chart.MAIN);
    }
}
