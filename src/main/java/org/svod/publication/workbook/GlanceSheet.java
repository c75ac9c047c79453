package org.svod.publication.workbook;

import java.util.Map;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Page;
import org.svod.reconciliation.Dispute;
import org.svod.round.Round;

/**
 * The year at a glance, on one printed page: the figures in large digits, how complete they are, what is disputed, what
 * was decided, and whom to ask.
 */
final class GlanceSheet implements SheetWriter {

    private static final double FIGURE_POINTS = 33;

    @Override
    public void write(WorkbookContext context) {
        Round round = context.report().round();
        Page page = context.titled(
                context.page(Tab.GLANCE.sheet(context.words())),
                Tab.GLANCE,
                context.words().text("glance.title", round.name(), round.title()));
        GlanceTable table = new GlanceTable(context);
        page.freezeTitle().repeatTitle();
        table.columns().widths(page);
        context.standingLine(page);
        page.gap();
        int heading = page.next();
        page.filterHeadings(table.columns(), context.words());
        Map<String, Dispute> disputes = Dispute.of(context.report().reconciliation());
        for (Figure figure : context.chosen()) {
            Dispute dispute = disputes.getOrDefault(figure.indicator().code(), Dispute.NONE);
            table.columns().write(page, table.row(figure, dispute)).height(FIGURE_POINTS);
        }
        page.table("Glance", heading, table.columns(), context.words()).gap();
        new GlanceFacts(context, page, table.printed()).write();
        page.onePage(table.printed());
    }
}
