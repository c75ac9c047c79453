package org.svod.publication.workbook;

import java.util.List;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.MirrorPair;

/**
 * The States that returned wanted citizens, and to which States: the settled values as one table, origins downwards.
 */
final class FlowsSheet implements SheetWriter {

    /** The number of States whose matrix can be read. */
    private static final int MOST_STATES = 40;

    @Override
    public void write(WorkbookContext context) {
        Page page = context.page(Tab.FLOWS);
        List<MirrorPair> pairs = context.report().reconciliation().mirrorPairs();
        FlowMatrix matrix = new FlowMatrix(context, page, pairs);
        if (pairs.isEmpty() || matrix.states() > MOST_STATES) {
            page.freezeTitle().repeatTitle();
            page.note(context.words().text(pairs.isEmpty() ? "returns.none" : "returns.many", matrix.states()));
            return;
        }
        matrix.write();
        page.gap().note(context.words().text("returns.note"));
        legend(context, page);
    }

    private static void legend(WorkbookContext context, Page page) {
        page.gap().note(context.words().text("returns.legend"));
        for (Agreement agreement : Agreement.values()) {
            SheetRow line = page.line();
            line.text(context.words().text("agreement." + agreement), Look.MARK.tone(Tones.of(agreement)));
        }
    }
}
