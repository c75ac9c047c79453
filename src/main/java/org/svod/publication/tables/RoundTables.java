package org.svod.publication.tables;

import java.io.IOException;
import java.nio.file.Path;
import org.svod.publication.RoundReport;

/** All plain tables of a round. */
public final class RoundTables {

    private RoundTables() {}

    /**
     * Writes the tables into a folder, each with the name of the round in its own: {@code annual-figures-2023.csv} and so on. Files of
     * these names that are there already are replaced.
     *
     * @param report what is published
     * @param folder an existing folder
     * @throws IOException where a file cannot be written
     */
    public static void write(RoundReport report, Path folder) throws IOException {
        String round = report.round().name();
        AnnualFiguresCsv.write(report, folder.resolve("annual-figures-" + round + ".csv"));
        AnnualFiguresJson.write(report, folder.resolve("annual-figures-" + round + ".json"));
        SdmxCsv.write(report, folder.resolve("annual-figures-" + round + ".sdmx.csv"));
        BreakdownCsv.byState(report, folder.resolve("figures-by-state-" + round + ".csv"));
        BreakdownCsv.byMonth(report, folder.resolve("figures-by-month-" + round + ".csv"));
        BreakdownCsv.byOperation(report, folder.resolve("figures-by-operation-" + round + ".csv"));
        ReconciliationCsv.write(report, folder.resolve("reconciliation-" + round + ".csv"));
        CoverageCsv.write(report, folder.resolve("coverage-" + round + ".csv"));
    }
}
