package org.svod.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.oracle.Line.RowKey;

/** Rows as a wide table: the indicators stand in the heading, and a blank cell says nothing. */
final class WideTable {

    private static final List<String> KEYS = List.of("period", "operation", "counterpart", "case_ref");

    private WideTable() {}

    /** What a row of a wide table is about. */
    private record Row(Span period, String operation, String counterpart, String caseNumber) {

        static Row of(RowKey key) {
            return new Row(key.period(), key.operation(), key.counterpart(), key.caseNumber());
        }

        Line.RowKey with(String indicator) {
            return new RowKey(period, indicator, operation, counterpart, caseNumber);
        }
    }

    /**
     * Whether these rows can stand in a wide table: nothing but numbers in their own units, no key twice, several
     * indicators.
     */
    static boolean fits(List<Line> lines) {
        return lines.stream().map(l -> l.key().indicator()).distinct().count() > 1
                && lines.stream().map(Line::key).distinct().count() == lines.size()
                && lines.stream()
                        .allMatch(l -> !l.faulty()
                                && !l.missing()
                                && l.unit().isEmpty()
                                && l.status().isEmpty());
    }

    /** The table, with the heading; cells and headings are written by the writer. */
    static List<List<String>> of(List<Line> lines, Writer writer, String state) {
        Map<RowKey, Line> byKey = new LinkedHashMap<>();
        Set<Row> rows = new LinkedHashSet<>();
        Set<String> indicators = new LinkedHashSet<>();
        for (Line line : lines) {
            byKey.put(line.key(), line);
            rows.add(Row.of(line.key()));
            indicators.add(line.key().indicator());
        }
        List<List<String>> table = new ArrayList<>();
        List<String> heading =
                new ArrayList<>(KEYS.stream().map(writer::heading).toList());
        indicators.forEach(i -> heading.add(writer.code(i)));
        table.add(heading);
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            Line any = new Line(row.with(""), "", "", "", Line.Fault.NONE);
            KEYS.forEach(k -> cells.add(writer.cell(k, state, any)));
            for (String indicator : indicators) {
                Line line = byKey.get(row.with(indicator));
                cells.add(line == null ? "" : writer.cell("value", state, line));
            }
            table.add(cells);
        }
        return table;
    }
}
