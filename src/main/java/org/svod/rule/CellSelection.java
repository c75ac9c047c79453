package org.svod.rule;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The cells whose sum is one value of a rule: {@code AMMUNITION[operation=ARMS-2023] @ -1}.
 *
 * @param indicator code of the indicator
 * @param conditions the codes that a cell may have, by the name of the dimension; a dimension that is absent may have
 *     any code
 * @param shift 0 for the period that is judged, -1 for the one before
 */
public record CellSelection(String indicator, Map<String, Set<String>> conditions, int shift) {

    /** The dimensions of a condition. */
    public static final Set<String> DIMENSIONS = Set.of("state", "operation", "counterpart");

    /** Keeps copies in a fixed order. */
    public CellSelection {
        Map<String, Set<String>> ordered = new TreeMap<>();
        conditions.forEach((dimension, codes) -> ordered.put(dimension, new TreeSet<>(codes)));
        conditions = ordered;
    }

    @Override
    public String toString() {
        String selected = text(conditions);
        return indicator + (selected.isEmpty() ? "" : "[" + selected + "]") + (shift == 0 ? "" : " @ " + shift);
    }

    /** Conditions as they are written: {@code operation=ARMS-2023 WEST-2023, state=KZ}. */
    static String text(Map<String, Set<String>> conditions) {
        StringBuilder text = new StringBuilder();
        conditions.forEach((dimension, codes) -> text.append(text.isEmpty() ? "" : ", ")
                .append(dimension)
                .append('=')
                .append(String.join(" ", codes)));
        return text.toString();
    }
}
