package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.observation.Decimals;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Dispute;

/** The table of the figures at a glance. Behind the columns that are printed stands one for each month. */
final class GlanceTable {

    private final WorkbookContext context;
    private final List<Period> months;
    private final SheetTable<Glance> columns;

    GlanceTable(WorkbookContext context) {
        this.context = context;
        this.months = Period.allOf(context.report().round().year(), Frequency.MONTHLY);
        this.columns = SheetTable.of("col.", ofFigures());
    }

    /** The number of digits of the longest of these numbers, as they are written. */
    private static int digits(Stream<BigDecimal> numbers) {
        return numbers.mapToInt(n -> (int)
                        Decimals.text(n).chars().filter(Character::isDigit).count())
                .max()
                .orElse(0);
    }

    /** The column of large digits: a number that does not fit would be shown as hashes. */
    private Width ofValues() {
        int digits = digits(context.chosen().stream().flatMap(f -> f.value().stream()));
        return digits <= 7 ? Width.NUMBER : digits <= 9 ? Width.WORD : Width.FILE;
    }

    /** A figure with what is disputed about it, and its parts by period. */
    record Glance(FigureRow row, Dispute dispute, Map<String, Bridge> parts) {

        private List<Optional<BigDecimal>> months(List<Period> months) {
            return months.stream().map(this::month).toList();
        }

        private Optional<BigDecimal> month(Period month) {
            return Optional.ofNullable(parts.get(month.toString())).map(Bridge::value);
        }

        private void meaning(SheetRow line) {
            Optional<BigDecimal> change = row.change();
            if (change.isPresent()) {
                line.text(row.words().text("change." + change.get().signum()), Look.MARK);
            } else {
                row.whyIncomparable()
                        .ifPresentOrElse(
                                why -> line.text(row.words().text(why), Look.MARK),
                                () -> Mark.write(line, Mark.NOT_REPORTED));
            }
        }

        private Optional<BigDecimal> lowest() {
            return row.figure().value().map(v -> v.subtract(dispute.below()));
        }

        private Optional<BigDecimal> highest() {
            return row.figure().value().map(v -> v.add(dispute.above()));
        }
    }

    private List<SheetColumn<Glance>> ofFigures() {
        List<SheetColumn<Glance>> columns = new ArrayList<>(List.of(
                SheetColumn.of(
                        "indicator",
                        Width.NAME,
                        (line, each) -> line.text(each.row().name())),
                SheetColumn.of(
                        "value",
                        ofValues(),
                        (line, each) -> Mark.numberOr(
                                line,
                                each.row().figure().value(),
                                each.row().number().face(FontRole.FIGURE).tone(Tone.TOTAL),
                                Mark.NOT_REPORTED)),
                SheetColumn.of(
                        "unit",
                        Width.SHORT,
                        (line, each) -> line.text(each.row().unit())),
                SheetColumn.of(
                        "previous",
                        Width.NUMBER,
                        (line, each) -> Mark.numberOr(
                                line, each.row().figure().previous(), each.row().number(), Mark.NOT_REPORTED)),
                SheetColumn.<Glance>of(
                                "change_percent",
                                Width.NUMBER,
                                (line, each) -> Mark.numberOr(
                                        line,
                                        each.row().changeShare(),
                                        Look.PERCENT,
                                        each.row().noChange()))
                        .headed("change.percent"),
                SheetColumn.of("meaning", Width.NUMBER, (line, each) -> each.meaning(line)),
                SheetColumn.of(
                        "course",
                        Width.FILE,
                        (line, each) -> Mark.textOr(line, SmallColumns.of(each.months(months)), Mark.NOT_REPORTED)),
                SheetColumn.<Glance>of(
                                "returns_counted",
                                Width.NUMBER,
                                (line, each) -> line.number(
                                        each.row().figure().responses().counted()))
                        .headed("returns.counted"),
                SheetColumn.<Glance>of(
                                "returns_expected",
                                Width.NUMBER,
                                (line, each) -> line.number(
                                        each.row().figure().responses().expected()))
                        .headed("returns.expected"),
                SheetColumn.of(
                        "disputed",
                        Width.NUMBER,
                        (line, each) -> line.number(each.dispute().open())),
                SheetColumn.of(
                        "lowest",
                        Width.NUMBER,
                        (line, each) ->
                                Mark.numberOr(line, each.lowest(), each.row().number(), Mark.NOT_REPORTED)),
                SheetColumn.of(
                        "highest",
                        Width.NUMBER,
                        (line, each) ->
                                Mark.numberOr(line, each.highest(), each.row().number(), Mark.NOT_REPORTED))));
        for (Period month : months) {
            columns.add(SheetColumn.<Glance>of(
                            month.toString(),
                            Width.SHORT,
                            (line, each) -> Mark.numberOr(
                                    line, each.month(month), each.row().number(), Mark.NOT_REPORTED))
                    .titled(month.toString()));
        }
        return columns;
    }

    SheetTable<Glance> columns() {
        return columns;
    }

    /** The number of columns that are printed: all but the months. */
    int printed() {
        return columns.at(months.get(0).toString());
    }

    Glance row(Figure figure, Dispute dispute) {
        Map<String, Bridge> parts = context.report()
                .ledger()
                .of(figure.indicator())
                .by(e -> e.cell().period().toString());
        return new Glance(new FigureRow(context, figure), dispute, parts);
    }
}
