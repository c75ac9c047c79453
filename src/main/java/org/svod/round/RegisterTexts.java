package org.svod.round;

import java.util.Comparator;
import java.util.List;

/**
 * Lists and paragraphs of a register.
 *
 * @param items entries of lists, in the order of their table
 * @param statements paragraphs, in the order of their table
 */
public record RegisterTexts(List<Item> items, List<Statement> statements) {

    /** A register without either. */
    public static final RegisterTexts NONE = new RegisterTexts(List.of(), List.of());

    /** The entries of one list about one row, in the order of the list. */
    public List<Item> items(RowId row, Item.Topic topic) {
        return items.stream()
                .filter(i -> i.of().equals(row.id()) && i.topic() == topic)
                .sorted(Comparator.comparingInt(Item::order))
                .toList();
    }

    /** The paragraphs of one section, in their order. */
    public List<Statement> statements(Statement.Section section) {
        return statements.stream()
                .filter(s -> s.section() == section)
                .sorted(Comparator.comparingInt(Statement::order))
                .toList();
    }
}
