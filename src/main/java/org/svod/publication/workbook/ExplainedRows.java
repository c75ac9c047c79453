package org.svod.publication.workbook;

import java.util.List;
import org.svod.publication.ExplainedWarning;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Worded;
import org.svod.reconciliation.Evidence;

/** Warnings with what persons say to explain them; nothing where none is explained. */
final class ExplainedRows {

    static final SheetTable<Worded<ExplainedWarning>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "state",
                            (line, row) -> line.text(row.words()
                                    .text(row.of().submission().name().state().name()))),
                    SheetColumn.of(
                            "finding", (line, row) -> line.text(row.of().code().name(), Look.CODE)),
                    SheetColumn.of("count", (line, row) -> line.number(row.of().findings())),
                    SheetColumn.of(
                            "file",
                            (line, row) -> line.text(
                                    new Evidence(
                                                    row.of().justification().delivery(),
                                                    row.of()
                                                            .submission()
                                                            .delivery()
                                                            .file(),
                                                    row.of().justification().line())
                                            .toString(),
                                    Look.CODE)),
                    SheetColumn.of(
                            "decided.by",
                            (line, row) -> line.text(row.of().justification().name())),
                    SheetColumn.of(
                            "explanation",
                            (line, row) -> line.text(row.of().justification().text()))));

    private ExplainedRows() {}

    static void write(WorkbookContext context, Page page, int width) {
        List<ExplainedWarning> explained = ExplainedWarning.of(context.report());
        if (explained.isEmpty()) {
            return;
        }
        page.gap();
        page.section(context.words().text("quality.explained", ExplainedWarning.count(explained)), width);
        int heading = page.next();
        page.lastHeadings(COLUMNS, context.words());
        explained.forEach(one -> COLUMNS.write(page, new Worded<>(context.words(), one)));
        page.table("ExplainedWarnings", heading, COLUMNS, context.words());
    }
}
