package org.svod.request;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The text of a {@code decisions.csv}, cut into its rows. A row that is not replaced keeps every byte, and its place.
 *
 * @param rows the rows with their line ends, blank ones too; a row can have several lines, because a line break may
 *     stand within quotation marks
 */
record DecisionRows(List<String> rows) {

    private static final String USER = "decided_by_user";
    private static final List<String> COLUMNS =
            List.of("kind", "indicator", "reference", "value", "decided_by", "decided_on", "reason", USER);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).setRecordSeparator("").get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Of the text of a table; of no text, of a table that has only its heading. */
    static DecisionRows of(String text) {
        if (text.isBlank()) {
            return new DecisionRows(List.of(String.join(",", COLUMNS) + "\n"));
        }
        List<String> rows = new ArrayList<>();
        // A quotation mark within a field that does not begin with one is plain text, as for the reader of the table.
        boolean quoted = false;
        boolean begins = true;
        boolean marked = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (begins || marked)) {
                quoted = !quoted;
                marked = true;
            }
            boolean mark = i == 0 && BYTE_ORDER_MARK.indexOf(c) >= 0;
            begins = mark || (!quoted && (c == ',' || c == '\n' || c == '\r'));
            marked &= !begins;
            boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!quoted && !crlf && (c == '\n' || c == '\r')) {
                rows.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            rows.add(text.substring(start));
        }
        return new DecisionRows(List.copyOf(rows));
    }

    /** Only the heading. */
    DecisionRows heading() {
        return new DecisionRows(rows.subList(0, headingRow() + 1));
    }

    /**
     * The same with one more row, or with one row replaced. If the heading has no column for the user, it gets one, as
     * its last.
     *
     * @param fields the fields of the new row by the names of their columns
     * @param line the line on which the replaced row begins, from 1; empty if the row is new
     */
    DecisionRows with(Map<String, String> fields, OptionalLong line) {
        List<String> now = new ArrayList<>(rows);
        int heading = headingRow();
        List<String> columns = new ArrayList<>(columns(now.get(heading)));
        if (!columns.contains(USER)) {
            columns.add(USER);
            String row = now.get(heading);
            now.set(heading, body(row) + "," + USER + end(row));
        }
        String end = end(now.get(heading)).isEmpty() ? "\n" : end(now.get(heading));
        String added = columns.stream()
                .map(column -> quoted(fields.getOrDefault(column, "")))
                .collect(Collectors.joining(","));
        if (line.isPresent()) {
            int row = rowAt(line.getAsLong());
            now.set(row, added + end(rows.get(row)));
        } else {
            int last = now.size() - 1;
            now.set(last, body(now.get(last)) + (end(now.get(last)).isEmpty() ? end : end(now.get(last))));
            now.add(added + end);
        }
        return new DecisionRows(List.copyOf(now));
    }

    private int headingRow() {
        return IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).replace(BYTE_ORDER_MARK, "").isBlank())
                .findFirst()
                .orElse(0);
    }

    private int rowAt(long line) {
        long at = 1;
        for (int i = 0; i < rows.size(); i++) {
            if (at == line) {
                return i;
            }
            at += lines(rows.get(i));
        }
        throw new IllegalStateException("no row of decisions.csv begins on line " + line);
    }

    private static long lines(String row) {
        return row.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }

    private static String body(String row) {
        return row.substring(0, row.length() - end(row).length());
    }

    private static String end(String row) {
        if (row.endsWith("\r\n")) {
            return "\r\n";
        }
        return row.endsWith("\n") || row.endsWith("\r") ? row.substring(row.length() - 1) : "";
    }

    private static List<String> columns(String row) {
        try {
            CSVRecord record = FORMAT.parse(new StringReader(row.replace(BYTE_ORDER_MARK, "")))
                    .iterator()
                    .next();
            return record.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\t')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }

    @Override
    public String toString() {
        return String.join("", rows);
    }
}
