package org.svod.publication.workbook;

import java.util.List;
import org.svod.publication.ExplainedWarning;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;
import org.svod.reconciliation.Evidence;

/** Warnings with what persons say to explain them; nothing where none is explained. */
final class ExplainedRows {

    static final SheetTable<Worded<ExplainedWarning>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    NamedColumns.state(
                            Width.FILE,
                            Worded::words,
                            row -> row.of().submission().name().state()),
                    SheetColumn.of(
                            "finding",
                            Width.NAME,
                            (line, row) -> line.text(row.of().code().name(), Look.CODE)),
                    SheetColumn.of(
                            "count",
                            Width.NUMBER,
                            (line, row) -> line.number(row.of().findings())),
                    SheetColumn.of(
                            "file",
                            Width.NAME,
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
                            Width.FILE,
                            (line, row) -> line.text(row.of().justification().name())),
                    SheetColumn.of(
                            "explanation",
                            Width.TEXT,
                            (line, row) -> line.text(row.of().justification().text()))));

    private ExplainedRows() {}

    /** How many warnings are explained. */
    static List<String> count(WorkbookContext context) {
        return List.of(
                context.words().text("explained.count", ExplainedWarning.count(ExplainedWarning.of(context.report()))));
    }

    static List<Worded<ExplainedWarning>> of(WorkbookContext context) {
        return ExplainedWarning.of(context.report()).stream()
                .map(one -> new Worded<>(context.words(), one))
                .toList();
    }
}
