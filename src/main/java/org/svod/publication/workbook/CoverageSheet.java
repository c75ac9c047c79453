package org.svod.publication.workbook;

import java.util.List;
import org.svod.codebook.State;
import org.svod.publication.sheet.Page;
import org.svod.reconciliation.Return;

/** The returns that are missing or late, as a heat map of states and months. The next sheet lists them. */
final class CoverageSheet implements SheetWriter {

    @Override
    public void write(WorkbookContext context) {
        Page page = context.page(Tab.COVERAGE);
        List<Return> returns = context.report().coverage().returns();
        if (returns.isEmpty()) {
            page.note(context.words().text("coverage.none"));
            return;
        }
        List<State> states = returns.stream().map(Return::state).distinct().toList();
        CoverageMap map =
                new CoverageMap(context.words(), page, context.report().round());
        int heading = page.next();
        map.headings();
        states.forEach(state -> map.row(state, context.report().coverage().of(state)));
        map.table(heading);
        page.gap();
        map.legend();
        if (!ReturnRows.isOf(context.report())) {
            page.note(context.words().text("coverage.all-in-order"));
        }
    }
}
