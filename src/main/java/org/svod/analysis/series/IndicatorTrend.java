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
     * @param broken why it cannot be compared with the years before; empty if it can
     */
    public record Year(TrendRow row, String source, Optional<Break> broken) {}

    /** Why a year cannot be compared with the years before. */
    public enum Break {
        /**
         * The indicator is counted otherwise, since a day in the year or in the year before, or by what the history
         * says.
         */
        COUNTED_OTHERWISE,
        /** Other States report. */
        OTHER_STATES,
        /** A return, or the value in it, of a State with over a tenth of the indicator is missing. */
        LARGE_STATE_MISSING
    }

    /** Whether anything is known of an earlier year. */
    public boolean hasEarlierYears() {
        return years.size() > 1;
    }
}
