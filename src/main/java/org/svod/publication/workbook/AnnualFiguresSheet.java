package org.svod.publication.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetTable;

/** The figures of the year, with their status and last year's figures, and their charts. */
final class AnnualFiguresSheet implements SheetWriter {

    private final SheetTable<FigureRow> table;

    AnnualFiguresSheet() {
        this(AnnualTable.COLUMNS);
    }

    /** Uses these columns, which must include all that the charts show. */
    AnnualFiguresSheet(SheetTable<FigureRow> table) {
        this.table = table;
    }

    @Override
    public void write(WorkbookContext context) {
        Page page = table.widths(context.page(Tab.ANNUAL));
        int heading = page.next();
        page.tableHeadings(table, context.words(), "code");
        Map<Figure, Integer> rows = new LinkedHashMap<>();
        for (Figure figure : context.report().published()) {
            rows.put(figure, page.next());
            table.write(page, new FigureRow(context, figure));
        }
        page.table("Figures", heading, table, context.words()).repeatTitle();
        page.gap();
        context.roundNote(page);
        new AnnualCharts(context, page, table, rows).draw();
    }
}
