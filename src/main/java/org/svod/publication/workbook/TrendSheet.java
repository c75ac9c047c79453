package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.svod.analysis.forecast.Interval;
import org.svod.analysis.series.IndicatorTrend;
import org.svod.analysis.trend.TrendRow;
import org.svod.analysis.trend.YearSeries;
import org.svod.codebook.Indicator;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/**
 * The figures over the years: index, change, whether a change is more than chance, and the next year with its bounds;
 * and a chart for each indicator.
 */
final class TrendSheet implements SheetWriter {

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
        TrendCharts.write(context, page.gap(), trends);
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
}
