package org.svod.publication.workbook;

import java.util.function.Function;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/** Columns that many tables have: the name of an indicator, of its unit, and of a State. */
final class NamedColumns {

    private NamedColumns() {}

    /** The name of the indicator of a row, in the language of the words. */
    static <T> SheetColumn<T> indicator(Width width, Function<T, Texts> words, Function<T, Indicator> of) {
        return SheetColumn.of(
                "indicator",
                width,
                (line, row) -> line.text(words.apply(row).text(of.apply(row).name())));
    }

    /** The name of the unit of the indicator of a row. */
    static <T> SheetColumn<T> unit(Width width, Function<T, Texts> words, Function<T, Indicator> of) {
        return SheetColumn.of(
                "unit",
                width,
                (line, row) ->
                        line.text(words.apply(row).text(of.apply(row).unit().name())));
    }

    /** The name of the State of a row. */
    static <T> SheetColumn<T> state(Width width, Function<T, Texts> words, Function<T, State> of) {
        return SheetColumn.of(
                "state",
                width,
                (line, row) -> line.text(words.apply(row).text(of.apply(row).name())));
    }
}
