package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The course of a year as a text of small columns, such as {@code ▂▅·█}: every program shows it, and none has to know
 * an extension of the file format. A dot means that there is no value.
 */
final class SmallColumns {

    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
    private static final String NOTHING = "·";

    private SmallColumns() {}

    /** The columns, in proportion to the highest value; blank if there is no value at all. */
    static String of(List<Optional<BigDecimal>> values) {
        Optional<BigDecimal> highest = values.stream().flatMap(Optional::stream).max(BigDecimal::compareTo);
        if (highest.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Optional<BigDecimal> value : values) {
            text.append(value.map(v -> column(v, highest.get())).orElse(NOTHING));
        }
        return text.toString();
    }

    private static String column(BigDecimal value, BigDecimal highest) {
        int last = HEIGHTS.length() - 1;
        int height = highest.signum() <= 0
                ? 0
                : value.max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(last))
                        .divide(highest, 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return HEIGHTS.substring(height, height + 1);
    }
}
