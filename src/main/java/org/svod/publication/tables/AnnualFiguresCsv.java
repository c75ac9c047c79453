package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.publication.RoundReport;

/** The figures of the year, one row for each published indicator, with the bridge from reported to published. */
final class AnnualFiguresCsv {

    static final List<String> HEADINGS = List.of(
            "indicator",
            "name_en",
            "name_ru",
            "unit",
            "reported",
            "joint",
            "mirror",
            "decision",
            "value",
            "status",
            "vintage",
            "previous",
            "change_percent",
            "states_reporting",
            "states_expected",
            "returns_counted",
            "returns_expected",
            "said",
            "missing",
            "silent",
            "reasons");

    private AnnualFiguresCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (Figure figure : report.published()) {
                table.code(figure.indicator())
                        .text(figure.indicator().name().en())
                        .text(figure.indicator().name().ru());
                table.code(figure.indicator().unit());
                table.number(part(figure, Bridge::reported)).number(part(figure, Bridge::joint));
                table.number(part(figure, Bridge::mirror))
                        .number(part(figure, Bridge::decision))
                        .number(figure.value());
                table.text(AnnualFigure.status(figure)).code(figure.vintage());
                table.number(figure.previous()).number(AnnualFigure.changePercent(figure));
                table.code(figure.statesReporting())
                        .code(figure.statesExpected())
                        .code(figure.responses().counted())
                        .code(figure.responses().expected());
                table.code(figure.responses().said())
                        .code(figure.responses().missing())
                        .code(figure.responses().silent());
                table.text(AnnualFigure.reasons(figure)).end();
            }
        }
    }

    static Optional<BigDecimal> part(Figure figure, Function<Bridge, BigDecimal> part) {
        return figure.bridge().map(part);
    }
}
