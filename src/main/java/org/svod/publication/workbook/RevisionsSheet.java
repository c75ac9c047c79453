package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.svod.codebook.Indicator;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Vintage;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/** What changed since the figures were first published: a column for every vintage, then when and because of what. */
final class RevisionsSheet implements SheetWriter {

    private static final int FIRST = 2;
    private static final int FEW = 4;
    /** Points that the headings of the causes take with the first of them. */
    private static final double CAUSES_BEGIN = 120;

    @Override
    public void write(WorkbookContext draft) {
        List<Vintage> vintages = draft.report().vintages();
        Page page = draft.page(Tab.REVISIONS);
        page.widths(Width.TEXT, Width.WORD)
                .widths(FIRST, FIRST + vintages.size() + 1, vintages.size() < FEW ? Width.FILE : Width.WORD);
        if (vintages.isEmpty()) {
            page.note(draft.words().both("revisions.unpublished"));
            return;
        }
        page.note(draft.words().both(vintages.size() == 1 ? "revisions.first" : "revisions.note"));
        int heading = page.next();
        List<String> headings = new ArrayList<>(draft.headings("indicator", "unit"));
        vintages.forEach(v -> headings.add(
                draft.words().both("revisions.vintage", v.number(), v.date().toString())));
        headings.addAll(draft.headings("since-first"));
        page.tableHeadings(headings, FIRST);
        draft.report().published().stream().map(Figure::indicator).forEach(i -> row(page, i, vintages));
        page.filter(heading, headings.size());
        page.gap()
                .keepTogether(headings.size(), CAUSES_BEGIN)
                .section(draft.words().line("revisions.causes"), FIRST + vintages.size() + 1);
        new CauseRows(draft.words(), page, vintages.size() + 1).write(vintages);
    }

    private static void row(Page page, Indicator indicator, List<Vintage> vintages) {
        SheetRow line = page.line()
                .text(Bilingual.both(indicator.name()))
                .text(Bilingual.both(indicator.unit().name()));
        Look look = Look.number(indicator.decimals());
        Optional<BigDecimal> before = Optional.empty();
        for (int i = 0; i < vintages.size(); i++) {
            Optional<BigDecimal> value = value(vintages.get(i), indicator);
            boolean changed = i > 0 && !same(before, value);
            FigureStatus status = vintages.get(i).statuses().getOrDefault(indicator.code(), FigureStatus.PROVISIONAL);
            line.number(
                    value,
                    changed
                            ? look.tone(Tones.of(status == FigureStatus.PROVISIONAL ? status : FigureStatus.REVISED))
                            : look);
            before = value;
        }
        change(line, indicator, vintages);
    }

    private static void change(SheetRow line, Indicator indicator, List<Vintage> vintages) {
        int first = firstPublished(indicator, vintages);
        int last = vintages.size() - 1;
        if (first > last || value(vintages.get(last), indicator).isEmpty()) {
            line.text("–", Look.MARK);
            return;
        }
        BigDecimal change = value(vintages.get(last), indicator)
                .get()
                .subtract(value(vintages.get(first), indicator).get());
        line.formula(
                cell(line, last) + "-" + cell(line, first),
                change,
                Look.signed(indicator.decimals()).tone(Tone.TOTAL));
    }

    /**
     * The first vintage in which the figure had a value, which need not be the round's first; the number of vintages
     * where there is none.
     */
    private static int firstPublished(Indicator indicator, List<Vintage> vintages) {
        int first = 0;
        while (first < vintages.size() && value(vintages.get(first), indicator).isEmpty()) {
            first++;
        }
        return first;
    }

    private static String cell(SheetRow line, int vintage) {
        return CellReference.convertNumToColString(FIRST + vintage) + (line.row() + 1);
    }

    private static Optional<BigDecimal> value(Vintage vintage, Indicator indicator) {
        return Optional.ofNullable(vintage.values().get(indicator.code()));
    }

    private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return Objects.equals(a.map(BigDecimal::stripTrailingZeros), b.map(BigDecimal::stripTrailingZeros));
    }
}
