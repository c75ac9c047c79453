package org.svod.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** {@code headings.csv}: further spellings of the column headings. */
final class HeadingTable {

    private static final String FILE = "codebook/headings.csv";

    private HeadingTable() {}

    /** Reads the table; reports a spelling that is given for two columns. */
    static List<Headings.Alias> read(Path jobs, SettingsProblems problems) {
        List<Headings.Alias> aliases = new ArrayList<>();
        Map<String, Headings.Alias> seen = new HashMap<>();
        for (Column column : Column.values()) {
            seen.put(Headings.look(column.heading()), new Headings.Alias(column, column.heading()));
        }
        for (SettingsRow row : SettingsTable.read(jobs, FILE, List.of("column", "alias"), List.of(), problems)) {
            String text = row.required("alias");
            Optional<Column> column = Arrays.stream(Column.values())
                    .filter(c -> c.heading().equals(row.text("column")))
                    .findFirst();
            if (column.isEmpty()) {
                row.problem(
                        "column " + row.text("column") + " is not known",
                        "one of "
                                + Arrays.stream(Column.values())
                                        .map(Column::heading)
                                        .collect(Collectors.joining(", ")));
                continue;
            }
            Headings.Alias alias = new Headings.Alias(column.get(), text);
            Headings.Alias before = seen.putIfAbsent(Headings.look(text), alias);
            if (before != null && before.column() != column.get()) {
                row.problem(
                        "the alias " + text + " already means "
                                + before.column().heading() + Spellings.difference(text, before.text()),
                        "an alias of one column only");
            }
            aliases.add(alias);
        }
        return aliases;
    }
}
