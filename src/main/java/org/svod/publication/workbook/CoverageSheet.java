package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import org.svod.codebook.State;
import org.svod.publication.sheet.Page;
import org.svod.reconciliation.Return;

/** The returns that are missing or late: a heat map of states and months, and a list of what is not in order. */
final class CoverageSheet implements SheetWriter {

    private static final List<Return.Verdict> IN_ORDER = List.of(Return.Verdict.ON_TIME, Return.Verdict.NOT_EXPECTED);

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
        page.gap().repeatTitle();
        map.legend();
        List<Return> late = returns.stream()
                .filter(r -> !IN_ORDER.contains(r.verdict()))
                .sorted(Comparator.comparing(Return::due))
                .toList();
        new ReturnRows(context.words(), page).write("coverage.list", "coverage.all-in-order", late);
    }
}
