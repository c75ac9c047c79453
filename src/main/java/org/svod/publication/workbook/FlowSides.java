package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.MirrorPair;

/**
 * What both sides of every flow report: a table of the year, and a table of the single periods of those flows on which
 * the sides do not agree in every period.
 */
final class FlowSides {

    /** The flows of the year. */
    static final SheetTable<Says> OF_YEAR = SheetTable.of(
            "col.",
            Stream.of(
                            named(),
                            said(),
                            List.of(
                                    SheetColumn.<Says>of(
                                            "settled",
                                            Width.NUMBER,
                                            (line, says) -> Mark.numberOr(
                                                    line,
                                                    says.pair().settled(),
                                                    says.number().tone(Tone.TOTAL),
                                                    Mark.NOT_REPORTED)),
                                    SheetColumn.<Says>of(
                                            "agreement",
                                            Width.WORD,
                                            (line, says) -> line.text(
                                                    says.words()
                                                            .text("agreement."
                                                                    + says.pair()
                                                                            .agreement()),
                                                    Look.MARK.tone(
                                                            Tones.of(says.pair().agreement())))),
                                    SheetColumn.<Says>of(
                                            "remark",
                                            Width.FILE,
                                            (line, says) -> Mark.textOr(
                                                    line,
                                                    FlowRemark.of(
                                                            says.words(),
                                                            says.pair().indicator(),
                                                            says.pair().timing()),
                                                    Mark.NOT_APPLICABLE))))
                    .flatMap(List::stream)
                    .toList());

    /** The single periods. */
    static final SheetTable<Says> OF_PERIODS = SheetTable.of(
            "col.",
            Stream.of(
                            named(),
                            List.of(SheetColumn.<Says>of(
                                    "period", Width.DATE, (line, says) -> line.text(says.period(), Look.CODE))),
                            said())
                    .flatMap(List::stream)
                    .toList());

    private FlowSides() {}

    /** What both sides of a flow report for a period. */
    record Says(Texts words, MirrorPair pair, String period, Optional<BigDecimal> sent, Optional<BigDecimal> received) {

        private BigDecimal difference() {
            return indicator().difference(sent.orElse(BigDecimal.ZERO), received.orElse(BigDecimal.ZERO));
        }

        private Indicator indicator() {
            return pair.indicator();
        }

        private Look number() {
            return Look.number(indicator().decimals());
        }
    }

    private static List<SheetColumn<Says>> named() {
        return List.of(
                NamedColumns.indicator(Width.TEXT, Says::words, Says::indicator),
                SheetColumn.of(
                        "origin",
                        Width.WORD,
                        (line, says) ->
                                line.text(says.words().text(says.pair().origin().name()))),
                SheetColumn.of(
                        "destination",
                        Width.WORD,
                        (line, says) -> line.text(
                                says.words().text(says.pair().destination().name()))));
    }

    private static List<SheetColumn<Says>> said() {
        return List.of(
                SheetColumn.of(
                        "sent",
                        Width.NUMBER,
                        (line, says) -> Mark.numberOr(line, says.sent(), says.number(), Mark.NOT_REPORTED)),
                SheetColumn.of(
                        "received",
                        Width.NUMBER,
                        (line, says) -> Mark.numberOr(line, says.received(), says.number(), Mark.NOT_REPORTED)),
                SheetColumn.rowFormula("difference", Width.NUMBER, FlowSides::difference));
    }

    /** With the factor of the indicator, if it has one. */
    private static void difference(SheetRow line, Says says, SheetTable<Says> table) {
        String factor = says.indicator()
                .bounds()
                .mirrorFactor()
                .map(f -> "*" + Decimals.text(f))
                .orElse("");
        line.formula(
                "SUM(" + table.cell("sent", line.row()) + ")" + factor + "-SUM(" + table.cell("received", line.row())
                        + ")",
                says.difference(),
                Look.signed(says.indicator().decimals()));
    }

    /** Whether there is any flow. */
    static boolean has(RoundReport report) {
        return !report.reconciliation().mirrorPairs().isEmpty();
    }

    /** Whether the single periods of any flow explain something. */
    static boolean hasPeriods(RoundReport report) {
        return differing(report).anyMatch(pair -> !pair.months().isEmpty());
    }

    private static Stream<MirrorPair> differing(RoundReport report) {
        return report.reconciliation().mirrorPairs().stream()
                .filter(pair -> pair.agreement() != Agreement.AGREED || pair.timing());
    }

    static void write(WorkbookContext context) {
        new ListSheet<>(
                        Tab.FLOW_SIDES,
                        "Flows",
                        OF_YEAR,
                        FlowSides::ofYear,
                        c -> List.of(c.words().text("returns.sides.note")))
                .write(context);
    }

    private static List<Says> ofYear(WorkbookContext context) {
        String year = Integer.toString(context.report().round().year());
        return context.report().reconciliation().mirrorPairs().stream()
                .map(pair -> new Says(context.words(), pair, year, pair.sent(), pair.received()))
                .toList();
    }

    static void writePeriods(WorkbookContext context) {
        new ListSheet<>(
                        Tab.FLOW_PERIODS,
                        "FlowPeriods",
                        OF_PERIODS,
                        FlowSides::ofPeriods,
                        c -> List.of(c.words().text("returns.periods.note")))
                .write(context);
    }

    private static List<Says> ofPeriods(WorkbookContext context) {
        return differing(context.report())
                .flatMap(pair -> pair.months().stream()
                        .map(m -> new Says(context.words(), pair, m.period().toString(), m.sent(), m.received())))
                .toList();
    }
}
