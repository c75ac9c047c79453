package org.svod.publication.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.analysis.instruments.EntryIntoForce;
import org.svod.analysis.instruments.TreatyCell;
import org.svod.analysis.instruments.TreatyMatrix;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/** Days of entry into force that the depositary states otherwise than they are worked out from the deposits. */
final class TreatyDates {

    private static final SheetTable<Differing> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("treaty", Width.LONG, (line, row) -> line.text(row.treaty())),
                    SheetColumn.of("state", Width.FILE, (line, row) -> line.text(row.state())),
                    SheetColumn.of("treaty.computed", Width.WORD, (line, row) -> day(line, row.computed())),
                    SheetColumn.of("treaty.stated", Width.WORD, (line, row) -> day(line, row.stated()))));

    private TreatyDates() {}

    /** A day that is stated otherwise; that of the treaty itself, or that of a State. */
    private record Differing(String treaty, String state, Optional<LocalDate> computed, Optional<LocalDate> stated) {}

    static boolean has(RoundReport report) {
        return report.analysis().treaties().rows().stream()
                .anyMatch(row -> row.differs() || row.cells().stream().anyMatch(TreatyCell::differs));
    }

    static void write(WorkbookContext context) {
        new ListSheet<>(
                        Tab.INSTRUMENT_DATES,
                        "InstrumentDates",
                        COLUMNS,
                        c -> c.report().analysis().treaties().rows().stream()
                                .flatMap(row -> differing(c.words(), row))
                                .toList(),
                        c -> List.of())
                .write(context);
    }

    private static Stream<Differing> differing(Texts words, TreatyMatrix.Row row) {
        String title = words.text(row.treaty().title());
        Stream<Differing> itself = row.differs()
                ? Stream.of(new Differing(
                        title,
                        words.text("instruments.itself"),
                        new EntryIntoForce(row.treaty()).computed(),
                        row.treaty().terms().stated()))
                : Stream.empty();
        Stream<Differing> states = row.cells().stream()
                .filter(TreatyCell::differs)
                .map(c -> new Differing(title, words.text(c.state().name()), c.computed(), c.stated()));
        return Stream.concat(itself, states);
    }

    private static void day(SheetRow line, Optional<LocalDate> day) {
        day.ifPresentOrElse(d -> line.date(d, Look.DATE), () -> Mark.write(line, Mark.NOT_APPLICABLE));
    }
}
