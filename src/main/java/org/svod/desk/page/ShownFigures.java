package org.svod.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svod.desk.reading.FigureLine;
import org.svod.desk.reading.SetFigures;

/** What the pages of figures show. */
public final class ShownFigures {

    private static final int MOST_YEARS = 6;

    private ShownFigures() {}

    /**
     * A figure with those of other years.
     *
     * @param row the figure
     * @param years its values, in the order of the years; blank for none
     * @param line the points of its line over the years; blank if there is none
     */
    public record OverYears(FigureLine row, List<String> years, String line) {}

    /**
     * A number with its bar.
     *
     * @param share the number
     * @param bar the width of its bar
     */
    public record Bar(FigureLine.Share share, int bar) {}

    /** The last years, oldest first. */
    static List<String> names(Map<String, SetFigures> years) {
        List<String> names = List.copyOf(years.keySet());
        return names.subList(Math.max(0, names.size() - MOST_YEARS), names.size());
    }

    /** The figures of a set beside those of the other years. */
    static List<OverYears> overYears(SetFigures shown, Map<String, SetFigures> years) {
        List<OverYears> rows = new ArrayList<>();
        for (FigureLine row : shown.rows()) {
            rows.add(overYears(row, years));
        }
        return rows;
    }

    /** One figure beside those of the other years. */
    static OverYears overYears(FigureLine row, Map<String, SetFigures> years) {
        List<String> values = names(years).stream()
                .map(year -> year(years, year, row.indicator()))
                .toList();
        return new OverYears(row, values, ChartSizes.line(values));
    }

    private static String year(Map<String, SetFigures> years, String year, String indicator) {
        return java.util.Optional.ofNullable(years.get(year))
                .flatMap(figures -> figures.of(indicator))
                .map(FigureLine::value)
                .orElse("");
    }

    /** The parts of a figure with their bars. */
    static List<Bar> bars(List<FigureLine.Share> shares) {
        List<Integer> widths =
                ChartSizes.bars(shares.stream().map(FigureLine.Share::value).toList());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            bars.add(new Bar(shares.get(i), widths.get(i)));
        }
        return bars;
    }

    /** The values of the years with their bars. */
    static List<Bar> bars(List<String> names, List<String> values) {
        List<FigureLine.Share> shares = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            shares.add(new FigureLine.Share(names.get(i), new FigureLine.Bridge("", "", "", ""), values.get(i)));
        }
        return bars(shares);
    }
}
