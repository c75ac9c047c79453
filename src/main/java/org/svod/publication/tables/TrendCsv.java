package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.forecast.Interval;
import org.svod.analysis.forecast.YearForecast;
import org.svod.analysis.series.IndicatorTrend;
import org.svod.analysis.trend.TrendRow;
import org.svod.analysis.trend.YearSeries;
import org.svod.codebook.Indicator;
import org.svod.publication.RoundReport;

/**
 * Every published indicator over the years. A line of the kind {@code YEAR} for each year; a line {@code TREND} where
 * four years can be compared: the Theil-Sen slope a year, and its verdict; a line {@code FORECAST} for the year after
 * the round: the value is that of the last twelve months, and either the bounds or the reason why there are none.
 */
final class TrendCsv {

    static final List<String> HEADINGS = List.of(
            "kind",
            "indicator",
            "year",
            "value",
            "source",
            "break",
            "index",
            "change_percent",
            "median_5_before",
            "verdict",
            "slope",
            "low_95",
            "low_80",
            "high_80",
            "high_95",
            "held",
            "tried",
            "reason",
            "upper_bound",
            "break_reason");

    private static final int SLOPE_PLACES = 3;
    private static final Optional<BigDecimal> NO_NUMBER = Optional.empty();

    private TrendCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (IndicatorTrend trend : report.analysis().trends()) {
                for (IndicatorTrend.Year year : trend.years()) {
                    year(table, trend.indicator(), year);
                }
                if (trend.trend().isPresent()) {
                    trend(table, trend.indicator(), trend.trend().get());
                }
                forecast(table, trend, report.round().year() + 1);
            }
        }
    }

    private static void year(CsvTable table, Indicator indicator, IndicatorTrend.Year year) throws IOException {
        TrendRow row = year.row();
        table.code("YEAR").code(indicator).code(row.of().year()).number(row.of().value());
        table.text(year.source()).code(row.of().isBreak() ? "yes" : "");
        table.number(row.index()).number(row.change()).number(row.median());
        table.code(row.verdict() == TrendRow.Verdict.NONE ? "" : row.verdict().name());
        blanks(table, 9).code(year.broken().map(Enum::name).orElse("")).end();
    }

    private static void trend(CsvTable table, Indicator indicator, YearSeries.Trend trend) throws IOException {
        table.code("TREND")
                .code(indicator)
                .code(trend.from() + "-" + trend.to())
                .number(NO_NUMBER);
        blanks(table, 5);
        table.code(trend.verdict()).number(rounded(trend.slope(), SLOPE_PLACES));
        blanks(table, 9).end();
    }

    private static void forecast(CsvTable table, IndicatorTrend trend, int year) throws IOException {
        YearForecast forecast = trend.forecast();
        int places = trend.indicator().decimals();
        boolean shown = forecast.notShown().isEmpty();
        Optional<Interval> interval = shown ? forecast.interval() : Optional.empty();
        table.code("FORECAST").code(trend.indicator()).code(year);
        table.number(shown ? Optional.of(rounded(forecast.point(), places)) : NO_NUMBER);
        blanks(table, 7);
        table.number(interval.map(i -> rounded(i.low95(), places)))
                .number(interval.map(i -> rounded(i.low80(), places)))
                .number(interval.map(i -> rounded(i.high80(), places)))
                .number(interval.map(i -> rounded(i.high95(), places)));
        table.number(forecast.check().map(c -> BigDecimal.valueOf(c.held())))
                .number(forecast.check().map(c -> BigDecimal.valueOf(c.tried())));
        table.code(forecast.notShown().map(Enum::name).orElse(""));
        table.number(
                        forecast.upperBound().isPresent()
                                ? Optional.of(rounded(forecast.upperBound().getAsDouble(), 0))
                                : NO_NUMBER)
                .code("")
                .end();
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
    }

    private static CsvTable blanks(CsvTable table, int number) {
        for (int i = 0; i < number; i++) {
            table.code("");
        }
        return table;
    }
}
