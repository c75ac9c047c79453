package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.instruments.EntryIntoForce;
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

    private static final SheetTable<Differing> DIFFERING = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("treaty", Width.NAME, (line, row) -> line.text(row.treaty())),
                    SheetColumn.of("state", Width.WORD, (line, row) -> line.text(row.state())),
                    SheetColumn.of("treaty.computed", Width.DATE, (line, row) -> line.date(row.computed())),
                    SheetColumn.of("treaty.stated", Width.DATE, (line, row) -> line.date(row.stated()))));

    /** A day that the depositary states otherwise than it is worked out; without a State, that of the treaty itself. */
    private record Differing(String treaty, String state, Optional<LocalDate> computed, Optional<LocalDate> stated) {}

    @Override
    public void write(WorkbookContext context) {
        Page page = context.page(Tab.INSTRUMENTS);
        TreatyMatrix matrix = context.report().analysis().treaties();
        SheetTable<TreatyMatrix.Row> table = SheetTable.of("col.", columns(context, matrix.states()));
        table.widths(page);
        page.freezeTitle().repeatTitle();
        page.note(context.words().text("instruments.note"));
        matrix.harmonisation().ifPresent(index -> page.note(context.words().text("instruments.index", percent(index))));
        page.gap();
        int heading = page.next();
        page.headings(table, context.words());
        matrix.rows().forEach(row -> table.write(page, row));
        page.table("Instruments", heading, table, context.words()).gap();
        differing(context, page, matrix);
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
                            Width.DATE,
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
        line.text(cell.sign(), Look.MARK.tone(tone(cell.level())));
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

    private static void differing(WorkbookContext context, Page page, TreatyMatrix matrix) {
        List<Differing> rows = new ArrayList<>();
        for (TreatyMatrix.Row row : matrix.rows()) {
            String title = context.words().text(row.treaty().title());
            if (row.differs()) {
                rows.add(new Differing(
                        title,
                        context.words().text("instruments.itself"),
                        new EntryIntoForce(row.treaty()).computed(),
                        row.treaty().terms().stated()));
            }
            row.cells().stream()
                    .filter(TreatyCell::differs)
                    .map(c ->
                            new Differing(title, context.words().text(c.state().name()), c.computed(), c.stated()))
                    .forEach(rows::add);
        }
        if (!rows.isEmpty()) {
            page.section(context.words().text("instruments.differing"), DIFFERING.size());
            page.headings(DIFFERING, context.words());
            rows.forEach(row -> DIFFERING.write(page, row));
        }
    }
}
