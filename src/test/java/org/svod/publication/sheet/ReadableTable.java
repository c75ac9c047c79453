package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.codebook.Language;

/**
 * What a test needs to read a table of a workbook: where its columns are, and what stands above them.
 *
 * @param places the columns by name, from 0, from left to right
 * @param headings the headings, from left to right
 * @param formulas the names of the columns that are formulas over their row
 */
public record ReadableTable(Map<String, Integer> places, List<String> headings, List<String> formulas) {

    /** The places and English headings of a table of this bundle. */
    public static ReadableTable of(SheetTable<?> table, String bundle) {
        return of(table, bundle, Language.EN);
    }

    /** The places and headings of a table of this bundle, in this language. */
    public static ReadableTable of(SheetTable<?> table, String bundle, Language language) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> formulas = new ArrayList<>();
        table.columns().forEach(column -> {
            places.put(column.name(), table.at(column.name()));
            if (column.filling() instanceof SheetColumn.Formula) {
                formulas.add(column.name());
            }
        });
        List<String> headings = table.headings(Texts.of(bundle, language)).stream()
                .map(h -> h.lines().findFirst().orElse(""))
                .toList();
        return new ReadableTable(places, headings, List.copyOf(formulas));
    }
}
