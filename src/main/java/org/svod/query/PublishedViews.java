package org.svod.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.svod.codebook.Name;
import org.svod.databank.QueryDatabase;
import org.svod.databank.QueryDatabase.Column;
import org.svod.databank.QueryRows;
import org.svod.publication.tables.CsvTable;

/**
 * The published tables of rounds as views. A view begins with the column {@code round}; each column of codes is
 * followed by the names of the codes in English and Russian. A round that has no such table has no rows in the view.
 */
public final class PublishedViews {

    private static final String ROUND = "round";
    private static final Name NO_NAME = new Name("", "");

    /** The list of codes that a column holds. */
    private static final Map<String, String> LISTS = Map.of(
            "indicator", "indicator",
            "state", "state",
            "counterpart", "state",
            "origin", "state",
            "destination", "state",
            "operation", "operation",
            "unit", "unit");

    private final Map<String, Path> folders;

    /**
     * Of these rounds.
     *
     * @param folders the folder in which the published tables of each round lie, by the name of the round
     */
    public PublishedViews(Map<String, Path> folders) {
        this.folders = folders;
    }

    /** The names of all views. */
    public static List<String> names() {
        return Arrays.stream(View.values()).map(View::code).toList();
    }

    /** The names of the views that a question names. */
    public static List<String> namedIn(String sql) {
        return View.namedIn(sql).stream().map(View::code).toList();
    }

    /**
     * These views with their columns, none for a view that no round has; for the words to a person who names another.
     */
    public Map<String, List<String>> columns(List<String> views) throws IOException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (View view : View.values()) {
            if (views.contains(view.code())) {
                columns.put(
                        view.code(), columns(view).stream().map(Column::name).toList());
            }
        }
        return columns;
    }

    /** Copies the views that a question names; the others would only take time and memory. */
    public void copy(String sql, QueryDatabase database) throws IOException {
        for (View view : View.namedIn(sql)) {
            List<Column> columns = columns(view);
            if (!columns.isEmpty()) {
                try (QueryRows rows = database.add(view.code(), columns)) {
                    for (Map.Entry<String, Path> folder : folders.entrySet()) {
                        copy(view, folder.getKey(), folder.getValue(), columns, rows);
                    }
                }
            }
        }
    }

    /** The columns of all rounds: a release keeps its columns, also when a later version of Svod has more. */
    private List<Column> columns(View view) throws IOException {
        Set<Column> columns = new LinkedHashSet<>();
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            Path file = place(folder.getValue(), view.file(folder.getKey()));
            if (Files.isRegularFile(file)) {
                try (CSVParser csv = CsvTable.read(file)) {
                    columns.addAll(columns(view, csv.getHeaderNames()));
                }
            }
        }
        return List.copyOf(columns);
    }

    private static List<Column> columns(View view, List<String> headings) {
        List<Column> columns = new ArrayList<>(List.of(new Column(ROUND, QueryDatabase.Type.NUMBER)));
        for (String heading : headings) {
            columns.add(view.column(heading));
            if (LISTS.containsKey(heading)) {
                columns.add(new Column(heading + "_en", QueryDatabase.Type.TEXT));
                columns.add(new Column(heading + "_ru", QueryDatabase.Type.TEXT));
            }
        }
        return columns;
    }

    private static void copy(View view, String round, Path folder, List<Column> columns, QueryRows rows)
            throws IOException {
        Path file = place(folder, view.file(round));
        if (!Files.isRegularFile(file)) {
            return;
        }
        Map<String, Name> names = names(folder, round);
        try (CSVParser csv = CsvTable.read(file)) {
            Map<String, Column> own = new LinkedHashMap<>();
            csv.getHeaderNames().forEach(heading -> own.put(heading, view.column(heading)));
            for (CSVRecord row : csv) {
                Map<String, String> values = new HashMap<>(Map.of(ROUND, round));
                for (Map.Entry<String, Column> each : own.entrySet()) {
                    String heading = each.getKey();
                    String value = row.get(heading);
                    Column column = each.getValue();
                    values.put(
                            column.name(),
                            column.type() == QueryDatabase.Type.TEXT ? CsvTable.asWritten(value) : value);
                    if (LISTS.containsKey(heading)) {
                        Name name = Optional.ofNullable(names.get(LISTS.get(heading) + " " + value))
                                .orElse(NO_NAME);
                        values.put(heading + "_en", name.en());
                        values.put(heading + "_ru", name.ru());
                    }
                }
                rows.add(columns.stream()
                        .map(column -> values.getOrDefault(column.name(), ""))
                        .toList());
            }
        }
    }

    private static Map<String, Name> names(Path folder, String round) throws IOException {
        Path file = place(folder, View.CODES.file(round));
        Map<String, Name> names = new HashMap<>();
        if (Files.isRegularFile(file)) {
            try (CSVParser csv = CsvTable.read(file)) {
                for (CSVRecord row : csv) {
                    names.put(
                            row.get("list") + " " + row.get("code"),
                            new Name(CsvTable.asWritten(row.get("name_en")), CsvTable.asWritten(row.get("name_ru"))));
                }
            }
        }
        return names;
    }

    /** A set that is to be approved has its files in folders, by who may read them. */
    private static Path place(Path folder, String file) {
        for (String part : List.of("public", "internal")) {
            Path inside = folder.resolve(part).resolve(file);
            if (Files.isRegularFile(inside)) {
                return inside;
            }
        }
        return folder.resolve(file);
    }
}
