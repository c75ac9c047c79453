package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.analysis.forecast.Interval;
import org.svod.analysis.series.IndicatorTrend;
import org.svod.analysis.trend.TrendRow;
import org.svod.analysis.trend.YearSeries;
import org.svod.codebook.Indicator;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/**
 * The figures over the years: index, change, whether a change is more than chance, and the next year with its bounds. A
 * chart for each indicator shows the years and the fan of the bounds.
 */
final class TrendSheet implements SheetWriter {

    private static final int ROWS = 14;
    private static final double ROW_POINTS = 15;
    private static final int PLACES = 1;

    static final SheetTable<TrendLine> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    NamedColumns.indicator(Width.NAME, TrendLine::words, TrendLine::indicator),
                    NamedColumns.unit(Width.DATE, TrendLine::words, TrendLine::indicator),
                    SheetColumn.of(
                            "trend.year",
                            Width.SHORT,
                            (line, row) -> line.text(
                                    Integer.toString(row.year()),
                                    Look.CODE.tone(row.isForecast() ? Tone.BAND : Tone.PLAIN))),
                    SheetColumn.of(
                            "value",
                            Width.NUMBER,
                            (line, row) -> Mark.numberOr(
                                    line,
                                    row.value(),
                                    row.number().tone(row.isForecast() ? Tone.BAND : Tone.PLAIN),
                                    row.isForecast() ? Mark.NOT_APPLICABLE : Mark.NOT_REPORTED)),
                    measured("trend.index", Width.SHORT, TrendRow::index, row -> Look.number(PLACES)),
                    measured("trend.change", Width.SHORT, TrendRow::change, row -> Look.signed(PLACES)),
                    measured("trend.median", Width.NUMBER, TrendRow::median, TrendLine::number),
                    bound("trend.low95", Interval::low95),
                    bound("trend.low80", Interval::low80),
                    bound("trend.high80", Interval::high80),
                    bound("trend.high95", Interval::high95),
                    SheetColumn.of(
                            "remark", Width.TEXT, (line, row) -> Mark.textOr(line, row.remark(), Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "trend.source",
                            Width.FILE,
                            (line, row) -> Mark.textOr(line, row.source(), Mark.NOT_APPLICABLE))));

    /** What a chart shows of a year; in the last year the fan begins, so that all lines meet in its value. */
    private record Fan(TrendLine line, Optional<Interval> interval) {

        private Indicator indicator() {
            return line.indicator();
        }

        private String name() {
            return line.words().text(indicator().name());
        }

        private String unit() {
            return line.words().text(indicator().unit().name());
        }

        private int year() {
            return line.year();
        }

        private Optional<BigDecimal> value() {
            return line.value();
        }
    }

    private static final SheetTable<Fan> FAN = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("indicator", (line, row) -> line.text(row.name())),
                    SheetColumn.of("unit", (line, row) -> line.text(row.unit())),
                    SheetColumn.of("trend.year", (line, row) -> line.text(Integer.toString(row.year()), Look.CODE)),
                    SheetColumn.of("value", (line, row) -> line.number(row.value(), number(row.indicator()))),
                    fan("trend.low95", Interval::low95),
                    fan("trend.low80", Interval::low80),
                    fan("trend.high80", Interval::high80),
                    fan("trend.high95", Interval::high95)));

    private static SheetColumn<TrendLine> measured(
            String name, Width width, Function<TrendRow, Optional<BigDecimal>> of, Function<TrendLine, Look> look) {
        return SheetColumn.of(
                name,
                width,
                (line, row) -> Mark.numberOr(line, row.of().flatMap(of), look.apply(row), Mark.NOT_APPLICABLE));
    }

    private static SheetColumn<TrendLine> bound(String name, ToDoubleFunction<Interval> bound) {
        return SheetColumn.of(
                name,
                Width.SHORT,
                (line, row) -> Mark.numberOr(
                        line,
                        row.interval().map(i -> TrendLine.rounded(row.indicator(), bound.applyAsDouble(i))),
                        row.number(),
                        Mark.NOT_APPLICABLE));
    }

    private static SheetColumn<Fan> fan(String name, ToDoubleFunction<Interval> bound) {
        return SheetColumn.of(
                name,
                (line, row) -> line.number(
                        row.interval().map(i -> TrendLine.rounded(row.indicator(), bound.applyAsDouble(i))),
                        number(row.indicator())));
    }

    private static Look number(Indicator indicator) {
        return Look.number(indicator.decimals());
    }

    @Override
    public void write(WorkbookContext context) {
        Page page = COLUMNS.widths(context.page(Tab.TREND));
        List<IndicatorTrend> trends = context.report().analysis().trends();
        int heading = page.next();
        page.tableHeadings(COLUMNS, context.words(), "trend.year");
        trends.forEach(trend -> TrendLine.of(context, trend).forEach(line -> COLUMNS.write(page, line)));
        page.table("Trend", heading, COLUMNS, context.words()).gap();
        for (IndicatorTrend trend : trends) {
            trend.trend().ifPresent(t -> page.note(words(context, trend.indicator(), t), COLUMNS.size()));
        }
        page.note(context.words().text("trend.note"), COLUMNS.size());
        context.roundNote(page, COLUMNS.size());
        charts(context, page.gap(), trends);
    }

    private static void charts(WorkbookContext context, Page page, List<IndicatorTrend> trends) {
        List<IndicatorTrend> drawn = trends.stream()
                .filter(IndicatorTrend::hasEarlierYears)
                .filter(trend -> context.isDrawn(trend.indicator()))
                .toList();
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i += 2) {
            int top = page.keepTogether(COLUMNS.size(), (ROWS + 1) * ROW_POINTS).next();
            tops.add(top);
            page.skipTo(top + ROWS + 1);
        }
        if (drawn.isEmpty()) {
            return;
        }
        page.printUpToHere(COLUMNS.size());
        page.gap().section(context.words().text("annual.chart-data"), FAN.size());
        page.headings(FAN, context.words());
        for (int i = 0; i < drawn.size(); i++) {
            chart(context, page, drawn.get(i), area(tops.get(i / 2), i));
        }
    }

    private static String words(WorkbookContext context, Indicator indicator, YearSeries.Trend trend) {
        String said = context.words()
                .text(
                        "trend.slope." + trend.verdict(),
                        Integer.toString(trend.from()),
                        Integer.toString(trend.to()),
                        BigDecimal.valueOf(trend.slope()),
                        indicator.unit().name());
        return context.words().text("trend.of", indicator.name(), said);
    }

    private static CellRangeAddress area(int top, int n) {
        int middle = COLUMNS.at("trend.median");
        return n % 2 == 0
                ? new CellRangeAddress(top, top + ROWS - 1, 0, middle)
                : new CellRangeAddress(top, top + ROWS - 1, middle + 1, COLUMNS.at("remark"));
    }

    private static void chart(WorkbookContext context, Page page, IndicatorTrend trend, CellRangeAddress area) {
        int first = page.next();
        for (TrendLine line : TrendLine.of(context, trend)) {
            boolean last = line.year() == context.report().round().year();
            Optional<Interval> start = last && trend.forecast().notShown().isEmpty()
                    ? line.value().map(v -> at(v.doubleValue()))
                    : line.interval();
            FAN.write(page, new Fan(line, start));
        }
        int bottom = page.next() - 1;
        CellRangeAddress years = FAN.down("trend.year", first, bottom);
        Chart chart = Chart.upright(
                page,
                context.words().text(trend.indicator().name()),
                area,
                Look.axis(trend.indicator().decimals()));
        for (String bound : List.of("trend.low95", "trend.high95")) {
            chart.line(context.words().text("col." + bound), years, FAN.down(bound, first, bottom), Chart.BEFORE);
        }
        for (String bound : List.of("trend.low80", "trend.high80")) {
            chart.line(context.words().text("col." + bound), years, FAN.down(bound, first, bottom), Chart.ADDED);
        }
        chart.line(
                context.words().text(trend.indicator().unit().name()),
                years,
                FAN.down("value", first, bottom),
                Chart.MAIN);
    }

    private static Interval at(double value) {
        return new Interval(value, value, value, value);
    }
}
