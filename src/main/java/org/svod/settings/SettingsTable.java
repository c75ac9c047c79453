package org.svod.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV table under {@code jobs/}: UTF-8, comma, a heading line, RFC 4180 quoting; blank lines are skipped. */
public final class SettingsTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    private SettingsTable() {}

    /**
     * Reads the rows of {@code file} below {@code root}. A missing file, column or field is a problem. An unknown
     * column is a problem too, because its name is probably misspelt.
     *
     * @param required columns that must be present
     * @param optional further columns that may be present
     */
    public static List<SettingsRow> read(
            Path root, String file, List<String> required, List<String> optional, SettingsProblems problems) {
        Path path = root.resolve(file);
        if (!Files.isRegularFile(path)) {
            problems.add(file, 0, "the file is missing", "a CSV table with the columns " + String.join(",", required));
            return List.of();
        }
        Optional<String> text = SettingsText.read(root, file, "the table saved as CSV UTF-8", problems)
                .map(SettingsTable::withoutMark);
        return text.isEmpty() || isDividedOtherwise(file, text.get(), problems)
                ? List.of()
                : rows(file, text.get(), required, optional, problems);
    }

    /**
     * Spreadsheets in many countries separate fields by semicolons. This is reported as one problem, not as one for
     * each column and row.
     */
    private static boolean isDividedOtherwise(String file, String text, SettingsProblems problems) {
        long line = 1;
        for (String candidate : text.lines().map(SettingsTable::clean).toList()) {
            if (!candidate.isEmpty()) {
                boolean semicolons = candidate.indexOf(';') >= 0;
                boolean otherwise = candidate.indexOf(',') < 0 && (semicolons || candidate.indexOf('\t') >= 0);
                if (otherwise) {
                    problems.add(
                            file,
                            line,
                            "the table is divided by " + (semicolons ? "semicolons" : "tabs"),
                            "fields divided by commas");
                }
                return otherwise;
            }
            line++;
        }
        return false;
    }

    private static List<SettingsRow> rows(
            String file, String text, List<String> required, List<String> optional, SettingsProblems problems) {
        List<SettingsRow> rows = new ArrayList<>();
        List<String> heading = List.of();
        long line = 1;
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            for (CSVRecord fields : parser) {
                long start = line;
                line = parser.getCurrentLineNumber() + 1;
                List<String> values = fields.stream().map(SettingsTable::clean).toList();
                if (values.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (heading.isEmpty()) {
                    heading = values;
                    checkHeading(file, start, heading, required, optional, problems);
                } else if (values.size() > heading.size()) {
                    problems.add(
                            file,
                            start,
                            "the row has " + values.size() + " fields",
                            heading.size() + " fields as in the heading");
                } else {
                    rows.add(new SettingsRow(file, start, heading, values, problems));
                }
            }
            if (heading.isEmpty()) {
                problems.add(file, 1, "the table is empty", "a heading line: " + String.join(",", required));
            }
        } catch (IOException | UncheckedIOException e) {
            boolean open = String.valueOf(e.getMessage()).contains("EOF");
            problems.add(
                    file,
                    line,
                    open
                            ? "a quotation mark is opened and never closed"
                            : "there is more in a field than what stands in quotation marks",
                    "a quotation mark at both ends of a field, or at none; within the field each is doubled");
        }
        return List.copyOf(rows);
    }

    private static String clean(String field) {
        return withoutMark(field).strip();
    }

    /** A byte order mark stands before the first quotation mark, which would not be one then. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void checkHeading(
            String file,
            long line,
            List<String> heading,
            List<String> required,
            List<String> optional,
            SettingsProblems problems) {
        Set<String> seen = new HashSet<>();
        for (String column : heading) {
            if (!seen.add(column)) {
                problems.add(file, line, "the column " + column + " is there twice", "each column once");
            } else if (!required.contains(column) && !optional.contains(column)) {
                problems.add(
                        file,
                        line,
                        "unknown column " + column,
                        "the columns " + String.join(",", required)
                                + (optional.isEmpty() ? "" : " and optionally " + String.join(",", optional)));
            }
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                problems.add(
                        file,
                        line,
                        "the column " + column + " is missing",
                        "the columns " + String.join(",", required));
            }
        }
    }
}
