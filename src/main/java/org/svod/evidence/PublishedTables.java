package org.svod.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.svod.codebook.Name;
import org.svod.publication.tables.CodeList;
import org.svod.publication.tables.CsvTable;
import org.svod.publication.tables.SourceTable;

/** The tables that a run wrote about a round. Only for one thread. */
public final class PublishedTables {

    private final TablePlaces places;
    private final String round;
    private final RowFinder finder;
    private Optional<CodeNames> names = Optional.empty();

    /** The tables of a round in a folder. */
    public PublishedTables(Path folder, String round) {
        this(TablePlaces.in(folder), round, RowFinder.WHOLE);
    }

    /**
     * The tables of a round.
     *
     * @param places where they lie
     * @param finder opens the tables that have a line for each row
     */
    public PublishedTables(TablePlaces places, String round, RowFinder finder) {
        this.places = places;
        this.round = round;
        this.finder = finder;
    }

    /** The round. */
    public String round() {
        return round;
    }

    /** The first table that is not there. */
    public Optional<Path> missing() {
        for (SourceTable table : SourceTable.values()) {
            if (!Files.isRegularFile(file(table))) {
                return Optional.of(file(table));
            }
        }
        return Files.isRegularFile(figures()) ? Optional.empty() : Optional.of(figures());
    }

    private Path file(SourceTable table) {
        return places.of("internal", table.file(round));
    }

    private Path figures() {
        return places.of("public", "annual-figures-" + round + ".csv");
    }

    /**
     * What is published about an indicator.
     *
     * @param name its name
     * @param unit code of its unit
     * @param value its figure; empty if no State reported a value
     * @param status how firm the figure is; blank without a value
     */
    public record Published(Name name, String unit, Optional<BigDecimal> value, String status) {}

    /** What is published about an indicator; empty if its figure is not published. */
    public Optional<Published> published(String indicator) throws IOException {
        try (CSVParser csv = CsvTable.read(figures())) {
            return csv.stream()
                    .filter(row -> row.get("indicator").equals(indicator))
                    .findFirst()
                    .map(row ->
                            new Published(name(row, "name"), row.get("unit"), number(row, "value"), row.get("status")));
        }
    }

    /**
     * Gives every source row of an indicator, in the order of the table.
     *
     * @param state code of the State whose rows they are; empty for all States
     */
    public void contributions(String indicator, Optional<String> state, LineConsumer lines) throws IOException {
        Path table = file(SourceTable.CONTRIBUTIONS);
        try (CSVParser csv = state.isPresent() ? finder.rows(table, "state", state.get()) : CsvTable.read(table)) {
            for (CSVRecord row : csv) {
                if (row.get("indicator").equals(indicator)
                        && state.filter(s -> !s.equals(row.get("state"))).isEmpty()) {
                    Optional<BigDecimal> value = number(row, "value");
                    lines.accept(line(row, Part.REPORTED, row.get("case_ref"), value, value, SourceLine.Outcome.NONE));
                }
            }
        }
    }

    /** Gives every line of evidence about an indicator, in the order of the table. */
    public void evidence(String indicator, LineConsumer lines) throws IOException {
        try (CSVParser csv = finder.rows(file(SourceTable.EVIDENCE), "indicator", indicator)) {
            for (CSVRecord row : csv) {
                if (row.get("indicator").equals(indicator)) {
                    SourceLine.Outcome outcome = new SourceLine.Outcome(
                            number(row, "settled"),
                            row.get("verdict"),
                            row.get("reason"),
                            names().of(CodeList.REASON, row.get("reason")),
                            text(row, "decided_by"),
                            row.get("decided_on"),
                            text(row, "decision"));
                    lines.accept(line(
                            row,
                            Part.of(row.get("kind")),
                            text(row, "reference"),
                            number(row, "value"),
                            number(row, "adjustment"),
                            outcome));
                }
            }
        }
    }

    private SourceLine line(
            CSVRecord row,
            Part part,
            String reference,
            Optional<BigDecimal> value,
            Optional<BigDecimal> adds,
            SourceLine.Outcome outcome)
            throws IOException {
        return new SourceLine(
                part,
                reference,
                label(CodeList.STATE, row.get("state")),
                row.get("period"),
                label(CodeList.OPERATION, row.get("operation")),
                label(CodeList.STATE, row.get("counterpart")),
                new SourceLine.Source(row.get("delivery"), text(row, "file"), text(row, "place"), row.get("rows")),
                value,
                adds,
                outcome);
    }

    private SourceLine.Label label(CodeList list, String code) throws IOException {
        return new SourceLine.Label(code, names().of(list, code));
    }

    private CodeNames names() throws IOException {
        if (names.isEmpty()) {
            try (CSVParser csv = CsvTable.read(file(SourceTable.CODES))) {
                names = Optional.of(new CodeNames(csv));
            }
        }
        return names.get();
    }

    private static Name name(CSVRecord row, String column) {
        return new Name(text(row, column + "_en"), text(row, column + "_ru"));
    }

    private static String text(CSVRecord row, String column) {
        return CsvTable.asWritten(row.get(column));
    }

    private static Optional<BigDecimal> number(CSVRecord row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
