package org.svod.publication.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.reconciliation.Dispute;
import org.svod.round.Imprint;
import org.svod.round.Round;

/**
 * The year at a glance, on one printed page: the figures in large digits, how complete they are, what is disputed, what
 * was decided, and whom to ask.
 */
final class GlanceSheet implements SheetWriter {

    private static final double FIGURE_POINTS = 33;

    @Override
    public void write(WorkbookContext draft) {
        Round round = draft.report().round();
        Page page = draft.titled(
                draft.book().page(Tab.GLANCE.sheet(draft.words())),
                Tab.GLANCE,
                draft.words().line("glance.title", round.name(), round.title()));
        GlanceTable table = new GlanceTable(draft);
        page.freezeTitle().repeatTitle();
        table.columns().widths(page);
        draft.standingLine(page);
        page.gap();
        int heading = page.next();
        page.headings(table.columns(), draft.words());
        Map<String, Dispute> disputes = Dispute.of(draft.report().reconciliation());
        for (Figure figure : figures(draft)) {
            Dispute dispute = disputes.getOrDefault(figure.indicator().code(), Dispute.NONE);
            SheetRow line = table.columns().write(page, table.row(figure, dispute));
            line.height(FIGURE_POINTS);
            page.columnsInCell(line.row(), table.columns().at(GlanceTable.COURSE), table.months(line.row()));
        }
        page.table("Glance", heading, table.columns(), draft.words()).gap();
        new GlanceFacts(draft, page, table.printed()).write();
        page.onePage(table.printed());
    }

    private static List<Figure> figures(WorkbookContext draft) {
        Imprint imprint = draft.report().round().imprint();
        return imprint.figures().isEmpty()
                ? draft.report().published().stream()
                        .limit(Imprint.MOST_FIGURES)
                        .toList()
                : imprint.figures().stream()
                        .map(draft.report()::figure)
                        .flatMap(Optional::stream)
                        .toList();
    }
}
