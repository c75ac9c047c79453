package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.instruments.TreatyCell;
import org.svod.analysis.instruments.TreatyMatrix;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.round.Treaty;

/** Treaties by States: in which State each of them is in force at the end of the year. */
final class InstrumentsSheet implements SheetWriter {

    @Override
    public void write(WorkbookContext context) {
        Page page = context.page(Tab.INSTRUMENTS);
        TreatyMatrix matrix = context.report().analysis().treaties();
        SheetTable<TreatyMatrix.Row> table = SheetTable.of("col.", columns(context, matrix.states()));
        table.widths(page);
        int heading = page.next();
        page.tableHeadings(table, context.words(), "treaty.since");
        matrix.rows().forEach(row -> table.write(page, row));
        page.table("Instruments", heading, table, context.words()).gap();
        page.note(context.words().text("instruments.note"));
        matrix.harmonisation().ifPresent(index -> page.note(context.words().text("instruments.index", percent(index))));
        if (TreatyDates.has(context.report())) {
            page.note(context.words().text("instruments.differing"));
        }
        page.acrossPages(table.size(), 1);
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(2);
    }

    private static List<SheetColumn<TreatyMatrix.Row>> columns(WorkbookContext context, List<State> states) {
        List<SheetColumn<TreatyMatrix.Row>> columns = new ArrayList<>();
        columns.add(SheetColumn.of(
                "treaty",
                Width.NAME,
                (line, row) -> line.text(context.words().text(row.treaty().title()))));
        columns.add(SheetColumn.of("treaty.since", Width.WORD, (line, row) -> line.date(row.since())));
        for (int i = 0; i < states.size(); i++) {
            int at = i;
            columns.add(SheetColumn.<TreatyMatrix.Row>of(
                            states.get(i).code(),
                            Width.NUMBER,
                            (line, row) -> cell(context, line, row.cells().get(at)))
                    .titled(context.heading(states.get(i))));
        }
        Look total = Look.number(0).face(FontRole.STRONG).tone(Tone.TOTAL);
        columns.add(SheetColumn.of("treaty.in-force", Width.DATE, (line, row) -> line.number(row.inForce(), total)));
        columns.add(SheetColumn.of(
                "treaty.of", Width.DATE, (line, row) -> line.number(row.cells().size(), total)));
        return columns;
    }

    private static void cell(WorkbookContext context, SheetRow line, TreatyCell cell) {
        line.text(cell.sign(), Look.MARK.face(FontRole.FIGURE).tone(tone(cell.level())));
        List<String> remarks = new ArrayList<>();
        cell.inForce().ifPresent(day -> remarks.add(context.words().text("instruments.since", day)));
        Optional<Treaty.Participation> did = cell.participation();
        did.flatMap(Treaty.Participation::provisionalFrom)
                .ifPresent(day -> remarks.add(context.words().text("instruments.provisional", day)));
        did.flatMap(Treaty.Participation::withdrawn)
                .ifPresent(day -> remarks.add(context.words().text("instruments.withdrawn", day)));
        Optional<Name> reservation = did.flatMap(Treaty.Participation::reservation);
        reservation.ifPresent(text -> remarks.add(context.words().text("instruments.reservation", text)));
        if (!remarks.isEmpty()) {
            line.comment("Svod", String.join("\n", remarks));
        }
    }

    private static Tone tone(TreatyCell.Level level) {
        return switch (level) {
            case IN_FORCE -> Tone.GOOD;
            case DEPOSITED -> Tone.FAIR;
            case SIGNED -> Tone.PLAIN;
            case NONE -> Tone.FAINT;
        };
    }
}
