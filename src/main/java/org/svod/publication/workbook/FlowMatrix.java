package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Rows;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.MirrorPair;

/** Origin by destination, each flow in the colour of its verdict, with live totals. */
final class FlowMatrix {

    private final WorkbookContext context;
    private final Page page;
    private final Indicator indicator;
    private final Map<String, MirrorPair> flows;
    private final List<State> states;
    private final Look total;

    FlowMatrix(WorkbookContext context, Page page, Indicator indicator, List<MirrorPair> flows) {
        this.context = context;
        this.page = page;
        this.indicator = indicator;
        this.flows = flows.stream().collect(Collectors.toMap(MirrorPair::reference, p -> p));
        this.total = Look.number(indicator.decimals()).face(FontRole.STRONG).tone(Tone.TOTAL);
        Set<String> codes = new HashSet<>();
        flows.forEach(
                f -> codes.addAll(List.of(f.origin().code(), f.destination().code())));
        this.states = context.report().codebook().states().stream()
                .filter(s -> codes.contains(s.code()))
                .toList();
    }

    /** The number of States that have a flow. */
    int states() {
        return states.size();
    }

    void write() {
        SheetTable<From> table = SheetTable.of("col.", columns());
        table.widths(page);
        page.section(context.words().text("returns.matrix", indicator.name()), table.size());
        page.headings(table, context.words());
        int first = page.next();
        states.forEach(origin -> table.write(page, new From(Optional.of(origin), new Rows(0, 0))));
        table.write(page, new From(Optional.empty(), new Rows(first, page.next() - 1)));
    }

    /**
     * A row of the matrix.
     *
     * @param origin the state of origin; empty for the totals
     * @param above the rows that the totals add up
     */
    private record From(Optional<State> origin, Rows above) {}

    private List<SheetColumn<From>> columns() {
        List<SheetColumn<From>> columns = new ArrayList<>();
        columns.add(SheetColumn.of("matrix", Width.WORD, this::origin));
        for (State destination : states) {
            columns.add(SheetColumn.<From>rowFormula(
                            destination.code(), Width.WORD, (line, row, table) -> to(line, row, destination, table))
                    .titled(context.heading(destination)));
        }
        columns.add(SheetColumn.rowFormula("total", Width.WORD, this::total));
        return columns;
    }

    private void origin(SheetRow line, From row) {
        Look strong = Look.TEXT.face(FontRole.STRONG);
        row.origin()
                .ifPresentOrElse(
                        origin -> line.text(context.words().text(origin.name()), strong.tone(Tone.BAND)),
                        () -> line.text(context.words().text("col.total"), strong.tone(Tone.TOTAL)));
    }

    private void to(SheetRow line, From row, State destination, SheetTable<From> table) {
        if (row.origin().isEmpty()) {
            sum(
                    line,
                    row.above(),
                    table,
                    destination.code(),
                    f -> f.destination().equals(destination));
            return;
        }
        State origin = row.origin().get();
        MirrorPair flow = flows.get(origin.code() + ">" + destination.code());
        if (flow == null) {
            Mark.write(line, origin.equals(destination) ? Mark.NOT_APPLICABLE : Mark.NOT_REPORTED);
        } else {
            Mark.numberOr(
                    line,
                    flow.settled(),
                    Look.number(indicator.decimals()).tone(Tones.of(flow.agreement())),
                    Mark.NOT_REPORTED);
        }
    }

    private void total(SheetRow line, From row, SheetTable<From> table) {
        if (row.origin().isEmpty()) {
            sum(line, row.above(), table, "total", f -> true);
            return;
        }
        String first = states.get(0).code();
        String last = states.get(states.size() - 1).code();
        String range = table.area(first, last, line.row(), line.row()).formatAsString();
        State origin = row.origin().get();
        line.formula("SUM(" + range + ")", settled(f -> f.origin().equals(origin)), total);
    }

    private void sum(SheetRow line, Rows rows, SheetTable<From> table, String column, Predicate<MirrorPair> condition) {
        String range = table.down(column, rows.first(), rows.last()).formatAsString();
        line.formula("SUM(" + range + ")", settled(condition), total);
    }

    private BigDecimal settled(Predicate<MirrorPair> condition) {
        return flows.values().stream()
                .filter(condition)
                .flatMap(f -> f.settled().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
