package org.svod.publication.workbook;

import java.util.List;
import java.util.function.Function;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetTable;

/**
 * A sheet with one table, and remarks below it.
 *
 * @param tab the sheet
 * @param table name of the table
 * @param columns its columns
 * @param rows its rows
 * @param notes the remarks
 * @param <T> the subject of a row
 */
record ListSheet<T>(
        Tab tab,
        String table,
        SheetTable<T> columns,
        Function<WorkbookContext, List<T>> rows,
        Function<WorkbookContext, List<String>> notes) {

    void write(WorkbookContext context) {
        Page page = columns.widths(context.streamedPage(tab.sheet(context.words())));
        context.titled(page, tab);
        List<T> listed = rows.apply(context);
        if (!listed.isEmpty()) {
            int heading = page.next();
            page.tableHeadings(columns.headings(context.words()), 0);
            listed.forEach(row -> columns.write(page, row));
            page.table(table, heading, columns, context.words()).gap();
        }
        notes.apply(context).forEach(note -> page.note(note, columns.size()));
    }
}
