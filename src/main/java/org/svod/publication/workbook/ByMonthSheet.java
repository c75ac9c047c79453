package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Figure;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Width;

/**
 * The months of the year, with a line chart for every indicator. Values reported for longer periods are in columns of
 * their own.
 */
final class ByMonthSheet implements SheetWriter {

    /** Quarters, then half-years, then the year. */
    static final Comparator<Period> NARROW_FIRST =
            Comparator.<Period>comparingInt(p -> p.frequency().months()).thenComparing(Comparator.naturalOrder());

    private static final int ROWS = 19;
    private static final int MONTHS = Frequency.MONTHLY.perYear();

    @Override
    public void write(WorkbookContext context) {
        Page page = context.page(Tab.BY_MONTH);
        FigureTable table = new FigureTable(
                        "ByMonth",
                        context,
                        page,
                        columns(context),
                        e -> e.cell().period().toString())
                .write();
        context.notes(page, "by-month.note");
        page.gap().repeatTitle().breakPage().gap();
        List<Figure> drawn = table.rows().keySet().stream()
                .filter(figure -> figure.bridge().isPresent())
                .filter(figure -> context.isDrawn(figure.indicator()))
                .toList();
        if (drawn.isEmpty()) {
            return;
        }
        int across = across(table);
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i += across) {
            tops.add(page.roomForCharts(table.table().size(), ROWS + 1));
        }
        page.printUpToHere(table.table().size());
        MonthChartTable data = new MonthChartTable(context, table);
        page.gap()
                .section(
                        context.words().text("annual.chart-data"),
                        data.columns().size());
        int headings = page.next();
        page.headings(data.columns(), context.words());
        for (int i = 0; i < drawn.size(); i++) {
            int row = data.write(page, drawn.get(i));
            chart(context, page, data, drawn.get(i), headings, row, area(table, tops.get(i / across), i % across));
        }
    }

    private static List<FigureTable.Column> columns(WorkbookContext context) {
        List<Period> periods =
                new ArrayList<>(Period.allOf(context.report().round().year(), Frequency.MONTHLY));
        context.report().ledger().entries().stream()
                .map(e -> e.cell().period())
                .filter(p -> !p.isMonth())
                .distinct()
                .sorted(NARROW_FIRST)
                .forEach(periods::add);
        return periods.stream()
                .map(p -> new FigureTable.Column(p.toString(), p.toString(), Width.SHORT))
                .toList();
    }

    /** The columns of longer periods are as wide as a chart; without them the last chart takes what is left. */
    private static int across(FigureTable figures) {
        return figures.table().at("cases") - figures.table().at("unit") > MONTHS + 2 ? 4 : 3;
    }

    /** Charts side by side: over the columns before the months, over six months each, and over the rest. */
    private static CellRangeAddress area(FigureTable figures, int top, int place) {
        int bottom = top + ROWS - 1;
        int unit = figures.table().at("unit");
        int last = figures.table().at("cases");
        return switch (place) {
            case 0 -> figures.table().area("indicator", "unit", top, bottom);
            case 1 -> figures.breakdown(0, MONTHS / 2 - 1, top, bottom);
            case 2 ->
                across(figures) == 3
                        ? new CellRangeAddress(top, bottom, unit + MONTHS / 2 + 1, last)
                        : figures.breakdown(MONTHS / 2, MONTHS - 1, top, bottom);
            default -> new CellRangeAddress(top, bottom, unit + MONTHS + 1, last);
        };
    }

    private static void chart(
            WorkbookContext context,
            Page page,
            MonthChartTable data,
            Figure figure,
            int headings,
            int row,
            CellRangeAddress area) {
        Chart.upright(
                        page,
                        context.words().text(figure.indicator().name()),
                        area,
                        Look.axis(figure.indicator().decimals()))
                .line(
                        context.words().text(figure.indicator().unit().name()),
                        data.months(headings),
                        data.months(row),
                        Chart.MAIN);
    }
}
