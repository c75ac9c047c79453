package org.svod.sample;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes rows as one state writes them. */
final class SampleText {

    private final Handwriting hand;

    SampleText(Handwriting hand) {
        this.hand = hand;
    }

    /** The lines of a file, without their ends. */
    List<String> lines(List<SampleRow> rows) {
        List<String> lines = new ArrayList<>();
        if (hand.sepLine()) {
            lines.add("sep=" + hand.delimiter());
        }
        lines.add(line(hand.headings()));
        if (hand.controls()) {
            lines.add(line(List.of("#rows", Integer.toString(rows.size()))));
        }
        rows.forEach(row ->
                lines.add(line(hand.columns().stream().map(c -> field(row, c)).toList())));
        if (hand.controls()) {
            totals(rows)
                    .forEach((indicator, total) -> lines.add(line(List.of("#total", indicator, hand.number(total)))));
            lines.add("#end");
        }
        return lines;
    }

    /** The bytes of a file of these lines. */
    byte[] bytes(List<String> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (hand.bom()) {
            out.writeBytes("\uFEFF"
                    .getBytes(
                            hand.charset().equals(StandardCharsets.UTF_16LE)
                                    ? StandardCharsets.UTF_16LE
                                    : StandardCharsets.UTF_8));
        }
        out.writeBytes(encoded(lines.stream().map(l -> l + hand.lineEnd()).collect(Collectors.joining())));
        return out.toByteArray();
    }

    private byte[] encoded(String text) {
        if (!hand.charset().newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(hand.charset() + " lacks a letter of: " + text);
        }
        return text.getBytes(hand.charset());
    }

    private static Map<String, BigDecimal> totals(List<SampleRow> rows) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (SampleRow row : rows) {
            if (row.indicator().equals(Indicators.FIREARMS) || row.indicator().equals(Indicators.AMMUNITION)) {
                totals.merge(row.indicator(), row.amount(), BigDecimal::add);
            }
        }
        return totals;
    }

    private String field(SampleRow row, String column) {
        boolean weighed = row.indicator().equals(Indicators.EXPLOSIVES);
        return switch (column) {
            case "state" -> row.state();
            case "period" -> hand.period(row.period());
            case "indicator" -> hand.indicator(row.indicator());
            case "operation" -> row.operation().equals("NATIONAL") ? "" : row.operation();
            case "counterpart" -> row.counterpart();
            case "case_ref" -> row.caseRef();
            case "value" ->
                row.value()
                        .map(v -> hand.number(weighed && hand.grams() ? v.movePointRight(3) : v))
                        .orElse(hand.names() == Handwriting.Names.RUSSIAN ? "н/д" : "...");
            case "unit" -> weighed ? hand.weight() : "";
            case "status" -> row.status().equals("A") && !hand.controls() ? "" : row.status();
            case "note" -> row.note();
            default -> throw new IllegalArgumentException(column);
        };
    }

    private String line(List<String> fields) {
        return fields.stream().map(this::quoted).collect(Collectors.joining(hand.delimiter()));
    }

    private String quoted(String field) {
        return field.contains(hand.delimiter()) || field.contains("\"")
                ? "\"" + field.replace("\"", "\"\"") + "\""
                : field;
    }
}
