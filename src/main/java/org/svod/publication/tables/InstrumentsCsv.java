package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.instruments.TreatyCell;
import org.svod.analysis.instruments.TreatyMatrix;
import org.svod.codebook.Name;
import org.svod.publication.RoundReport;
import org.svod.round.Treaty;

/**
 * Every treaty and every State of the round: how far the State has come at the end of the round's year, and on which
 * day the treaty enters into force for it. {@code in_force} is the day that the depositary states, or else the day
 * worked out from the deposits; {@code agrees} is {@code no} where both are known and differ.
 */
final class InstrumentsCsv {

    static final List<String> HEADINGS = List.of(
            "instrument",
            "title_en",
            "title_ru",
            "in_force_since",
            "state",
            "status",
            "signed",
            "deposited",
            "kind",
            "in_force",
            "computed",
            "stated",
            "agrees",
            "provisional_from",
            "reservation_en",
            "reservation_ru",
            "withdrawn",
            "source");

    private InstrumentsCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (TreatyMatrix.Row row : report.analysis().treaties().rows()) {
                for (TreatyCell cell : row.cells()) {
                    write(table, row, cell);
                }
            }
        }
    }

    private static void write(CsvTable table, TreatyMatrix.Row row, TreatyCell cell) throws IOException {
        Optional<Treaty.Participation> did = cell.participation();
        table.code(row.treaty().id())
                .text(row.treaty().title().en())
                .text(row.treaty().title().ru())
                .code(date(row.since()))
                .code(cell.state())
                .code(cell.level());
        table.code(date(did.flatMap(Treaty.Participation::signed)))
                .code(date(did.flatMap(Treaty.Participation::deposited)))
                .text(did.map(Treaty.Participation::kind).orElse(""));
        table.code(date(cell.inForce())).code(date(cell.computed())).code(date(cell.stated()));
        table.code(
                cell.differs()
                        ? "no"
                        : cell.stated().isPresent() && cell.computed().isPresent() ? "yes" : "");
        Optional<Name> reservation = did.flatMap(Treaty.Participation::reservation);
        table.code(date(did.flatMap(Treaty.Participation::provisionalFrom)))
                .text(reservation.map(Name::en).orElse(""))
                .text(reservation.map(Name::ru).orElse(""))
                .code(date(did.flatMap(Treaty.Participation::withdrawn)))
                .text(did.map(Treaty.Participation::source).orElse(""))
                .end();
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
