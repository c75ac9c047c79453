package org.svod.publication.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a {@link SheetTable}, as data.
 *
 * @param <T> what a row of the table is about
 * @param name the name by which formulas, charts and tests find the column; one in a table
 * @param heading what stands above it
 * @param width its width; empty where another table of the same sheet sets it
 * @param span how many columns of the sheet it takes
 * @param content what its cells hold
 */
public record SheetColumn<T>(String name, Heading heading, Optional<Width> width, int span, Content<T> content) {

    /** The words above a column. */
    @FunctionalInterface
    public interface Heading {

        /** The words, from the bundle of the table, whose keys for headings begin with the prefix. */
        String in(Bilingual words, String prefix);
    }

    /** What the cells of a column hold. */
    public sealed interface Content<T> permits Value, RowFormula, Formula, Total {}

    /** Writes one cell of a row. */
    @FunctionalInterface
    public non-sealed interface Value<T> extends Content<T> {

        /** Writes it at the end of the line. */
        void write(SheetRow line, T row);
    }

    /** Writes one cell with a formula that is another one in every row. */
    @FunctionalInterface
    public non-sealed interface RowFormula<T> extends Content<T> {

        /** Writes it at the end of the line, with the table that knows the places of the columns. */
        void write(SheetRow line, T row, SheetTable<T> table);
    }

    /**
     * A formula over cells of the same row.
     *
     * @param expression the formula; {@code [value]} is the cell in the column {@code value}, {@code [joint:decision]}
     *     are the cells from one column to another
     * @param result what it comes to; empty where the row has no such number
     * @param look how the cell looks
     * @param otherwise what the row has instead where there is no result
     */
    public record Formula<T>(
            String expression, Function<T, Optional<BigDecimal>> result, Function<T, Look> look, Value<T> otherwise)
            implements Content<T> {

        /** A formula that has a result in every row. */
        public static <T> Formula<T> always(String expression, Function<T, BigDecimal> result, Function<T, Look> look) {
            return new Formula<>(expression, row -> Optional.of(result.apply(row)), look, (line, row) -> {
                throw new IllegalStateException(expression + " has a result in every row");
            });
        }
    }

    /**
     * The sum of the same column in other rows.
     *
     * @param rows which rows
     * @param result what it comes to
     * @param look how the cell looks
     */
    public record Total<T>(Function<T, Rows> rows, Function<T, BigDecimal> result, Function<T, Look> look)
            implements Content<T> {}

    /** Rows of a sheet, both included, counted from 0. */
    public record Rows(int first, int last) {}

    /** A column with these cells, whose heading has the column's name as its key. */
    public static <T> SheetColumn<T> of(String name, Width width, Content<T> content) {
        return new SheetColumn<>(name, key(name), Optional.of(width), 1, content);
    }

    /** A column with cells that are no formulas. */
    public static <T> SheetColumn<T> of(String name, Width width, Value<T> value) {
        return of(name, width, (Content<T>) value);
    }

    /** A column of a table that lies below another one, which sets the widths. */
    public static <T> SheetColumn<T> of(String name, Value<T> value) {
        return new SheetColumn<>(name, key(name), Optional.empty(), 1, value);
    }

    /** A column whose formula is another one in every row. */
    public static <T> SheetColumn<T> rowFormula(String name, Width width, RowFormula<T> formula) {
        return of(name, width, (Content<T>) formula);
    }

    private static Heading key(String key) {
        return (words, prefix) -> words.both(prefix + key);
    }

    /** The same with a heading of another key. */
    public SheetColumn<T> headed(String key) {
        return new SheetColumn<>(name, key(key), width, span, content);
    }

    /** The same under a text that stands in no bundle. */
    public SheetColumn<T> titled(String text) {
        return new SheetColumn<>(name, (words, prefix) -> text, width, span, content);
    }

    /** The same over so many columns of the sheet. */
    public SheetColumn<T> span(int columns) {
        return new SheetColumn<>(name, heading, width, columns, content);
    }

    /** The same without a width of its own. */
    public SheetColumn<T> unsized() {
        return new SheetColumn<>(name, heading, Optional.empty(), span, content);
    }
}
