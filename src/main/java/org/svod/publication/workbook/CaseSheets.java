package org.svod.publication.workbook;

import java.util.List;
import java.util.function.Consumer;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetTable;

/** Cases on as many sheets as necessary, each with its title, a remark and the headings. */
final class CaseSheets {

    private CaseSheets() {}

    /**
     * Writes the cases of a workbook.
     *
     * @param table the columns
     * @param title writes the title of a sheet
     * @param remark the text below the cases
     */
    static void write(WorkbookContext context, SheetTable<CaseLine> table, Consumer<Page> title, String remark) {
        List<List<Case>> sheets = context.cases().sheets();
        for (int n = 0; n < sheets.size(); n++) {
            Page page = table.widths(context.streamedPage(context.cases().sheet(n)));
            title.accept(page);
            if (sheets.get(n).isEmpty()) {
                page.note(context.words().text("cases.none"));
                return;
            }
            page.skipTo(CaseTable.HEADING_ROW);
            page.tableHeadings(table, context.words(), "indicator");
            CaseTableRows rows = new CaseTableRows(context.report().round(), context.words(), page, table);
            sheets.get(n).forEach(rows::write);
            page.table(n == 0 ? "Cases" : "Cases" + (n + 1), CaseTable.HEADING_ROW, table, context.words());
            page.gap().note(remark);
        }
    }
}
