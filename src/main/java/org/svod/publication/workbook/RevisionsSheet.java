package org.svod.publication.workbook;

import java.util.List;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Formula;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;

/** The changes of figures that were final or released, each with its cause. */
final class RevisionsSheet implements SheetWriter {

    /** For every reader. */
    private static final SheetTable<Worded<Revision>> OPEN = SheetTable.of(
            "col.",
            List.of(
                    NamedColumns.indicator(
                            Width.TEXT, Worded::words, row -> row.of().indicator()),
                    NamedColumns.unit(Width.WORD, Worded::words, row -> row.of().indicator()),
                    SheetColumn.of(
                            "published.on",
                            Width.DATE,
                            (line, row) -> line.date(row.of().now().date(), Look.DATE)),
                    SheetColumn.of(
                            "vintage",
                            Width.WORD,
                            (line, row) -> line.number(row.of().now().number(), Look.MARK)),
                    SheetColumn.of(
                            "before",
                            Width.FILE,
                            (line, row) -> Mark.numberOr(line, row.of().before(), number(row), Mark.NOT_REPORTED)),
                    SheetColumn.of(
                            "after",
                            Width.FILE,
                            (line, row) -> Mark.numberOr(line, row.of().after(), number(row), Mark.NOT_REPORTED)),
                    SheetColumn.of(
                            "revision",
                            Width.FILE,
                            new Formula<>(
                                    "[after]-[before]",
                                    row -> row.of().change(),
                                    row -> Look.signed(row.of().indicator().decimals())
                                            .tone(Tone.TOTAL),
                                    (line, row) -> Mark.write(line, Mark.NOT_REPORTED)))));

    /** For the secretariat: the causes name the returns of single States. */
    static final SheetTable<Worded<Revision>> COLUMNS =
            OPEN.insertAfter("revision", SheetColumn.of("cause", Width.LONG, (line, row) -> {
                String cause = CauseRows.of(row.words(), row.of());
                Mark.textOr(line, cause, Mark.NOT_APPLICABLE);
            }));

    @Override
    public void write(WorkbookContext context) {
        SheetTable<Worded<Revision>> table = context.tabs().contains(Tab.VINTAGES) ? COLUMNS : OPEN;
        Page page = table.widths(context.page(Tab.REVISIONS));
        List<Revision> revisions = Revision.of(context.report());
        if (revisions.isEmpty()) {
            page.freezeTitle().repeatTitle();
            page.note(context.words()
                    .text(context.report().revisions().isEmpty() ? "revisions.unpublished" : "revisions.none"));
            return;
        }
        int heading = page.next();
        page.tableHeadings(table, context.words(), "unit");
        revisions.forEach(one -> table.write(page, new Worded<>(context.words(), one)));
        page.table("Revisions", heading, table, context.words());
        page.gap().note(context.words().text("revisions.note"));
    }

    private static Look number(Worded<Revision> row) {
        return Look.number(row.of().indicator().decimals());
    }
}
