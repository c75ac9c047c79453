package org.svod.analysis.series;

import java.util.List;
import java.util.Optional;
import org.svod.analysis.forecast.YearForecast;
import org.svod.analysis.trend.TrendRow;
import org.svod.analysis.trend.YearSeries;
import org.svod.codebook.Indicator;

/**
 * An indicator over the years.
 *
 * @param indicator the indicator
 * @param years its years, oldest first
 * @param trend the trend since the last break; empty for under four years
 * @param forecast the year after the last one
 */
public record IndicatorTrend(
        Indicator indicator, List<Year> years, Optional<YearSeries.Trend> trend, YearForecast forecast) {

    /**
     * A year.
     *
     * @param row its row
     * @param source where its value comes from: the name of a round, or the source of the history
     */
    public record Year(TrendRow row, String source) {}

    /** Whether anything is known of an earlier year. */
    public boolean hasEarlierYears() {
        return years.size() > 1;
    }
}
