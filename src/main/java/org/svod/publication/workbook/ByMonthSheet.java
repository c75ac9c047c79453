package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Figure;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Width;

/**
 * The course of the year, with a line chart for every indicator. What was reported for wider periods stands in columns
 * of its own.
 */
final class ByMonthSheet implements SheetWriter {

    /** Quarters, then half-years, then the year. */
    static final Comparator<Period> NARROW_FIRST =
            Comparator.<Period>comparingInt(p -> p.frequency().months()).thenComparing(Comparator.naturalOrder());

    private static final int ROWS = 19;
    private static final int ACROSS = 4;

    @Override
    public void write(WorkbookContext draft) {
        Page page = draft.page(Tab.BY_MONTH);
        draft.roundNote(page);
        page.note(draft.words().both("by-month.note"));
        FigureTable table = new FigureTable(
                        draft, page, columns(draft), e -> e.cell().period().toString())
                .widths(Width.SHORT)
                .write();
        page.gap().repeatTitle().breakPage().gap();
        int first = page.next();
        int drawn = 0;
        for (Map.Entry<Figure, Integer> row : table.rows().entrySet()) {
            if (row.getKey().bridge().isPresent()) {
                chart(page, table, row.getKey(), row.getValue(), area(first, drawn++, table.last() + 2));
            }
        }
        page.skipTo(first + (drawn + ACROSS - 1) / ACROSS * (ROWS + 1));
    }

    private static List<FigureTable.Column> columns(WorkbookContext draft) {
        List<Period> periods =
                new ArrayList<>(Period.allOf(draft.report().round().year(), Frequency.MONTHLY));
        draft.report().ledger().entries().stream()
                .map(e -> e.cell().period())
                .filter(p -> !p.isMonth())
                .distinct()
                .sorted(NARROW_FIRST)
                .forEach(periods::add);
        return periods.stream()
                .map(p -> new FigureTable.Column(p.toString(), p.toString()))
                .toList();
    }

    /** Four charts side by side: on the first two columns, on six months each, and on the rest. */
    private static CellRangeAddress area(int first, int n, int last) {
        int row = first + n / ACROSS * (ROWS + 1);
        return switch (n % ACROSS) {
            case 0 -> new CellRangeAddress(row, row + ROWS - 1, 0, 1);
            case 1 -> new CellRangeAddress(row, row + ROWS - 1, 2, 7);
            case 2 -> new CellRangeAddress(row, row + ROWS - 1, 8, 13);
            default -> new CellRangeAddress(row, row + ROWS - 1, 14, last);
        };
    }

    private static void chart(Page page, FigureTable table, Figure figure, int row, CellRangeAddress area) {
        int last = FigureTable.FIRST + Frequency.MONTHLY.perYear() - 1;
        Chart.upright(
                        page,
                        Bilingual.both(figure.indicator().name()),
                        area,
                        Look.axis(figure.indicator().decimals()))
                .line(
                        Bilingual.line(figure.indicator().unit().name()),
                        new CellRangeAddress(table.headingRow(), table.headingRow(), FigureTable.FIRST, last),
                        new CellRangeAddress(row, row, FigureTable.FIRST, last),
                        Chart.MAIN);
    }
}
