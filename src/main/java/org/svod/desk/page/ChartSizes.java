package org.svod.desk.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sizes of small charts. A chart repeats numbers that stand beside it, so it may be drawn with less precision. */
final class ChartSizes {

    /** The width of the longest bar. */
    static final int WIDTH = 120;

    private static final int LINE_WIDTH = 80;
    private static final int LINE_HEIGHT = 20;

    private ChartSizes() {}

    /**
     * The widths of bars from zero, the longest {@value #WIDTH}; none for what is blank or below zero.
     *
     * @param values numbers, or blanks
     */
    static List<Integer> bars(List<String> values) {
        BigDecimal most =
                values.stream().filter(v -> !v.isEmpty()).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Integer> widths = new ArrayList<>();
        for (String value : values) {
            boolean drawn = !value.isEmpty() && most.signum() > 0;
            widths.add(
                    drawn
                            ? Math.max(
                                    0,
                                    new BigDecimal(value)
                                            .multiply(BigDecimal.valueOf(WIDTH))
                                            .divide(most, 0, RoundingMode.HALF_UP)
                                            .intValue())
                            : 0);
        }
        return widths;
    }

    /**
     * The points of a line over the years, as SVG writes them; blank if fewer than two values are known. A year without
     * a value has no point.
     *
     * @param values numbers, or blanks, oldest first
     */
    static String line(List<String> values) {
        List<BigDecimal> known =
                values.stream().filter(v -> !v.isEmpty()).map(BigDecimal::new).toList();
        if (known.size() < 2) {
            return "";
        }
        double least = Math.min(
                0, known.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
        double most = known.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double height = most > least ? LINE_HEIGHT / (most - least) : 0;
        List<String> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                double y = LINE_HEIGHT - (new BigDecimal(values.get(i)).doubleValue() - least) * height;
                points.add(i * LINE_WIDTH / (values.size() - 1) + "," + String.format(Locale.ROOT, "%.1f", y));
            }
        }
        return String.join(" ", points);
    }
}
