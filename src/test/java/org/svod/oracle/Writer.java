package org.svod.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.svod.oracle.Line.Fault;

/** Writes rows as a file, in one of the many ways in which clerks write. */
final class Writer {

    private final Dice dice;
    private final Habit habit;

    Writer(Dice dice, Habit habit) {
        this.dice = dice;
        this.habit = habit;
    }

    /**
     * The bytes of a file.
     *
     * @param controls control records below the rows, already as cells
     */
    ByteBuffer file(String state, Span scope, List<Line> lines, List<List<String>> controls) {
        if (controls.isEmpty() && WideTable.fits(lines) && dice.percent(50)) {
            List<List<String>> wide = WideTable.of(lines, this, state);
            return ByteBuffer.wrap(habit.workbook() ? PlainWorkbook.of(wide, -1) : encoded(text(wide)));
        }
        List<String> columns = columns(scope, lines);
        List<List<String>> table = new ArrayList<>();
        table.add(columns.stream().map(this::heading).toList());
        for (Line line : lines) {
            table.add(columns.stream().map(c -> cell(c, state, line)).toList());
        }
        for (List<String> control : controls) {
            table.add(control.stream()
                    .map(c -> habit.decimalComma() ? c.replace('.', ',') : c)
                    .toList());
        }
        return ByteBuffer.wrap(
                habit.workbook() ? PlainWorkbook.of(table, columns.indexOf("value")) : encoded(text(table)));
    }

    private List<String> columns(Span scope, List<Line> lines) {
        List<String> columns = new ArrayList<>(List.of("indicator", "value"));
        boolean month = scope.months() == 1
                && lines.stream().allMatch(l -> l.key().period().equals(scope));
        add(columns, "period", !month);
        add(columns, "state", false);
        add(columns, "note", false);
        add(
                columns,
                "operation",
                lines.stream()
                        .anyMatch(l -> l.fault() == Fault.UNKNOWN_OPERATION
                                || !l.key().operation().equals("NATIONAL")));
        add(
                columns,
                "counterpart",
                lines.stream().anyMatch(l -> !l.key().counterpart().isEmpty()));
        add(
                columns,
                "case_ref",
                lines.stream().anyMatch(l -> !l.key().caseNumber().isEmpty()));
        add(columns, "unit", lines.stream().anyMatch(l -> !l.unit().isEmpty() || l.fault() == Fault.UNKNOWN_UNIT));
        add(columns, "status", lines.stream().anyMatch(l -> !l.status().isEmpty()));
        return dice.shuffled(columns);
    }

    private void add(List<String> columns, String column, boolean needed) {
        if (needed || dice.percent(50)) {
            columns.add(column);
        }
    }

    String heading(String column) {
        return Words.HEADINGS.getOrDefault(column, List.of()).get(habit.language());
    }

    String cell(String column, String state, Line line) {
        Line.RowKey key = line.key();
        return switch (column) {
            case "state" -> dice.percent(30) ? "" : code(state);
            case "period" -> Words.period(dice, key.period(), habit.russian());
            case "indicator" -> line.fault() == Fault.UNKNOWN_INDICATOR ? "QQZZVV" : code(key.indicator());
            case "operation" ->
                line.fault() == Fault.UNKNOWN_OPERATION
                        ? "QQZZ-77"
                        : key.operation().equals("NATIONAL") && dice.percent(70) ? "" : code(key.operation());
            case "counterpart" -> key.counterpart().isEmpty() ? "" : code(key.counterpart());
            case "case_ref" -> dice.percent(20) ? key.caseNumber().toLowerCase(Locale.ROOT) : key.caseNumber();
            case "value" -> value(line);
            case "unit" ->
                line.fault() == Fault.UNKNOWN_UNIT ? "QQZZVV" : line.unit().isEmpty() ? "" : code(line.unit());
            case "status" -> line.status();
            default -> dice.percent(20) ? "проверено" : "";
        };
    }

    String code(String code) {
        if (habit.names()) {
            return Words.name(code, habit.russian());
        }
        return dice.percent(20) ? code.toLowerCase(Locale.ROOT) : code;
    }

    private String value(Line line) {
        return switch (line.fault()) {
            case NEGATIVE -> "-5";
            case WORDS -> "12abc";
            case POWER -> "1e5";
            case FRACTION -> habit.decimalComma() ? "1,5" : "1.5";
            case NOTHING_IS_NORMAL -> "";
            default -> number(line.number());
        };
    }

    private String number(String plain) {
        if (plain.isEmpty()) {
            return dice.of("", "", "...", "…", "..", "н/д");
        }
        if (plain.equals("0")) {
            return dice.of("0", "-");
        }
        String whole = plain.contains(".") ? plain.substring(0, plain.indexOf('.')) : plain;
        String rest = plain.substring(whole.length());
        if (whole.length() > 3 && dice.percent(30)) {
            String space = dice.of(" ", "\u00a0");
            StringBuilder grouped = new StringBuilder(whole);
            for (int at = whole.length() - 3; at > 0; at -= 3) {
                grouped.insert(at, space);
            }
            whole = grouped.toString();
        }
        return whole + (habit.decimalComma() ? rest.replace('.', ',') : rest);
    }

    private String text(List<List<String>> table) {
        StringBuilder text = new StringBuilder();
        if (dice.percent(10)) {
            text.append("sep=").append(habit.delimiter()).append(habit.lineEnd());
        }
        boolean always = dice.percent(15);
        for (List<String> row : table) {
            List<String> cells = row.stream().map(c -> quoted(c, always)).toList();
            text.append(String.join(String.valueOf(habit.delimiter()), cells)).append(habit.lineEnd());
            if (dice.percent(3)) {
                text.append(
                                dice.percent(50)
                                        ? ""
                                        : String.valueOf(habit.delimiter()).repeat(3))
                        .append(habit.lineEnd());
            }
        }
        return text.toString();
    }

    private String quoted(String cell, boolean always) {
        boolean needed = cell.indexOf(habit.delimiter()) >= 0;
        return needed || (always && !cell.startsWith("#")) ? '"' + cell + '"' : cell;
    }

    private byte[] encoded(String text) {
        // Without any letter beyond ASCII, and with the sign for "not available" or Russian words, 1251 is not always
        // possible.
        boolean fits = Charset.forName("windows-1251").newEncoder().canEncode(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (habit.encoding()) {
            case "UTF-16LE" -> {
                bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe});
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
            }
            case "UTF-16BE" -> {
                bytes.writeBytes(new byte[] {(byte) 0xfe, (byte) 0xff});
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_16BE));
            }
            case "UTF-8 BOM" -> {
                bytes.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
            case "windows-1251" ->
                bytes.writeBytes(text.getBytes(
                        fits && habit.russian() ? Charset.forName("windows-1251") : StandardCharsets.UTF_8));
            default -> bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
