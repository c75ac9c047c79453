package org.svod.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which heading means which column: the canonical names, and the aliases of the codebook. */
public final class Headings {

    /** What does not count in a heading: blanks, also those that spreadsheets use, and what joins words. */
    private static final String NOTHING = " \t\n\u000B\f\r\u00A0\u202F\u2007\u200B\u200C\u200D\uFEFF_.-";

    private final Map<String, Column> columns = new HashMap<>();
    private final List<Alias> aliases;

    /**
     * One more spelling of a column's heading.
     *
     * @param column the column
     * @param text the spelling
     */
    public record Alias(Column column, String text) {}

    /** With these aliases besides the canonical names. */
    public Headings(List<Alias> aliases) {
        this.aliases = List.copyOf(aliases);
        for (Column column : Column.values()) {
            columns.put(folded(column.heading()), column);
        }
        for (Alias alias : aliases) {
            columns.putIfAbsent(folded(alias.text()), alias.column());
        }
    }

    /** The column that a heading means: case, blanks, {@code _}, {@code -} and {@code .} do not matter. */
    public Optional<Column> match(String heading) {
        return Optional.ofNullable(columns.get(folded(heading)));
    }

    /** The aliases of a column, in the order of the table. */
    public List<String> aliasesOf(Column column) {
        return aliases.stream()
                .filter(a -> a.column() == column)
                .map(Alias::text)
                .toList();
    }

    static String folded(String heading) {
        StringBuilder folded = new StringBuilder(heading.length());
        String upper = heading.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (NOTHING.indexOf(c) < 0) {
                folded.append(c == 'Ё' ? 'Е' : c);
            }
        }
        return folded.toString();
    }
}
