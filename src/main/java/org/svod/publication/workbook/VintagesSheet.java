package org.svod.publication.workbook;

import java.util.List;

/** What brought each publication: one row for each cause. */
final class VintagesSheet {

    private VintagesSheet() {}

    static void write(WorkbookContext context) {
        new ListSheet<>(Tab.VINTAGES, "Vintages", CauseRows.COLUMNS, CauseRows::of, c -> List.of()).write(context);
    }
}
