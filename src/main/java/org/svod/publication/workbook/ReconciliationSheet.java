package org.svod.publication.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.svod.reconciliation.Agreement;

/** Every joint case and mirrored flow, the open ones first, on as many sheets as necessary. */
final class ReconciliationSheet implements SheetWriter {

    @Override
    public void write(WorkbookContext context) {
        CaseSheets.write(
                context,
                CaseTableRows.DECIDING,
                page -> context.titled(page, Tab.RECONCILIATION),
                summary(context, context.cases().sheets()));
    }

    private static String summary(WorkbookContext context, List<List<Case>> sheets) {
        Map<Agreement, Integer> counts = new EnumMap<>(Agreement.class);
        sheets.forEach(sheet -> sheet.forEach(c -> counts.merge(c.agreement(), 1, Integer::sum)));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return context.words()
                .text(
                        "cases.summary",
                        all,
                        counts.getOrDefault(Agreement.DISCREPANCY, 0),
                        counts.getOrDefault(Agreement.ONLY_SENDER, 0) + counts.getOrDefault(Agreement.ONLY_RECEIVER, 0),
                        counts.getOrDefault(Agreement.NOT_COMPARABLE, 0),
                        counts.getOrDefault(Agreement.DECIDED, 0),
                        counts.getOrDefault(Agreement.AGREED, 0));
    }
}
