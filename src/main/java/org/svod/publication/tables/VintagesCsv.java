package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.figures.FigureStatus;
import org.svod.figures.Vintage;
import org.svod.publication.RoundReport;

/**
 * The figures as they were published, change by change: a line for each indicator in each vintage of the round. A round
 * that asks for approval has its releases instead, and last the figures as they would be released: what was only a
 * draft is nobody's figure.
 */
final class VintagesCsv {

    static final List<String> HEADINGS = List.of("vintage", "published_on", "indicator", "value", "status");

    private VintagesCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (Vintage vintage : report.revisions()) {
                for (Indicator indicator : report.codebook().indicators()) {
                    Optional<FigureStatus> status =
                            Optional.ofNullable(vintage.statuses().get(indicator.code()));
                    if (status.isPresent()) {
                        table.code(vintage.number()).code(vintage.date()).code(indicator);
                        table.number(Optional.ofNullable(vintage.values().get(indicator.code())));
                        // A figure without a value has no status.
                        table.code(
                                vintage.values().containsKey(indicator.code())
                                        ? status.get().name()
                                        : "");
                        table.end();
                    }
                }
            }
        }
    }
}
