package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.analysis.forecast.Interval;
import org.svod.analysis.series.IndicatorTrend;
import org.svod.codebook.Indicator;
import org.svod.publication.sheet.Chart;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;

/** A chart for each indicator: the years, and the fan of the bounds of the next one. */
final class TrendCharts {

    private static final int ROWS = 14;

    /**
     * What a chart shows of a year; in the last year the fan begins, so that all lines meet in its value. Before a
     * break there is a gap, so that no line joins years that cannot be compared.
     */
    private record Fan(TrendLine line, Optional<Interval> interval, boolean gap) {

        private Indicator indicator() {
            return line.indicator();
        }

        private String name() {
            return line.words().text(indicator().name());
        }

        private String unit() {
            return line.words().text(indicator().unit().name());
        }

        private Optional<String> year() {
            return gap ? Optional.empty() : Optional.of(Integer.toString(line.year()));
        }

        private Optional<BigDecimal> value() {
            return gap ? Optional.empty() : line.value();
        }
    }

    private static final SheetTable<Fan> FAN = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("indicator", (line, row) -> line.text(row.name())),
                    SheetColumn.of("unit", (line, row) -> line.text(row.unit())),
                    SheetColumn.of(
                            "trend.year",
                            (line, row) -> row.year()
                                    .ifPresentOrElse(year -> line.text(year, Look.CODE), () -> line.blank(Look.CODE))),
                    SheetColumn.of("value", (line, row) -> line.number(row.value(), number(row.indicator()))),
                    fan("trend.low95", Interval::low95),
                    fan("trend.low80", Interval::low80),
                    fan("trend.high80", Interval::high80),
                    fan("trend.high95", Interval::high95)));

    private TrendCharts() {}

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

    static void write(WorkbookContext context, Page page, List<IndicatorTrend> trends) {
        List<IndicatorTrend> drawn = trends.stream()
                .filter(IndicatorTrend::hasEarlierYears)
                .filter(trend -> context.isDrawn(trend.indicator()))
                .toList();
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i += 2) {
            tops.add(page.roomForCharts(TrendSheet.COLUMNS.size(), ROWS + 1));
        }
        if (drawn.isEmpty()) {
            return;
        }
        page.printUpToHere(TrendSheet.COLUMNS.size());
        page.gap().section(context.words().text("annual.chart-data"), FAN.size());
        page.headings(FAN, context.words());
        for (int i = 0; i < drawn.size(); i++) {
            chart(context, page, drawn.get(i), area(tops.get(i / 2), i));
        }
    }

    private static CellRangeAddress area(int top, int n) {
        int middle = TrendSheet.COLUMNS.at("trend.median");
        return n % 2 == 0
                ? new CellRangeAddress(top, top + ROWS - 1, 0, middle)
                : new CellRangeAddress(top, top + ROWS - 1, middle + 1, TrendSheet.COLUMNS.at("remark"));
    }

    private static void chart(WorkbookContext context, Page page, IndicatorTrend trend, CellRangeAddress area) {
        int first = page.next();
        for (TrendLine line : TrendLine.of(context, trend)) {
            boolean last = line.year() == context.report().round().year();
            Optional<Interval> start = last && trend.forecast().notShown().isEmpty()
                    ? line.value().map(v -> at(v.doubleValue()))
                    : line.interval();
            if (line.isBreak() && page.next() > first) {
                FAN.write(page, new Fan(line, Optional.empty(), true));
            }
            FAN.write(page, new Fan(line, start, false));
        }
        int bottom = page.next() - 1;
        CellRangeAddress years = FAN.down("trend.year", first, bottom);
        Chart chart = Chart.upright(
                page, title(context, trend), area, Look.axis(trend.indicator().decimals()));
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

    /** The name of the indicator; below it the unit, and what the lines of the next year are. */
    private static String title(WorkbookContext context, IndicatorTrend trend) {
        boolean shown = trend.forecast().notShown().isEmpty();
        int next = context.report().round().year() + 1;
        return context.words().text(trend.indicator().name())
                + "\n"
                + context.words()
                        .text(
                                shown ? "trend.chart.fan" : "trend.chart",
                                trend.indicator().unit().name(),
                                Integer.toString(next))
                + sources(trend);
    }

    /** Where the years come from that no round of ours has, one line each: {@code 2018–2022: yearbook}. */
    private static String sources(IndicatorTrend trend) {
        Map<String, IntSummaryStatistics> years = new LinkedHashMap<>();
        for (IndicatorTrend.Year year : trend.years()) {
            int number = year.row().of().year();
            if (!year.source().isEmpty() && !year.source().equals(Integer.toString(number))) {
                years.computeIfAbsent(year.source(), s -> new IntSummaryStatistics())
                        .accept(number);
            }
        }
        StringBuilder lines = new StringBuilder();
        years.forEach((source, of) -> lines.append('\n')
                .append(of.getMin())
                .append(of.getMin() == of.getMax() ? "" : "–" + of.getMax())
                .append(": ")
                .append(source));
        return lines.toString();
    }

    private static Interval at(double value) {
        return new Interval(value, value, value, value);
    }
}
