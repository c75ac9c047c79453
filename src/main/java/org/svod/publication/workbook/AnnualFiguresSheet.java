package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Face;
import org.svod.publication.sheet.Line;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Words;

/** The figures of the year, with status and last year's, and a chart of the change. */
final class AnnualFiguresSheet implements SheetWriter {

    private static final int CODE = 1;
    private static final int CHANGE_PERCENT = 8;
    private static final int CHART_ROWS = 30;

    @Override
    public void write(Draft draft) {
        Page page = draft.page(Tab.ANNUAL).widths(Width.NAME, Width.FILE, Width.SHORT, Width.NUMBER, Width.WORD, Width.DATE, Width.NUMBER,
                Width.NUMBER,
                Width.NUMBER, Width.NUMBER, Width.NUMBER, Width.FILE);
        draft.roundNote(page);
        int heading = page.next();
        page.tableHeadings(draft.headings("indicator", "code", "unit", "value", "status", "vintage", "previous", "change", "change.percent",
                "reporting",
                "expected", "cases"), 1);
        for (Figure figure : draft.report().published()) {
            row(draft, page, figure);
        }
        page.filter(heading, 12);
        chart(draft, page, heading);
    }

    private static void row(Draft draft, Page page, Figure figure) {
        Line line = page.line().text(Words.both(figure.indicator().name())).text(figure.indicator().code(), Look.CODE)
                .text(Words.both(figure.indicator().unit().name()));
        Look number = Look.number(figure.indicator().decimals());
        if (figure.value().isPresent()) {
            line.number(figure.value().get(), number.face(Face.STRONG).tone(Tone.TOTAL));
        } else {
            line.text(draft.words().both("nobody"), Look.MARK.tone(Tone.FAINT));
        }
        line.text(draft.words().both("status." + figure.status()), Look.MARK.tone(Tones.of(figure.status())));
        if (figure.vintage() > 0) {
            line.number(figure.vintage());
        } else {
            line.text("–", Look.MARK);
        }
        line.number(figure.previous(), number);
        change(line, figure);
        line.number(figure.statesReporting()).number(figure.statesExpected()).link(draft.casesOf(figure.indicator()), Look.LINK);
    }

    private static void change(Line line, Figure figure) {
        int decimals = figure.indicator().decimals();
        int row = line.row() + 1;
        Optional<BigDecimal> value = figure.value();
        Optional<BigDecimal> previous = figure.previous();
        if (value.isEmpty() || previous.isEmpty()) {
            line.text("–", Look.MARK).text("–", Look.MARK);
            return;
        }
        BigDecimal change = value.get().subtract(previous.get());
        line.formula("D" + row + "-G" + row, change, Look.signed(decimals));
        if (previous.get().signum() == 0) {
            line.text("–", Look.MARK);
        } else {
            line.formula("H" + row + "/G" + row, BigDecimal.valueOf(change.doubleValue() / previous.get().doubleValue()), Look.PERCENT);
        }
    }

    private static void chart(Draft draft, Page page, int heading) {
        page.repeatTitle().gap();
        boolean known = draft.report().published().stream()
                .anyMatch(f -> f.value().isPresent() && f.previous().filter(p -> p.signum() != 0).isPresent());
        if (!known) {
            page.note(draft.words().both("annual.no-previous"));
            return;
        }
        int last = heading + draft.report().published().size();
        page.breakPage().gap();
        int first = page.next();
        Chart.lying(page, draft.words().both("annual.chart"), new CellRangeAddress(first, first + CHART_ROWS, 0, 11), Look.percentAxis())
                .bars(draft.words().line("col.change.percent"), column(heading + 1, last, CODE), column(heading + 1, last, CHANGE_PERCENT),
                Chart.MAIN);
        page.skipTo(first + CHART_ROWS + 1);
    }

    private static CellRangeAddress column(int first, int last, int column) {
        return new CellRangeAddress(first, last, column, column);
    }
}
