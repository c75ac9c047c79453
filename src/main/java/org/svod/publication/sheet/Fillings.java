package org.svod.publication.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between workbooks of one kind, by the parts in which POI saves it, in the order of each part. */
final class Fillings {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String BOXES = "xl/drawings/vmlDrawing0.vml";
    private static final String TABLE = "xl/tables/table1.xml";

    private Fillings() {}

    /**
     * The fillings of a workbook; empty if only POI can save it: it has a sheet without cells, comments on two sheets,
     * two tables, or a text with characters that are written otherwise.
     *
     * @param rows the rows of its sheets
     */
    static Optional<Map<String, List<Filling>>> of(String title, LateWorkbook workbook, List<SheetRows> rows)
            throws IOException {
        if (!PlainText.isPlainTitle(title)) {
            return Optional.empty();
        }
        List<SavedSheet> sheets = rows.stream().map(r -> new SavedSheet()).toList();
        for (LateWorkbook.Step step : workbook.steps()) {
            if (step.setting() instanceof VariedSetting varied) {
                if (!varied.isPlain()) {
                    return Optional.empty();
                }
                varied.saved(sheets.get(step.sheet()));
            }
        }
        if (sheets.stream().filter(SavedSheet::hasComments).count() > 1
                || sheets.stream().mapToInt(sheet -> sheet.tables().size()).sum() > 1
                || rows.stream().anyMatch(r -> r.dimension().isEmpty())) {
            return Optional.empty();
        }
        Map<String, List<Filling>> parts = new HashMap<>();
        parts.put(PROPERTIES, List.of(Filling.of("<dc:title>" + title + "</dc:title>")));
        for (int i = 0; i < sheets.size(); i++) {
            SavedSheet sheet = sheets.get(i);
            SheetRows written = rows.get(i);
            int number = i + 1;
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    sheet.sheet(written.dimension().orElseThrow(), written.finished()));
            if (sheet.hasComments()) {
                parts.put("xl/comments" + number + ".xml", List.of(sheet.allComments()));
                parts.put(BOXES, List.of(sheet.allBoxes()));
            }
            for (String area : sheet.tables()) {
                parts.put(TABLE, List.of(Filling.of(area), Filling.of(area)));
            }
        }
        return Optional.of(parts);
    }
}
