package org.svod.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a return says about one key, in the indicator's own unit.
 *
 * @param known whether there is a value; if not, the value is missing and {@code value} is 0
 */
record Fact(String state, Line.RowKey key, boolean known, BigDecimal value) {

    private static Fact missing(String state, Line.RowKey key) {
        return new Fact(state, key, false, BigDecimal.ZERO);
    }

    /** The facts of a return, without its faulty rows. */
    static List<Fact> of(Union union, Parcel parcel) {
        Map<Line.RowKey, List<Line>> byKey = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>();
        for (Line line : parcel.lines()) {
            if (counts(union, line)) {
                byKey.computeIfAbsent(line.key(), k -> new ArrayList<>()).add(line);
            }
        }
        parcel.lines().stream()
                .filter(l -> !counts(union, l) && cellIsKnown(l.fault()))
                .filter(l -> !l.key().caseNumber().isEmpty() || !byKey.containsKey(l.key()))
                .forEach(l -> facts.add(missing(parcel.state(), l.key())));
        byKey.forEach((key, lines) -> facts.add(agreed(union, parcel.state(), key, lines)));
        return facts;
    }

    /** Whether the same key comes twice among the rows that are not faulty. */
    static boolean repeats(Union union, Parcel parcel) {
        List<Line.RowKey> keys = parcel.lines().stream()
                .filter(l -> counts(union, l))
                .map(Line::key)
                .toList();
        return keys.stream().distinct().count() < keys.size();
    }

    /** What rows of one key say together: one counts if they are equal; otherwise none, and the value is missing. */
    private static Fact agreed(Union union, String state, Line.RowKey key, List<Line> lines) {
        if (lines.stream().anyMatch(Line::missing)) {
            return missing(state, key);
        }
        List<BigDecimal> values = lines.stream().map(l -> value(union, l)).toList();
        boolean equal = values.stream().allMatch(v -> v.compareTo(values.get(0)) == 0);
        return equal ? new Fact(state, key, true, values.get(0)) : missing(state, key);
    }

    /** Whether a row is taken: it has no fault, and its value in the own unit has no more than 15 decimals. */
    static boolean counts(Union union, Line line) {
        return !line.faulty()
                && (line.missing() || value(union, line).stripTrailingZeros().scale() <= 15);
    }

    static BigDecimal value(Union union, Line line) {
        Union.Gauge gauge = union.gauge(line.key().indicator());
        BigDecimal number = new BigDecimal(line.number());
        if (line.unit().isEmpty()) {
            return number;
        }
        return number.multiply(union.measure(line.unit()).factor())
                .divide(union.measure(gauge.unit()).factor());
    }

    /** Whether a faulty row still says clearly which value it does not give. */
    private static boolean cellIsKnown(Line.Fault fault) {
        return switch (fault) {
            case NONE,
                    NEGATIVE,
                    WORDS,
                    POWER,
                    FRACTION,
                    UNKNOWN_UNIT,
                    NUMBER_IS_MISSING,
                    NOTHING_IS_NORMAL,
                    COUNTERPART_ITSELF -> true;
            default -> false;
        };
    }
}
