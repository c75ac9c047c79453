package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A table of a sheet as data: its columns from left to right, the first one at the left edge of the sheet. Cells,
 * formulas, charts and tests get their places from this table, so no other code knows a column by letter or number.
 *
 * @param <T> the subject of a row
 */
public final class SheetTable<T> {

    private final String prefix;
    private final Map<String, PlacedColumn<T>> columns = new LinkedHashMap<>();

    private SheetTable(String prefix, List<SheetColumn<T>> columns) {
        this.prefix = prefix;
        Map<String, Integer> places = new LinkedHashMap<>();
        int next = 0;
        for (SheetColumn<T> column : columns) {
            if (places.putIfAbsent(column.name(), next) != null) {
                throw new IllegalArgumentException("two columns are named " + column.name());
            }
            next += column.span();
        }
        for (SheetColumn<T> column : columns) {
            Optional<CellFormula> formula = column.filling() instanceof SheetColumn.Formula<T> of
                    ? Optional.of(new CellFormula(of.expression(), name -> find(places, name)))
                    : Optional.empty();
            this.columns.put(column.name(), new PlacedColumn<>(column, find(places, column.name()), formula));
        }
    }

    private static <V> V find(Map<String, V> columns, String name) {
        return Optional.ofNullable(columns.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no column " + name + " in " + columns.keySet()));
    }

    /**
     * A table.
     *
     * @param prefix beginning of the keys of the headings, in the bundle of the table's words
     * @throws IllegalArgumentException if two columns have the same name, or a formula names a column that does not
     *     exist
     */
    public static <T> SheetTable<T> of(String prefix, List<SheetColumn<T>> columns) {
        return new SheetTable<>(prefix, columns);
    }

    /** The same table with one more column, to the right of the one with this name. */
    public SheetTable<T> insertAfter(String name, SheetColumn<T> column) {
        List<SheetColumn<T>> more = new ArrayList<>(columns());
        more.add(1 + more.indexOf(find(columns, name).column()), column);
        return new SheetTable<>(prefix, more);
    }

    /** The columns from left to right. */
    public List<SheetColumn<T>> columns() {
        return columns.values().stream().map(PlacedColumn::column).toList();
    }

    /** The number of columns of the sheet that the table takes. */
    public int size() {
        return columns.values().stream().mapToInt(c -> c.column().span()).sum();
    }

    /** The number of a column on the sheet, from 0. */
    public int at(String name) {
        return find(columns, name).place();
    }

    /** The cell of a column in a row, counted from 0, as formulas write it. */
    public String cell(String name, int row) {
        return new CellReference(row, at(name)).formatAsString();
    }

    /** The cells of a column in these rows, counted from 0, both included. */
    public CellRangeAddress down(String name, int firstRow, int lastRow) {
        return area(name, name, firstRow, lastRow);
    }

    /** The cells of these rows from one column to another, both included. */
    public CellRangeAddress area(String firstName, String lastName, int firstRow, int lastRow) {
        return new CellRangeAddress(firstRow, lastRow, at(firstName), at(lastName));
    }

    /** Sets the widths of the columns that have one. */
    public Page widths(Page page) {
        columns.values().forEach(c -> c.column().width().ifPresent(w -> page.widths(c.place(), c.place(), w)));
        return page;
    }

    /** The headings from left to right; one that is there already gets a number. */
    public List<String> headings(Texts words) {
        List<String> headings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (SheetColumn<T> column : columns()) {
            String heading = column.heading().in(words, prefix);
            String unique = heading;
            for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
                unique = heading + " (" + n + ")";
            }
            headings.add(unique);
        }
        return headings;
    }

    /** Writes the headings at the end of a row, each over the columns that it takes. */
    public SheetRow headings(SheetRow line, Texts words) {
        return headings(line, words, Look.HEADING);
    }

    /** The same in this look. */
    SheetRow headings(SheetRow line, Texts words, Look look) {
        List<String> headings = headings(words);
        List<SheetColumn<T>> all = columns();
        for (int i = 0; i < all.size(); i++) {
            line.text(headings.get(i), look);
            if (all.get(i).span() > 1) {
                line.span(all.get(i).span());
            }
        }
        return line;
    }

    /** Writes a row. */
    public SheetRow write(Page page, T row) {
        SheetRow line = page.line();
        for (PlacedColumn<T> column : columns.values()) {
            column.write(line, row, this);
        }
        return line;
    }

    /**
     * Continues a row, with the cells from one column to another, both included.
     *
     * @throws IllegalStateException if the row does not end directly before the first of them
     */
    public SheetRow write(SheetRow line, T row, String firstName, String lastName) {
        int first = at(firstName);
        int last = at(lastName);
        for (PlacedColumn<T> column : columns.values()) {
            if (column.place() >= first && column.place() <= last) {
                column.write(line, row, this);
            }
        }
        return line;
    }
}
