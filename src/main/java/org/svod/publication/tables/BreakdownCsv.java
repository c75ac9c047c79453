package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.period.Period;
import org.svod.publication.RoundReport;

/**
 * The figures of the year by state, by period and by operation. There is a row wherever anything counts; the rows of an
 * indicator add up to its annual figure. A value reported for a quarter or a year, and an adjustment of a whole year,
 * are in the row of that period.
 */
final class BreakdownCsv {

    static final List<String> BY_STATE =
            List.of("indicator", "state", "reported", "joint", "mirror", "decision", "value");
    static final List<String> BY_MONTH = List.of("indicator", "period", "value");
    static final List<String> BY_OPERATION = List.of("indicator", "operation", "value");

    private BreakdownCsv() {}

    static void byState(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, BY_STATE)) {
            for (Figure figure : report.published()) {
                Indicator indicator = figure.indicator();
                Map<String, Bridge> bridges =
                        report.ledger().of(indicator).by(e -> e.state().code());
                // All states, not only those of the report: a flow may be filled in for a state that never submitted.
                for (State state : report.codebook().states()) {
                    Bridge bridge = bridges.get(state.code());
                    if (bridge != null) {
                        table.code(indicator)
                                .code(state)
                                .number(bridge.reported())
                                .number(bridge.joint());
                        table.number(bridge.mirror())
                                .number(bridge.decision())
                                .number(bridge.value())
                                .end();
                    }
                }
            }
        }
    }

    static void byMonth(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, BY_MONTH)) {
            for (Figure figure : report.published()) {
                Indicator indicator = figure.indicator();
                for (Map.Entry<Period, Bridge> row :
                        report.ledger().of(indicator).by(e -> e.cell().period()).entrySet()) {
                    table.code(indicator)
                            .code(row.getKey())
                            .number(row.getValue().value())
                            .end();
                }
            }
        }
    }

    static void byOperation(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, BY_OPERATION)) {
            for (Figure figure : report.published()) {
                Indicator indicator = figure.indicator();
                Map<String, Bridge> bridges = report.ledger()
                        .of(indicator)
                        .by(e -> e.cell().operation().code());
                for (Operation operation : report.codebook().operations()) {
                    Bridge bridge = bridges.get(operation.code());
                    if (bridge != null) {
                        table.code(indicator)
                                .code(operation)
                                .number(bridge.value())
                                .end();
                    }
                }
            }
        }
    }
}
