package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/** The figures of the year, with status and last year's, and their charts. */
final class AnnualFiguresSheet implements SheetWriter {

    static final int COLUMNS = 12;

    @Override
    public void write(WorkbookContext draft) {
        Page page = draft.page(Tab.ANNUAL)
                .widths(
                        Width.TEXT,
                        Width.FILE,
                        Width.SHORT,
                        Width.NUMBER,
                        Width.WORD,
                        Width.DATE,
                        Width.NUMBER,
                        Width.NUMBER,
                        Width.NUMBER,
                        Width.NUMBER,
                        Width.NUMBER,
                        Width.FILE);
        draft.roundNote(page);
        int heading = page.next();
        page.tableHeadings(
                draft.headings(
                        "indicator",
                        "code",
                        "unit",
                        "value",
                        "status",
                        "vintage",
                        "previous",
                        "change",
                        "change.percent",
                        "reporting",
                        "expected",
                        "cases"),
                1);
        Map<Figure, Integer> rows = new LinkedHashMap<>();
        for (Figure figure : draft.report().published()) {
            rows.put(figure, page.next());
            row(draft, page, figure);
        }
        page.filter(heading, COLUMNS).repeatTitle();
        new AnnualCharts(draft, page, rows).draw();
    }

    private static void row(WorkbookContext draft, Page page, Figure figure) {
        SheetRow line = page.line()
                .text(Bilingual.both(figure.indicator().name()))
                .text(figure.indicator().code(), Look.CODE)
                .text(Bilingual.both(figure.indicator().unit().name()));
        Look number = Look.number(figure.indicator().decimals());
        if (figure.value().isPresent()) {
            line.number(figure.value().get(), number.face(FontRole.STRONG).tone(Tone.TOTAL));
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
        line.number(figure.statesReporting())
                .number(figure.statesExpected())
                .link(draft.casesOf(figure.indicator()), Look.LINK);
    }

    private static void change(SheetRow line, Figure figure) {
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
            line.formula(
                    "H" + row + "/G" + row,
                    BigDecimal.valueOf(change.doubleValue() / previous.get().doubleValue()),
                    Look.PERCENT);
        }
    }
}
