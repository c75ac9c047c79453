package org.svod.publication.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.svod.publication.sheet.Page;
import org.svod.reconciliation.Agreement;

/** Every joint case and mirrored flow, the worst first, on as many sheets as it takes. */
final class ReconciliationSheet implements SheetWriter {

    @Override
    public void write(Draft draft) {
        List<List<Case>> sheets = draft.cases().sheets();
        for (int n = 0; n < sheets.size(); n++) {
            Page page = draft.book().streamedPage(draft.cases().sheet(n));
            page.widths(CaseRows.WIDTHS);
            draft.titled(page, Tab.RECONCILIATION);
            if (sheets.get(n).isEmpty()) {
                page.note(draft.words().both("cases.none"));
                return;
            }
            page.note(summary(draft, sheets));
            page.skipTo(CaseTable.HEADING_ROW);
            page.tableHeadings(draft.headings(CaseRows.HEADINGS), 3);
            CaseRows rows = new CaseRows(draft.report().round(), draft.words(), page);
            sheets.get(n).forEach(rows::write);
            page.filter(CaseTable.HEADING_ROW, CaseRows.HEADINGS.length);
        }
    }

    private static String summary(Draft draft, List<List<Case>> sheets) {
        Map<Agreement, Integer> counts = new EnumMap<>(Agreement.class);
        sheets.forEach(sheet -> sheet.forEach(c -> counts.merge(c.agreement(), 1, Integer::sum)));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return draft.words().both("cases.summary", all, counts.getOrDefault(Agreement.DISCREPANCY, 0),
                counts.getOrDefault(Agreement.ONLY_SENDER, 0) + counts.getOrDefault(Agreement.ONLY_RECEIVER, 0),
                counts.getOrDefault(Agreement.NOT_COMPARABLE, 0), counts.getOrDefault(Agreement.DECIDED, 0),
                counts.getOrDefault(Agreement.AGREED, 0));
    }
}
