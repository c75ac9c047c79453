package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.codebook.Operation;
import org.svod.period.Period;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Width;

/** The figures of each operation; national work is last. */
final class ByOperationSheet implements SheetWriter {

    @Override
    public void write(WorkbookContext draft) {
        Page page = draft.page(Tab.BY_OPERATION);
        draft.roundNote(page);
        page.note(draft.words().text("by-operation.note"));
        List<FigureTable.Column> columns = operations(draft).stream()
                .map(o -> new FigureTable.Column(o.code(), draft.words().text(o.name())))
                .toList();
        new FigureTable(draft, page, columns, e -> e.cell().operation().code(), Width.WORD).write();
    }

    /** The operations that run in the year, and others for which anything was reported. */
    private static List<Operation> operations(WorkbookContext draft) {
        Period year = draft.report().round().period();
        Set<String> booked = draft.report().ledger().entries().stream()
                .map(e -> e.cell().operation().code())
                .collect(Collectors.toSet());
        return draft.report().codebook().operations().stream()
                .filter(o -> booked.contains(o.code()) || o.dates().overlaps(year.firstDay(), year.lastDay()))
                .sorted(Comparator.comparing(o -> o.code().equals(Operation.NATIONAL)))
                .toList();
    }
}
