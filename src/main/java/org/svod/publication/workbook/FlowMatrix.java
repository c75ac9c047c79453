package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.MirrorPair;

/** Origin by destination, each flow in the colour of its verdict, with live totals. */
final class FlowMatrix {

    private final WorkbookContext draft;
    private final Page page;
    private final Indicator indicator;
    private final Map<String, MirrorPair> flows;
    private final List<State> states;
    private final Look total;

    FlowMatrix(WorkbookContext draft, Page page, Indicator indicator, List<MirrorPair> flows) {
        this.draft = draft;
        this.page = page;
        this.indicator = indicator;
        this.flows = flows.stream().collect(Collectors.toMap(MirrorPair::reference, p -> p));
        this.total = Look.number(indicator.decimals()).face(FontRole.STRONG).tone(Tone.TOTAL);
        Set<String> codes = new HashSet<>();
        flows.forEach(
                f -> codes.addAll(List.of(f.origin().code(), f.destination().code())));
        this.states = draft.report().codebook().states().stream()
                .filter(s -> codes.contains(s.code()))
                .toList();
    }

    void write() {
        page.widths(0, states.size() + 1, Width.WORD);
        page.section(draft.words().line("returns.matrix", indicator.name()), states.size() + 2);
        List<String> headings = new ArrayList<>(draft.headings("matrix"));
        states.forEach(s -> headings.add(WorkbookContext.heading(s)));
        headings.addAll(draft.headings("total"));
        page.headings(headings);
        int first = page.next();
        for (State origin : states) {
            row(origin);
        }
        totals(first, page.next() - 1);
    }

    private void row(State origin) {
        SheetRow line = page.line()
                .text(Bilingual.both(origin.name()), Look.TEXT.tone(Tone.BAND).face(FontRole.STRONG));
        BigDecimal sum = BigDecimal.ZERO;
        for (State destination : states) {
            MirrorPair flow = flows.get(origin.code() + ">" + destination.code());
            if (flow == null) {
                line.blank(origin.equals(destination) ? Look.TEXT.tone(Tone.FAINT) : Look.TEXT);
            } else {
                line.number(flow.settled(), Look.number(indicator.decimals()).tone(Tones.of(flow.agreement())));
                sum = sum.add(flow.settled());
            }
        }
        line.formula(
                "SUM(" + new CellRangeAddress(line.row(), line.row(), 1, states.size()).formatAsString() + ")",
                sum,
                total);
    }

    private void totals(int first, int last) {
        SheetRow line = page.line()
                .text(
                        draft.words().both("col.total"),
                        Look.TEXT.tone(Tone.TOTAL).face(FontRole.STRONG));
        for (State destination : states) {
            BigDecimal sum = flows.values().stream()
                    .filter(f -> f.destination().equals(destination))
                    .map(MirrorPair::settled)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            column(line, first, last, sum);
        }
        column(
                line,
                first,
                last,
                flows.values().stream().map(MirrorPair::settled).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void column(SheetRow line, int first, int last, BigDecimal sum) {
        String range = new CellRangeAddress(first, last, line.column(), line.column()).formatAsString();
        line.formula("SUM(" + range + ")", sum, total);
    }
}
