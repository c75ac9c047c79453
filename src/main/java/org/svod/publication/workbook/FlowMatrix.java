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

/**
 * Origin by destination for every indicator of flows, each flow in the colour of its verdict, with live totals of each
 * indicator.
 */
final class FlowMatrix {

    private static final String FROM = "matrix";
    private static final String TOTAL = "total";

    private final WorkbookContext context;
    private final Page page;
    private final List<MirrorPair> flows;
    private final List<State> states;

    FlowMatrix(WorkbookContext context, Page page, List<MirrorPair> flows) {
        this.context = context;
        this.page = page;
        this.flows = flows;
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
        int heading = page.next();
        page.tableHeadings(table, context.words(), states.get(0).code());
        flows.stream().map(MirrorPair::indicator).distinct().forEach(indicator -> write(table, indicator));
        page.table("FlowMatrix", heading, table, context.words());
    }

    private void write(SheetTable<From> table, Indicator indicator) {
        Map<String, MirrorPair> own = flows.stream()
                .filter(f -> f.indicator().equals(indicator))
                .collect(Collectors.toMap(MirrorPair::reference, f -> f));
        int first = page.next();
        states.forEach(origin -> table.write(page, new From(indicator, own, Optional.of(origin), new Rows(0, 0))));
        table.write(page, new From(indicator, own, Optional.empty(), new Rows(first, page.next() - 1)));
    }

    /**
     * A row of the matrix.
     *
     * @param indicator its indicator
     * @param flows the flows of the indicator, by their reference
     * @param origin the state of origin; empty for the totals
     * @param above the rows that the totals add up
     */
    private record From(Indicator indicator, Map<String, MirrorPair> flows, Optional<State> origin, Rows above) {

        private BigDecimal settled(Predicate<MirrorPair> condition) {
            return flows.values().stream()
                    .filter(condition)
                    .flatMap(f -> f.settled().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private Look total() {
            return Look.number(indicator.decimals()).face(FontRole.STRONG).tone(Tone.TOTAL);
        }
    }

    private List<SheetColumn<From>> columns() {
        List<SheetColumn<From>> columns = new ArrayList<>();
        columns.add(NamedColumns.indicator(Width.LABEL, row -> context.words(), From::indicator));
        columns.add(SheetColumn.of(FROM, Width.FILE, this::origin));
        for (State destination : states) {
            columns.add(SheetColumn.<From>rowFormula(
                            destination.code(), Width.WORD, (line, row, table) -> to(line, row, destination, table))
                    .titled(context.heading(destination)));
        }
        columns.add(SheetColumn.rowFormula(TOTAL, Width.NUMBER, this::total));
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
            sum(line, row, table, destination.code(), f -> f.destination().equals(destination));
            return;
        }
        State origin = row.origin().get();
        MirrorPair flow = row.flows().get(origin.code() + ">" + destination.code());
        if (flow == null) {
            Mark.write(line, origin.equals(destination) ? Mark.NOT_APPLICABLE : Mark.NOT_REPORTED);
        } else {
            Mark.numberOr(
                    line,
                    flow.settled(),
                    Look.number(row.indicator().decimals()).tone(Tones.of(flow.agreement())),
                    Mark.NOT_REPORTED);
        }
    }

    private void total(SheetRow line, From row, SheetTable<From> table) {
        if (row.origin().isEmpty()) {
            sum(line, row, table, TOTAL, f -> true);
            return;
        }
        String first = states.get(0).code();
        String last = states.get(states.size() - 1).code();
        String range = table.area(first, last, line.row(), line.row()).formatAsString();
        State origin = row.origin().get();
        line.formula("SUM(" + range + ")", row.settled(f -> f.origin().equals(origin)), row.total());
    }

    private static void sum(
            SheetRow line, From row, SheetTable<From> table, String column, Predicate<MirrorPair> condition) {
        String range =
                table.down(column, row.above().first(), row.above().last()).formatAsString();
        line.formula("SUM(" + range + ")", row.settled(condition), row.total());
    }
}
