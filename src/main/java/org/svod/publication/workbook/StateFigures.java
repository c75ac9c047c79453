package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.Ledger;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Formula;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Component;

/**
 * A state's own figures: the reported value, the adjustments and the value that counts; and the same month by month.
 */
final class StateFigures {

    static final SheetTable<Own> COLUMNS = SheetTable.of("col.", columns());

    private final WorkbookContext context;
    private final State state;
    private final Ledger own;

    StateFigures(WorkbookContext context, State state) {
        this.context = context;
        this.state = state;
        this.own = context.report().ledger().where(e -> e.state().equals(state));
    }

    /** An indicator with the sums of the State's rows about it, in all and by period. */
    record Own(Texts words, Indicator indicator, Optional<Bridge> bridge, Map<Period, Bridge> periods) {

        private Optional<BigDecimal> part(Function<Bridge, BigDecimal> part) {
            return bridge.map(part);
        }

        private Optional<BigDecimal> value(Period period) {
            return Optional.ofNullable(periods.get(period)).map(Bridge::value);
        }
    }

    private static List<SheetColumn<Own>> columns() {
        List<SheetColumn<Own>> columns = new ArrayList<>(named(Width.TEXT, Width.WORD));
        for (Component part : Component.values()) {
            boolean reported = part == Component.REPORTED;
            columns.add(SheetColumn.<Own>of(
                            BridgeTable.name(part),
                            Width.WORD,
                            (line, own) -> Mark.numberOr(
                                    line,
                                    own.part(b -> b.part(part)),
                                    reported
                                            ? Look.number(own.indicator().decimals())
                                            : Look.signed(own.indicator().decimals()),
                                    Mark.NOT_REPORTED))
                    .headed(reported ? "own.reported" : BridgeTable.name(part)));
        }
        columns.add(SheetColumn.of(
                "counted",
                Width.WORD,
                Formula.always(
                        "SUM([reported:decision])",
                        own -> own.bridge().orElseThrow().value(),
                        own -> Look.number(own.indicator().decimals())
                                .face(FontRole.STRONG)
                                .tone(Tone.TOTAL))));
        return columns;
    }

    private static List<SheetColumn<Own>> named(Width name, Width unit) {
        return List.of(
                NamedColumns.indicator(name, Own::words, Own::indicator),
                NamedColumns.unit(unit, Own::words, Own::indicator));
    }

    private List<Own> rows() {
        return context.report().figures().stream()
                .map(Figure::indicator)
                .map(i -> new Own(
                        context.words(),
                        i,
                        own.of(i).bridge(),
                        own.of(i).by(e -> e.cell().period())))
                .toList();
    }

    void write(Page page) {
        COLUMNS.widths(page);
        int heading = page.next();
        page.tableHeadings(COLUMNS, context.words(), "unit");
        rows().forEach(own -> row(page, own));
        page.table("Figures", heading, COLUMNS, context.words()).gap();
        page.note(context.words().text("state.figures.note"), COLUMNS.size());
        context.roundNote(page, COLUMNS.size());
        page.note(new StateQualityLine(context).of(state), COLUMNS.size());
    }

    private void row(Page page, Own own) {
        if (own.bridge().isPresent()) {
            COLUMNS.write(page, own);
        } else {
            SheetRow line = COLUMNS.write(page.line(), own, "indicator", "unit");
            for (int i = COLUMNS.at("reported"); i < COLUMNS.size(); i++) {
                Mark.write(line, Mark.NOT_REPORTED);
            }
        }
    }

    void writeMonths(Page page) {
        List<SheetColumn<Own>> columns = new ArrayList<>(named(Width.NAME, Width.SHORT));
        for (Period period : periods()) {
            columns.add(SheetColumn.<Own>of(
                            period.toString(),
                            Width.SHORT,
                            (line, own) -> Mark.numberOr(
                                    line,
                                    own.value(period),
                                    Look.number(own.indicator().decimals()),
                                    Mark.NOT_REPORTED))
                    .titled(period.toString()));
        }
        SheetTable<Own> table = SheetTable.of("col.", columns);
        table.widths(page);
        int heading = page.next();
        page.tableHeadings(table, context.words(), periods().get(0).toString());
        rows().forEach(own -> table.write(page, own));
        page.table("ByMonth", heading, table, context.words());
    }

    private List<Period> periods() {
        Stream<Period> wider = own.entries().stream()
                .map(e -> e.cell().period())
                .filter(p -> !p.isMonth())
                .distinct()
                .sorted(ByMonthSheet.NARROW_FIRST);
        return Stream.concat(Period.allOf(context.report().round().year(), Frequency.MONTHLY).stream(), wider)
                .toList();
    }
}
