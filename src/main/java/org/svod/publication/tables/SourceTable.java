package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundRows;

/**
 * The tables that lead from a figure to the rows of the files, each with a description of its columns. They need the
 * rows, not the report alone, and tell nothing that the report and the files together do not: so they are no part of
 * the fingerprint of a round.
 */
public enum SourceTable {
    /** Every source row that counts. */
    CONTRIBUTIONS("contributions"),
    /** Everything that changes what was reported. */
    EVIDENCE("evidence"),
    /** The names of the codes in the other two. */
    CODES("codes");

    private final String name;

    SourceTable(String name) {
        this.name = name;
    }

    /** The first part of the name of its file: {@code contributions}. */
    public String stem() {
        return name;
    }

    /** Name of its file: {@code contributions-2023.csv}. */
    public String file(String round) {
        return name + "-" + round + ".csv";
    }

    /** Name of the file that describes its columns, as CSV on the Web prescribes it. */
    public String descriptionFile(String round) {
        return file(round) + "-metadata.json";
    }

    /**
     * Writes the table and closes the stream.
     *
     * @param most up to how many rows the contributions have a line for each of them
     */
    public void write(RoundReport report, RoundRows rows, long most, OutputStream out) throws IOException {
        switch (this) {
            case CONTRIBUTIONS -> ContributionsCsv.write(rows, most, out);
            case EVIDENCE -> EvidenceCsv.write(report, rows, out);
            case CODES -> CodesCsv.write(report.codebook(), report.round().period(), out);
        }
    }

    /** Writes the description of the table and closes the stream. */
    public void describe(RoundReport report, RoundRows rows, long most, OutputStream out) throws IOException {
        TableDescription description = new TableDescription(file(report.round().name()), out);
        switch (this) {
            case CONTRIBUTIONS -> {
                boolean single = rows.count() <= most;
                description.write(
                        ContributionsCsv.HEADINGS,
                        single ? "table.contributions" : "table.contributions.cells",
                        report.round().name(),
                        Long.toString(rows.count()),
                        Long.toString(most));
            }
            case EVIDENCE ->
                description.write(
                        EvidenceLine.HEADINGS, "table.evidence", report.round().name());
            case CODES ->
                description.write(
                        CodesCsv.HEADINGS, "table.codes", report.round().name());
        }
    }
}
