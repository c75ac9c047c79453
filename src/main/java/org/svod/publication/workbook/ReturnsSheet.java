package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.MirrorPair;

/** Who returned wanted citizens to whom: a matrix for every mirrored indicator, then both sides of every flow. */
final class ReturnsSheet implements SheetWriter {

    private static final int COLUMNS = 9;

    @Override
    public void write(WorkbookContext draft) {
        Page page = draft.page(Tab.RETURNS);
        List<MirrorPair> pairs = draft.report().reconciliation().mirrorPairs();
        if (pairs.isEmpty()) {
            page.widths(Width.NAME).note(draft.words().both("returns.none"));
            return;
        }
        page.freezeTitle().note(draft.words().both("returns.note")).repeatTitle();
        page.widths(0, COLUMNS - 1, Width.WORD);
        legend(draft, page);
        for (Indicator indicator :
                pairs.stream().map(MirrorPair::indicator).distinct().toList()) {
            List<MirrorPair> flows =
                    pairs.stream().filter(p -> p.indicator().equals(indicator)).toList();
            new FlowMatrix(draft, page, indicator, flows).write();
            page.gap().breakPage();
            sides(draft, page, indicator, flows);
            page.gap();
        }
    }

    private static void legend(WorkbookContext draft, Page page) {
        SheetRow line = page.gap().line();
        for (Agreement agreement : Agreement.values()) {
            line.text(draft.words().both("agreement." + agreement), Look.MARK.tone(Tones.of(agreement)));
        }
        page.gap();
    }

    private static void sides(WorkbookContext draft, Page page, Indicator indicator, List<MirrorPair> flows) {
        page.section(draft.words().line("returns.sides", indicator.name()), COLUMNS);
        int heading = page.next();
        page.lastHeadings(draft.headings(
                "origin", "destination", "period", "sent", "received", "difference", "settled", "agreement", "remark"));
        for (MirrorPair pair : flows) {
            SheetRow line = page.line();
            says(
                    line.text(Bilingual.both(pair.origin().name()))
                            .text(Bilingual.both(pair.destination().name())),
                    indicator,
                    Integer.toString(draft.report().round().year()),
                    pair.sent(),
                    pair.received());
            line.number(pair.settled(), Look.number(indicator.decimals()).tone(Tone.TOTAL))
                    .text(
                            draft.words().both("agreement." + pair.agreement()),
                            Look.MARK.tone(Tones.of(pair.agreement())))
                    .text(pair.timing() ? draft.words().both("returns.timing") : "");
            if (pair.agreement() != Agreement.AGREED || pair.timing()) {
                months(page, pair, indicator);
            }
        }
        page.filter(heading, COLUMNS);
    }

    private static void months(Page page, MirrorPair pair, Indicator indicator) {
        Look faint = Look.CODE.tone(Tone.FAINT);
        for (MirrorPair.Month month : pair.months()) {
            SheetRow line = page.line()
                    .text(pair.origin().code(), faint)
                    .text(pair.destination().code(), faint);
            says(line, indicator, month.period().toString(), month.sent(), month.received());
            line.blank(Look.TEXT).blank(Look.TEXT).blank(Look.TEXT);
        }
    }

    private static void says(
            SheetRow line,
            Indicator indicator,
            String period,
            Optional<BigDecimal> sent,
            Optional<BigDecimal> received) {
        Look look = Look.number(indicator.decimals());
        int row = line.row() + 1;
        BigDecimal difference = sent.orElse(BigDecimal.ZERO).subtract(received.orElse(BigDecimal.ZERO));
        line.text(period, Look.CODE)
                .number(sent, look)
                .number(received, look)
                .formula("D" + row + "-E" + row, difference, Look.signed(indicator.decimals()));
    }
}
