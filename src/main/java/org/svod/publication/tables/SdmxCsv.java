package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.publication.RoundReport;

/**
 * The figures of the year as an SDMX-CSV 2.0 data message of the dataflow {@value #DATAFLOW}.
 *
 * <p>Dimensions: FREQ ({@code A}, yearly), REF_AREA ({@code _T}, all member states together), INDICATOR, TIME_PERIOD.
 * Measure: OBS_VALUE. Attributes: UNIT_MEASURE, DECIMALS, and OBS_STATUS according to CL_OBS_STATUS: {@code A} normal
 * (final or revised), {@code P} provisional, {@code M} missing. The action {@code I} means that the message informs.
 */
final class SdmxCsv {

    static final String DATAFLOW = "SVOD:ANNUAL_FIGURES(1.0)";
    static final List<String> HEADINGS = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "REF_AREA",
            "INDICATOR",
            "TIME_PERIOD",
            "OBS_VALUE",
            "UNIT_MEASURE",
            "DECIMALS",
            "OBS_STATUS");

    private SdmxCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (Figure figure : report.published()) {
                table.code("dataflow")
                        .code(DATAFLOW)
                        .code("I")
                        .code("A")
                        .code("_T")
                        .code(figure.indicator())
                        .code(report.round().period());
                table.number(figure.value())
                        .code(figure.indicator().unit())
                        .code(figure.indicator().decimals())
                        .code(status(figure))
                        .end();
            }
        }
    }

    private static String status(Figure figure) {
        if (figure.value().isEmpty()) {
            return "M";
        }
        return figure.status() == FigureStatus.PROVISIONAL ? "P" : "A";
    }
}
