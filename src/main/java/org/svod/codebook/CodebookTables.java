package org.svod.codebook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** The tables of {@code jobs/codebook/} as they are read, and what their rows have in common. */
final class CodebookTables {

    private static final String FOLDER = "codebook/";

    private final Path jobs;
    private final SettingsProblems problems;

    CodebookTables(Path jobs, SettingsProblems problems) {
        this.jobs = jobs;
        this.problems = problems;
    }

    List<SettingsRow> rows(String table, List<String> required, List<String> optional) {
        return SettingsTable.read(jobs, FOLDER + table, required, optional, problems);
    }

    /** Reports something that is wrong with a table as a whole. */
    void problem(String table, String wrong, String expected) {
        problems.add(FOLDER + table, 0, wrong, expected);
    }

    boolean anyAbout(String table) {
        return problems.anyAbout(FOLDER + table);
    }

    /**
     * Whether a table that others refer to has any entry. If it has none, this is reported once, and the lines that
     * refer to it are not reported.
     */
    boolean isThere(Codelist<?> list, String table) {
        if (list.size() == 0 && !anyAbout(table)) {
            problems.addUnlessArchived(FOLDER + table, 0, "the table has no rows", "at least one");
        }
        return list.size() > 0;
    }

    /** The code, which has a form that every table can refer to. */
    static String code(SettingsRow row) {
        String code = row.required("code");
        if (!code.isEmpty() && !code.matches("[A-Z0-9][A-Z0-9_-]{0,39}")) {
            row.problem("code " + code + " is not possible", "1 to 40 capital letters, digits, _ and -");
        }
        return code;
    }

    /** The name in both languages. */
    static Name name(SettingsRow row) {
        return new Name(row.required("name_en"), row.required("name_ru"));
    }

    /** The days from one column to another; a blank one leaves that end open. */
    static DateRange range(SettingsRow row, String from, String to) {
        DateRange range =
                new DateRange(row.date(from).orElse(LocalDate.MIN), row.date(to).orElse(LocalDate.MAX));
        if (range.to().isBefore(range.from())) {
            row.problem(to + " is before " + from, "a last day that is not before the first");
        }
        return range;
    }

    static String codes(Codelist<?> list) {
        return list.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    /** Adds an entry; reports a second one with the same code. */
    static <T extends Coded> void put(Map<String, T> entries, SettingsRow row, T entry) {
        if (!entry.code().isEmpty() && entries.putIfAbsent(entry.code(), entry) != null) {
            row.problem("the code " + entry.code() + " is there twice", "each code once");
        }
    }
}
