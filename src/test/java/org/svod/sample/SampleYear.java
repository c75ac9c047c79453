package org.svod.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.period.Frequency;
import org.svod.period.Period;

/** All rows of the year that count, return by return. */
final class SampleYear {

    /** The state that reports by quarters. */
    static final String QUARTERLY = "TJ";

    private SampleYear() {}

    /** The rows of all states, in order. */
    static List<SampleRow> rows() {
        List<SampleRow> rows = new ArrayList<>(Scenario.cases());
        rows.addAll(Scenario.conspicuous());
        Returned.all().forEach(flow -> rows.addAll(flow.rows()));
        for (String indicator : Indicators.ALL) {
            BigDecimal published = Indicators.PUBLISHED.get(indicator);
            if (published == null || indicator.equals(Indicators.WANTED_RETURNED)) {
                continue;
            }
            BigDecimal reported = published.subtract(Scenario.ADJUSTMENTS.getOrDefault(indicator, BigDecimal.ZERO));
            BigDecimal conspicuous = Scenario.conspicuous().stream()
                    .filter(r -> r.indicator().equals(indicator))
                    .map(SampleRow::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.addAll(Ordinary.rows(indicator, reported.subtract(conspicuous), Scenario.cases()));
        }
        return rows.stream().map(SampleYear::remark).sorted(SampleRow.ORDER).toList();
    }

    /** The returns: state and scope, as in {@code KZ_2023-05}, with their rows. */
    static Map<String, List<SampleRow>> returns() {
        Map<String, List<SampleRow>> returns = new LinkedHashMap<>();
        for (SampleRow row : rows()) {
            if (row.state().equals(QUARTERLY)) {
                Period quarter = Period.containing(2023, row.period().firstMonth(), Frequency.QUARTERLY);
                returns.computeIfAbsent(QUARTERLY + "_" + quarter, k -> new ArrayList<>())
                        .add(row);
            } else {
                returns.computeIfAbsent(row.state() + "_" + row.period(), k -> new ArrayList<>())
                        .add(row);
            }
        }
        returns.replaceAll((name, rows) -> name.startsWith(QUARTERLY) ? byQuarter(rows) : List.copyOf(rows));
        return returns;
    }

    // National work is summed for the quarter; rows under an operation keep their months, which must lie in the
    // operation's dates.
    private static List<SampleRow> byQuarter(List<SampleRow> months) {
        Map<String, SampleRow> rows = new LinkedHashMap<>();
        for (SampleRow row : months) {
            Period period = row.operation().equals("NATIONAL")
                    ? Period.containing(2023, row.period().firstMonth(), Frequency.QUARTERLY)
                    : row.period();
            SampleRow placed = new SampleRow(
                    row.state(),
                    period,
                    row.indicator(),
                    row.operation(),
                    row.counterpart(),
                    row.caseRef(),
                    row.value(),
                    row.status(),
                    row.note());
            rows.merge(
                    period + "|" + row.indicator() + "|" + row.operation() + "|" + row.counterpart() + "|"
                            + row.caseRef(),
                    placed,
                    (one, other) -> one.valued(one.amount().add(other.amount()).toPlainString()));
        }
        return rows.values().stream().sorted(SampleRow.ORDER).toList();
    }

    // Statuses and remarks as they occur; a value that is not available takes the place of a nil.
    private static SampleRow remark(SampleRow row) {
        boolean national = row.operation().equals("NATIONAL") && row.caseRef().isEmpty();
        String where = row.state() + " " + row.period() + " " + row.indicator();
        if (national && where.equals("RU 2023-12 FINANCING")) {
            return row.remarked("P", "предварительные данные");
        }
        if (national && where.equals("KG 2023-12 AMMUNITION")) {
            return row.remarked("E", "оценка по данным областных управлений");
        }
        if (national && row.amount().signum() == 0 && where.equals("MD 2023-05 DEVICES")) {
            return row.missing("not yet counted by the customs service");
        }
        if (national && row.amount().signum() == 0 && where.equals("BY 2023-02 DEVICES")) {
            return row.missing("сведения уточняются");
        }
        return row;
    }
}
