package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.estimates.Estimate;
import org.svod.analysis.estimates.UnionEstimate;
import org.svod.publication.RoundReport;

/**
 * What missing returns would probably have said: a line {@code RETURN} for each missing return and indicator, and a
 * line {@code UNION} for each indicator, with how much of it the returns that count stand for. All of it has the status
 * E and is in no figure.
 */
final class EstimatesCsv {

    static final List<String> HEADINGS = List.of(
            "kind",
            "indicator",
            "state",
            "period",
            "method",
            "own_12_before",
            "others_12_before",
            "others_now",
            "estimate",
            "status",
            "weight",
            "states_reporting",
            "states_expected");

    private static final Optional<BigDecimal> NOTHING = Optional.empty();

    private EstimatesCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (UnionEstimate union : report.analysis().estimates()) {
                for (Estimate one : union.estimates()) {
                    table.code("RETURN").code(one.indicator()).code(one.state()).code(one.period());
                    table.code(one.method())
                            .number(one.ownBefore())
                            .number(one.othersBefore())
                            .number(one.othersNow());
                    table.number(one.value()).code(one.value().isPresent() ? "E" : "");
                    table.number(NOTHING).code("").code("").end();
                }
                table.code("UNION")
                        .code(union.indicator())
                        .code("")
                        .code(report.round().year());
                table.code("").number(NOTHING).number(NOTHING).number(NOTHING);
                table.number(union.value()).code(union.value().isPresent() ? "E" : "");
                table.number(union.weight())
                        .code(union.reporting())
                        .code(union.expected())
                        .end();
            }
        }
    }
}
