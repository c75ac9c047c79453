package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Formula;
import org.svod.publication.sheet.SheetColumn.Value;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.MirrorPair;

/**
 * The States that returned wanted citizens, and to which States: a matrix for every mirrored indicator, then both sides
 * of every flow.
 */
final class FlowsSheet implements SheetWriter {

    static final SheetTable<Says> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "origin",
                            Width.WORD,
                            (line, says) -> says.state(line, says.pair().origin())),
                    SheetColumn.of(
                            "destination",
                            Width.WORD,
                            (line, says) -> says.state(line, says.pair().destination())),
                    SheetColumn.of("period", Width.WORD, (line, says) -> line.text(says.period(), Look.CODE)),
                    SheetColumn.of(
                            "sent",
                            Width.WORD,
                            (line, says) -> Mark.numberOr(line, says.sent(), says.number(), Mark.NOT_REPORTED)),
                    SheetColumn.of(
                            "received",
                            Width.WORD,
                            (line, says) -> Mark.numberOr(line, says.received(), says.number(), Mark.NOT_REPORTED)),
                    SheetColumn.of(
                            "difference",
                            Width.WORD,
                            Formula.always(
                                    "SUM([sent])-SUM([received])",
                                    Says::difference,
                                    says -> Look.signed(says.pair().indicator().decimals()))),
                    ofYear(
                            "settled",
                            (line, says) -> Mark.numberOr(
                                    line, says.pair().settled(), says.number().tone(Tone.TOTAL), Mark.NOT_REPORTED)),
                    ofYear(
                            "agreement",
                            (line, says) -> line.text(
                                    says.words().text("agreement." + says.pair().agreement()),
                                    Look.MARK.tone(Tones.of(says.pair().agreement())))),
                    ofYear(
                            "remark",
                            (line, says) -> Mark.textOr(
                                    line,
                                    says.pair().timing() ? says.words().text("returns.timing") : "",
                                    Mark.NOT_APPLICABLE))));

    /**
     * What both sides of a flow report for a period.
     *
     * @param year whether the period is the whole year, to which the verdict belongs
     */
    record Says(
            Texts words,
            MirrorPair pair,
            String period,
            boolean year,
            Optional<BigDecimal> sent,
            Optional<BigDecimal> received) {

        BigDecimal difference() {
            return sent.orElse(BigDecimal.ZERO).subtract(received.orElse(BigDecimal.ZERO));
        }

        Look number() {
            return Look.number(pair.indicator().decimals());
        }

        /** A side by its name, or, in the rows of single months, by its code. */
        private void state(SheetRow line, State state) {
            if (year) {
                line.text(words.text(state.name()));
            } else {
                line.text(state.code(), Look.CODE.tone(Tone.FAINT));
            }
        }
    }

    /** A column that does not apply to the rows of single months. */
    private static SheetColumn<Says> ofYear(String name, Value<Says> value) {
        return SheetColumn.of(name, Width.WORD, (line, says) -> {
            if (says.year()) {
                value.write(line, says);
            } else {
                Mark.write(line, Mark.NOT_APPLICABLE);
            }
        });
    }

    /** The number of States whose matrix can be read. */
    private static final int MOST_STATES = 40;

    @Override
    public void write(WorkbookContext context) {
        Page page = context.page(Tab.FLOWS);
        List<MirrorPair> pairs = context.report().reconciliation().mirrorPairs();
        if (pairs.isEmpty()) {
            page.widths(Width.NAME).note(context.words().text("returns.none"));
            return;
        }
        page.freezeTitle().note(context.words().text("returns.note")).repeatTitle();
        COLUMNS.widths(page);
        legend(context, page);
        for (Indicator indicator :
                pairs.stream().map(MirrorPair::indicator).distinct().toList()) {
            List<MirrorPair> flows =
                    pairs.stream().filter(p -> p.indicator().equals(indicator)).toList();
            FlowMatrix matrix = new FlowMatrix(context, page, indicator, flows);
            if (matrix.states() > MOST_STATES) {
                page.note(context.words().text("returns.many", indicator.name(), matrix.states()));
            } else {
                matrix.write();
                page.gap().breakPage();
            }
            sides(context, page, indicator, flows);
            page.gap();
        }
    }

    private static void legend(WorkbookContext context, Page page) {
        SheetRow line = page.gap().line();
        for (Agreement agreement : Agreement.values()) {
            line.text(context.words().text("agreement." + agreement), Look.MARK.tone(Tones.of(agreement)));
        }
        page.gap();
    }

    private static void sides(WorkbookContext context, Page page, Indicator indicator, List<MirrorPair> flows) {
        page.section(context.words().text("returns.sides", indicator.name()), COLUMNS.size());
        int heading = page.next();
        page.lastHeadings(COLUMNS, context.words());
        String year = Integer.toString(context.report().round().year());
        for (MirrorPair pair : flows) {
            COLUMNS.write(page, new Says(context.words(), pair, year, true, pair.sent(), pair.received()));
            if (pair.agreement() != Agreement.AGREED || pair.timing()) {
                pair.months()
                        .forEach(m -> COLUMNS.write(
                                page,
                                new Says(context.words(), pair, m.period().toString(), false, m.sent(), m.received())));
            }
        }
        page.table("Flows_" + indicator.code(), heading, COLUMNS, context.words());
    }
}
