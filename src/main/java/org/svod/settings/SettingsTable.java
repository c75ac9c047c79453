package org.svod.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV table under {@code jobs/}: UTF-8, comma, a heading line, RFC 4180 quoting; blank lines are passed over.
 */
public final class SettingsTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    private SettingsTable() {}

    /**
     * Reads the rows of {@code file} below {@code root}. A missing file, column or field is a problem; so is a column that nobody
     * knows, because it is likely a misspelt one.
     *
     * @param required columns that must be there
     * @param optional further columns that may be there
     */
    public static List<SettingsRow> read(Path root, String file, List<String> required, List<String> optional, SettingsProblems problems) {
        Path path = root.resolve(file);
        if (!Files.isRegularFile(path)) {
            problems.add(file, 0, "the file is missing", "a CSV table with the columns " + String.join(",", required));
            return List.of();
        }
        List<SettingsRow> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            List<String> heading = List.of();
            long line = 1;
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
                    problems.add(file, start, "the row has " + values.size() + " fields", heading.size() + " fields as in the heading");
                } else {
                    rows.add(new SettingsRow(file, start, heading, values, problems));
                }
            }
            if (heading.isEmpty()) {
                problems.add(file, 1, "the table is empty", "a heading line: " + String.join(",", required));
            }
        } catch (CharacterCodingException e) {
            problems.add(file, 0, "the file is not UTF-8", "UTF-8 text");
        } catch (CSVException e) {
            problems.add(file, 0, "the file is not a CSV table (" + e.getMessage() + ")", "comma-separated fields, quotes closed");
        } catch (UncheckedIOException e) {
            String wrong = e.getCause() instanceof CharacterCodingException ? "the file is not UTF-8" : "the file is not a CSV table (" + e.getMessage() + ")";
            problems.add(file, 0, wrong, "UTF-8 text, comma-separated fields, quotes closed");
        } catch (IOException e) {
            problems.add(file, 0, "the file cannot be read (" + e.getMessage() + ")", "a readable file");
        }
        return List.copyOf(rows);
    }

    private static String clean(String field) {
        return field.startsWith("\uFEFF") ? field.substring(1).strip() : field.strip();
    }

    private static void checkHeading(
            String file, long line, List<String> heading, List<String> required, List<String> optional, SettingsProblems problems) {
        Set<String> seen = new HashSet<>();
        for (String column : heading) {
            if (!seen.add(column)) {
                problems.add(file, line, "the column " + column + " is there twice", "each column once");
            } else if (!required.contains(column) && !optional.contains(column)) {
                problems.add(file, line, "unknown column " + column, "the columns " + String.join(",", required)
                        + (optional.isEmpty() ? "" : " and optionally " + String.join(",", optional)));
            }
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                problems.add(file, line, "the column " + column + " is missing", "the columns " + String.join(",", required));
            }
        }
    }
}
