package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Operation;
import org.svod.period.Period;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Width;

/** The figures of each operation; national work is last. */
final class ByOperationSheet implements SheetWriter {

    /** Characters of a line that stay free because words are not cut. */
    private static final int ROOM = 6;

    @Override
    public void write(WorkbookContext context) {
        Page page = context.page(Tab.BY_OPERATION);
        List<FigureTable.Column> columns = operations(context).stream()
                .map(o -> new FigureTable.Column(
                        o.code(),
                        context.words().text(o.name()),
                        width(context.words().text(o.name()))))
                .toList();
        new FigureTable(
                        "ByOperation",
                        context,
                        page,
                        columns,
                        e -> e.cell().operation().code())
                .write();
        context.notes(page, "by-operation.note");
    }

    /** A width in which a name takes two lines, so that the headings are low. */
    private static Width width(String name) {
        return Stream.of(Width.WORD, Width.FILE, Width.NAME)
                .filter(width -> 2 * (width.characters() - ROOM) >= name.length())
                .findFirst()
                .orElse(Width.TEXT);
    }

    /** The operations that run in the year, and others for which anything was reported. */
    private static List<Operation> operations(WorkbookContext context) {
        Period year = context.report().round().period();
        Set<String> booked = context.report().ledger().entries().stream()
                .map(e -> e.cell().operation().code())
                .collect(Collectors.toSet());
        return context.report().codebook().operations().stream()
                .filter(o -> booked.contains(o.code()) || o.dates().overlaps(year.firstDay(), year.lastDay()))
                .sorted(Comparator.comparing(o -> o.code().equals(Operation.NATIONAL)))
                .toList();
    }
}
