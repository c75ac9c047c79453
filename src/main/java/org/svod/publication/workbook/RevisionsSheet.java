package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Vintage;
import org.svod.observation.Decimals;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/**
 * The changes since the figures were first published: a column for every vintage, then the dates and causes. If the
 * round asks for approval: a column for every release, and one for what the figures are now.
 */
final class RevisionsSheet implements SheetWriter {

    private static final int FEW = 4;
    /** Points that the headings of the causes take together with the first causes. */
    private static final double CAUSES_BEGIN = 120;

    @Override
    public void write(WorkbookContext context) {
        List<Vintage> vintages = context.report().revisions();
        Width width = vintages.size() < FEW ? Width.FILE : Width.WORD;
        SheetTable<Revised> table = table(context, vintages, width);
        // The empty column beside the table is as wide as the last one.
        Page page = table.widths(context.page(Tab.REVISIONS)).widths(table.size(), table.size(), width);
        if (vintages.isEmpty()) {
            page.note(context.words().text("revisions.unpublished"));
            return;
        }
        int heading = page.next();
        page.tableHeadings(table, context.words(), name(0));
        context.report().published().stream()
                .map(Figure::indicator)
                .forEach(i -> table.write(page, new Revised(context.words(), i, vintages)));
        page.table("Revisions", heading, table, context.words());
        page.gap().note(context.words().text(vintages.size() == 1 ? "revisions.first" : "revisions.note"));
        if (context.report().round().release().asksForApproval()) {
            return;
        }
        page.gap()
                .keepTogether(table.size(), CAUSES_BEGIN)
                .section(context.words().text("revisions.causes"), table.size());
        new CauseRows(context.words(), page, table.size()).write(vintages);
    }

    /** An indicator in all publications. */
    private record Revised(Texts words, Indicator indicator, List<Vintage> vintages) {

        Optional<BigDecimal> value(int vintage) {
            return RevisionsSheet.value(vintages.get(vintage), indicator);
        }

        Look number() {
            return Look.number(indicator.decimals());
        }
    }

    private static SheetTable<Revised> table(WorkbookContext context, List<Vintage> vintages, Width width) {
        List<SheetColumn<Revised>> columns = new ArrayList<>();
        columns.add(SheetColumn.of(
                "indicator",
                Width.TEXT,
                (line, row) -> line.text(row.words().text(row.indicator().name()))));
        columns.add(SheetColumn.of(
                "unit",
                Width.WORD,
                (line, row) -> line.text(row.words().text(row.indicator().unit().name()))));
        for (int i = 0; i < vintages.size(); i++) {
            int vintage = i;
            String heading = context.words()
                    .text(
                            "revisions.vintage",
                            vintages.get(i).number(),
                            vintages.get(i).date());
            columns.add(SheetColumn.<Revised>of(name(i), width, (line, row) -> published(line, row, vintage))
                    .titled(heading));
        }
        columns.add(SheetColumn.rowFormula("since-first", width, RevisionsSheet::change));
        return SheetTable.of("col.", columns);
    }

    /** The name of the column of a publication. */
    private static String name(int vintage) {
        return "vintage." + vintage;
    }

    private static void published(SheetRow line, Revised row, int vintage) {
        Optional<BigDecimal> value = row.value(vintage);
        boolean changed = vintage > 0 && !same(row.value(vintage - 1), value);
        FigureStatus status = row.vintages()
                .get(vintage)
                .statuses()
                .getOrDefault(row.indicator().code(), FigureStatus.PROVISIONAL);
        Look look = row.number();
        Mark.numberOr(
                line,
                value,
                changed
                        ? look.tone(Tones.of(status == FigureStatus.PROVISIONAL ? status : FigureStatus.REVISED))
                        : look,
                Mark.NOT_REPORTED);
    }

    private static void change(SheetRow line, Revised row, SheetTable<Revised> table) {
        int first = firstPublished(row.indicator(), row.vintages());
        int last = row.vintages().size() - 1;
        if (first > last || row.value(last).isEmpty()) {
            Mark.write(line, Mark.NOT_REPORTED);
            return;
        }
        line.formula(
                table.cell(name(last), line.row()) + "-" + table.cell(name(first), line.row()),
                row.value(last).get().subtract(row.value(first).get()),
                Look.signed(row.indicator().decimals()).tone(Tone.TOTAL));
    }

    /**
     * The first vintage in which the figure had a value, which may be later than the round's first; the number of
     * vintages if there is none.
     */
    private static int firstPublished(Indicator indicator, List<Vintage> vintages) {
        int first = 0;
        while (first < vintages.size() && value(vintages.get(first), indicator).isEmpty()) {
            first++;
        }
        return first;
    }

    private static Optional<BigDecimal> value(Vintage vintage, Indicator indicator) {
        return Optional.ofNullable(vintage.values().get(indicator.code()));
    }

    private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return Objects.equals(a.map(Decimals::plain), b.map(Decimals::plain));
    }
}
