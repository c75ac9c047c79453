package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.forecast.Interval;
import org.svod.analysis.forecast.YearForecast;
import org.svod.analysis.series.IndicatorTrend;
import org.svod.analysis.trend.TrendRow;
import org.svod.codebook.Indicator;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Worded;

/**
 * A line of the sheet of trends: a year of an indicator, or the forecast of the next one.
 *
 * @param about the indicator
 * @param year the year
 * @param value the value, or the point of the forecast
 * @param of the row of the year; empty for the forecast
 * @param interval the bounds of the forecast; empty for a year
 * @param remark what the verdict or the forecast says, in words
 * @param source where the value comes from
 */
record TrendLine(
        Worded<Indicator> about,
        int year,
        Optional<BigDecimal> value,
        Optional<TrendRow> of,
        Optional<Interval> interval,
        String remark,
        String source) {

    /** The lines of an indicator, in the order of the years. */
    static List<TrendLine> of(WorkbookContext context, IndicatorTrend trend) {
        List<TrendLine> lines = new ArrayList<>();
        for (IndicatorTrend.Year year : trend.years()) {
            TrendRow row = year.row();
            String verdict = context.words()
                    .text(year.broken().map(why -> "trend.break." + why).orElse("trend.verdict." + row.verdict()));
            lines.add(new TrendLine(
                    new Worded<>(context.words(), trend.indicator()),
                    row.of().year(),
                    row.of().value(),
                    Optional.of(row),
                    Optional.empty(),
                    verdict,
                    year.source()));
        }
        lines.add(forecast(context, trend));
        return List.copyOf(lines);
    }

    private static TrendLine forecast(WorkbookContext context, IndicatorTrend trend) {
        YearForecast forecast = trend.forecast();
        boolean shown = forecast.notShown().isEmpty();
        return new TrendLine(
                new Worded<>(context.words(), trend.indicator()),
                context.report().round().year() + 1,
                shown ? Optional.of(rounded(trend.indicator(), forecast.point())) : Optional.empty(),
                Optional.empty(),
                shown ? forecast.interval() : Optional.empty(),
                remark(context, forecast),
                context.words().text("trend.forecast"));
    }

    private static String remark(WorkbookContext context, YearForecast forecast) {
        if (forecast.notShown().isPresent()) {
            String reason =
                    context.words().text("trend.reason." + forecast.notShown().get());
            return forecast.upperBound().isPresent()
                    ? reason + " "
                            + context.words().text("trend.upper", (long)
                                    forecast.upperBound().getAsDouble())
                    : reason;
        }
        return forecast.check()
                .map(c -> context.words().text("trend.checked", (long) c.held(), (long) c.tried()))
                .orElseGet(() -> context.words().text("trend.not-checked"));
    }

    static BigDecimal rounded(Indicator indicator, double value) {
        return BigDecimal.valueOf(value).setScale(indicator.decimals(), RoundingMode.HALF_EVEN);
    }

    Texts words() {
        return about.words();
    }

    Indicator indicator() {
        return about.of();
    }

    /** Whether it is a year that cannot be compared with those before. */
    boolean isBreak() {
        return of.filter(row -> row.of().isBreak()).isPresent();
    }

    /** Whether it is a forecast. */
    boolean isForecast() {
        return of.isEmpty();
    }

    Look number() {
        return Look.number(indicator().decimals());
    }
}
