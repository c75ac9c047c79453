package org.svod.round;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** Reads {@code items.csv} and {@code statements.csv} of a register; each of them may be missing. */
final class RegisterTextsReader {

    static final String ITEMS = "items.csv";
    static final String STATEMENTS = "statements.csv";

    private final Path jobs;
    private final String folder;
    private final SettingsProblems problems;
    private final Set<String> places = new HashSet<>();

    private RegisterTextsReader(Path jobs, String folder, SettingsProblems problems) {
        this.jobs = jobs;
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads both tables.
     *
     * @param ids ids of the rows of the register
     */
    static RegisterTexts read(Path jobs, String folder, Set<String> ids, SettingsProblems problems) {
        RegisterTextsReader reader = new RegisterTextsReader(jobs, folder, problems);
        return new RegisterTexts(reader.items(ids), reader.statements());
    }

    private List<Item> items(Set<String> ids) {
        List<Item> items = new ArrayList<>();
        for (RegisterRow row : rows(ITEMS, "of", "list", "order", "text_en", "text_ru")) {
            String of = row.row().required("of");
            if (!of.isEmpty() && !ids.contains(of)) {
                row.row()
                        .problem(
                                "of " + of + " is not an id of the register",
                                ids.isEmpty() ? "an id of a row" : "one of " + String.join(", ", new TreeSet<>(ids)));
            }
            Optional<Item.Topic> topic = choice(row.row(), "list", Item.Topic.class);
            int order = order(row, ITEMS + " " + of + " " + row.row().text("list"), "of the same list");
            items.add(new Item(row.row().line(), of, topic.orElse(Item.Topic.AIMS), order, row.name("text")));
        }
        return List.copyOf(items);
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (RegisterRow row : rows(STATEMENTS, "section", "order", "text_en", "text_ru")) {
            Optional<Statement.Section> section = choice(row.row(), "section", Statement.Section.class);
            int order = order(row, STATEMENTS + " " + row.row().text("section"), "of the same section");
            statements.add(new Statement(
                    row.row().line(), section.orElse(Statement.Section.OPENING), order, row.name("text")));
        }
        return List.copyOf(statements);
    }

    private static <E extends Enum<E>> Optional<E> choice(SettingsRow row, String column, Class<E> type) {
        row.required(column);
        return row.choice(column, type);
    }

    private int order(RegisterRow row, String list, String ofWhat) {
        int order = row.order();
        if (order > 0 && !places.add(list + " " + order)) {
            row.row().problem("order " + order + " is there twice", "another number in each row " + ofWhat);
        }
        return order;
    }

    private List<RegisterRow> rows(String table, String... columns) {
        String file = folder + "/" + table;
        return !Files.isRegularFile(jobs.resolve(file))
                ? List.of()
                : SettingsTable.read(jobs, file, List.of(columns), List.of(), problems).stream()
                        .map(RegisterRow::new)
                        .toList();
    }
}
