package org.svod.publication.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Ledger;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Component;

/** A state's own figures: what it reported, what was adjusted and what counts; and the same month by month. */
final class StateFigures {

    private static final int COLUMNS = 7;

    private final WorkbookContext draft;
    private final Ledger own;

    StateFigures(WorkbookContext draft, State state) {
        this.draft = draft;
        this.own = draft.report().ledger().where(e -> e.state().equals(state));
    }

    void write(Page page) {
        page.widths(Width.TEXT, Width.WORD).widths(2, COLUMNS - 1, Width.WORD);
        draft.roundNote(page, COLUMNS);
        page.note(draft.words().both("state.figures.note"), COLUMNS);
        int heading = page.next();
        page.tableHeadings(
                draft.headings("indicator", "unit", "own.reported", "joint", "mirror", "decision", "counted"), 1);
        for (Indicator indicator : draft.report().codebook().indicators()) {
            row(page, indicator);
        }
        page.filter(heading, COLUMNS);
    }

    void writeMonths(Page page) {
        page.widths(Width.NAME, Width.SHORT).widths(2, 1 + periods().size(), Width.SHORT);
        int heading = page.next();
        page.tableHeadings(
                Stream.concat(
                                draft.headings("indicator", "unit").stream(),
                                periods().stream().map(Period::toString))
                        .toList(),
                2);
        for (Indicator indicator : draft.report().codebook().indicators()) {
            months(page, indicator);
        }
        page.filter(heading, 2 + periods().size());
    }

    private SheetRow name(Page page, Indicator indicator) {
        return page.line()
                .text(Bilingual.both(indicator.name()))
                .text(Bilingual.both(indicator.unit().name()));
    }

    private void row(Page page, Indicator indicator) {
        SheetRow line = name(page, indicator);
        Optional<Bridge> bridge = own.of(indicator).bridge();
        if (bridge.isEmpty()) {
            line.text(draft.words().both("nobody"), Look.MARK.tone(Tone.FAINT)).span(5);
            return;
        }
        for (Component part : Component.values()) {
            line.number(
                    bridge.get().part(part),
                    part == Component.REPORTED ? Look.number(indicator.decimals()) : Look.signed(indicator.decimals()));
        }
        int row = line.row() + 1;
        line.formula(
                "SUM(C" + row + ":F" + row + ")",
                bridge.get().value(),
                Look.number(indicator.decimals()).face(FontRole.STRONG).tone(Tone.TOTAL));
    }

    private void months(Page page, Indicator indicator) {
        SheetRow line = name(page, indicator);
        Map<Period, Bridge> values = own.of(indicator).by(e -> e.cell().period());
        periods()
                .forEach(p -> line.number(
                        Optional.ofNullable(values.get(p)).map(Bridge::value), Look.number(indicator.decimals())));
    }

    private List<Period> periods() {
        Stream<Period> wider = own.entries().stream()
                .map(e -> e.cell().period())
                .filter(p -> !p.isMonth())
                .distinct()
                .sorted(ByMonthSheet.NARROW_FIRST);
        return Stream.concat(Period.allOf(draft.report().round().year(), Frequency.MONTHLY).stream(), wider)
                .toList();
    }
}
