package org.svod.codebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/**
 * {@code aliases.csv}: further names that States use for the entries of the other tables. The file is optional. The
 * alias of a unit may stand on several lines, because one word may mean several units; each row of a return then
 * decides which one is meant. Every other alias means exactly one entry.
 */
final class AliasTable {

    private static final String FILE = "codebook/aliases.csv";

    private final SettingsProblems problems;
    private final Map<Target, List<SettingsRow>> rows = new EnumMap<>(Target.class);

    /** The table whose entries get the alias. */
    enum Target {
        STATE("states.csv"),
        INDICATOR("indicators.csv"),
        OPERATION("operations.csv"),
        UNIT("units.csv"),
        STATUS("statuses.csv");

        private final String table;

        Target(String table) {
            this.table = table;
        }
    }

    private AliasTable(SettingsProblems problems) {
        this.problems = problems;
    }

    /** Reads the table; reports every line whose kind is not known. */
    static AliasTable read(Path jobs, SettingsProblems problems) {
        AliasTable table = new AliasTable(problems);
        if (Files.isRegularFile(jobs.resolve(FILE))) {
            for (SettingsRow row :
                    SettingsTable.read(jobs, FILE, List.of("kind", "code", "alias"), List.of(), problems)) {
                row.required("kind");
                row.choice("kind", Target.class)
                        .ifPresent(kind -> table.rows
                                .computeIfAbsent(kind, k -> new ArrayList<>())
                                .add(row));
            }
        }
        return table;
    }

    /**
     * Makes the list of these entries with its aliases. A line that means no entry, or means a second one, is reported.
     * If the entries' own table is wrong, these lines are not reported: the problems of that table come first.
     */
    <T extends Coded> Codelist<T> list(Target kind, Collection<T> entries) {
        Codelist<T> own = Codelist.of(entries);
        if (own.size() == 0 || problems.anyAbout("codebook/" + kind.table)) {
            return own;
        }
        List<Codelist.Alias> aliases = new ArrayList<>();
        Map<String, SettingsRow> seen = new HashMap<>();
        for (SettingsRow row : rows.getOrDefault(kind, List.of())) {
            String code = row.required("code");
            String text = row.required("alias");
            if (own.find(code).isEmpty()) {
                row.problem(
                        "code " + code + " is not in " + kind.table,
                        "one of " + own.stream().map(Coded::code).collect(Collectors.joining(", ")));
            } else if (isFree(kind, row, own, seen)) {
                aliases.add(new Codelist.Alias(code, text));
            }
        }
        return Codelist.of(entries, aliases);
    }

    private static <T extends Coded> boolean isFree(
            Target kind, SettingsRow row, Codelist<T> own, Map<String, SettingsRow> seen) {
        String code = row.text("code");
        String text = row.text("alias");
        List<String> means = own.meanings(text).stream().map(Coded::code).toList();
        boolean isOtherCode = own.find(text).filter(e -> !e.code().equals(code)).isPresent();
        SettingsRow before = seen.putIfAbsent(Spellings.look(text), row);
        boolean shared = kind == Target.UNIT && !isOtherCode;
        if (!shared && !means.isEmpty() && !means.contains(code)) {
            row.problem(
                    "the alias " + text + " already means " + String.join(", ", means), "an alias of one entry only");
            return false;
        }
        if (!shared && before != null && !before.text("code").equals(code)) {
            row.problem(
                    "the alias " + text + " already means " + before.text("code") + " on line " + before.line()
                            + Spellings.difference(text, before.text("alias")),
                    "an alias of one entry only");
            return false;
        }
        if (shared) {
            own.stream()
                    .filter(e ->
                            !e.code().equals(code) && Spellings.look(e.code()).equals(Spellings.look(text)))
                    .findFirst()
                    .ifPresent(other -> row.problemUnlessArchived(
                            "the alias " + text + " already means " + other.code()
                                    + Spellings.difference(text, other.code()),
                            "an alias of one entry only"));
        }
        return !text.isEmpty();
    }
}
