package org.svod.publication.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a {@link SheetTable}, as data.
 *
 * @param <T> the subject of a row of the table
 * @param name the name by which formulas, charts and tests find the column; unique in a table
 * @param heading its heading
 * @param width its width; empty if another table of the same sheet sets it
 * @param span number of columns of the sheet that it takes
 * @param filling the filling of its cells
 */
public record SheetColumn<T>(String name, Heading heading, Optional<Width> width, int span, Filling<T> filling) {

    /** The heading of a column. */
    @FunctionalInterface
    public interface Heading {

        /** The words, from the table's bundle; the keys of its headings begin with the prefix. */
        String in(Texts words, String prefix);
    }

    /** The filling of the cells of a column. */
    public sealed interface Filling<T> permits Value, RowFormula, Formula {}

    /** Writes one cell of a row. */
    @FunctionalInterface
    public non-sealed interface Value<T> extends Filling<T> {

        /** Writes the cell at the end of the row. */
        void write(SheetRow line, T row);
    }

    /** Writes one cell with a formula that differs from row to row. */
    @FunctionalInterface
    public non-sealed interface RowFormula<T> extends Filling<T> {

        /** Writes the cell at the end of the row, with the table that knows the places of the columns. */
        void write(SheetRow line, T row, SheetTable<T> table);
    }

    /**
     * A formula over cells of the same row.
     *
     * @param expression the formula; {@code [value]} is the cell in the column {@code value}, {@code [joint:decision]}
     *     are the cells from one column to another
     * @param result its result; empty if the row has no such number
     * @param look the look of the cell
     * @param otherwise the filling of the cell if there is no result
     */
    public record Formula<T>(
            String expression, Function<T, Optional<BigDecimal>> result, Function<T, Look> look, Value<T> otherwise)
            implements Filling<T> {

        /** A formula that has a result in every row. */
        public static <T> Formula<T> always(String expression, Function<T, BigDecimal> result, Function<T, Look> look) {
            return new Formula<>(expression, row -> Optional.of(result.apply(row)), look, (line, row) -> {
                throw new IllegalStateException(expression + " has a result in every row");
            });
        }
    }

    /** Rows of a sheet, both included, counted from 0. */
    public record Rows(int first, int last) {}

    /** A column with these cells; the key of its heading is the column's name. */
    public static <T> SheetColumn<T> of(String name, Width width, Filling<T> filling) {
        return new SheetColumn<>(name, key(name), Optional.of(width), 1, filling);
    }

    /** A column with cells that are not formulas. */
    public static <T> SheetColumn<T> of(String name, Width width, Value<T> value) {
        return of(name, width, (Filling<T>) value);
    }

    /** A column of a table that is below another one, which sets the widths. */
    public static <T> SheetColumn<T> of(String name, Value<T> value) {
        return new SheetColumn<>(name, key(name), Optional.empty(), 1, value);
    }

    /** A column whose formula differs from row to row. */
    public static <T> SheetColumn<T> rowFormula(String name, Width width, RowFormula<T> formula) {
        return of(name, width, (Filling<T>) formula);
    }

    private static Heading key(String key) {
        return (words, prefix) -> words.text(prefix + key);
    }

    /** The same column with another key for its heading. */
    public SheetColumn<T> headed(String key) {
        return new SheetColumn<>(name, key(key), width, span, filling);
    }

    /** The same column with a heading that is not in a bundle. */
    public SheetColumn<T> titled(String text) {
        return new SheetColumn<>(name, (words, prefix) -> text, width, span, filling);
    }

    /** The same column over this number of columns of the sheet. */
    public SheetColumn<T> span(int columns) {
        return new SheetColumn<>(name, heading, width, columns, filling);
    }
}
