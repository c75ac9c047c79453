package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Return;

/** The verdict on every expected return. */
final class CoverageCsv {

    static final List<String> HEADINGS = List.of("state", "period", "due", "received", "verdict", "days_late");

    private CoverageCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (Return r : report.coverage().returns()) {
                table.code(r.state())
                        .code(r.period())
                        .code(r.due())
                        .code(r.received().map(LocalDate::toString).orElse(""));
                table.code(r.verdict()).code(r.daysLate()).end();
            }
        }
    }
}
