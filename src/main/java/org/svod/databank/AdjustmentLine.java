package org.svod.databank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.Decimals;
import org.svod.period.Period;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Evidence;

/**
 * An adjustment as a line of text that a person can read. Its fields are separated by tabs: component, state, period,
 * indicator, operation, counterpart, amount, reference, reason, evidence. A row of evidence is the number of its
 * delivery, the name of the file and the line: {@code 7 KZ_2023-05.csv:12}.
 */
final class AdjustmentLine {

    private static final String TAB = "\t";
    private static final int FIELDS = 10;
    private static final String BETWEEN = ", ";

    private AdjustmentLine() {}

    /** Writes the line, with the sign that ends it. */
    static void write(Adjustment a, StringBuilder lines) {
        lines.append(String.join(
                        TAB,
                        a.component().name(),
                        a.state().code(),
                        a.cell().period().toString(),
                        a.cell().indicator().code(),
                        a.cell().operation().code(),
                        a.cell().counterpart().map(State::code).orElse(""),
                        Decimals.textAsGiven(a.amount()),
                        a.reference(),
                        a.reason().name(),
                        a.evidence().stream().map(AdjustmentLine::text).collect(Collectors.joining(BETWEEN))))
                .append('\n');
    }

    /**
     * Reads the adjustment from a line.
     *
     * @param line the line without the sign that ends it
     * @param codebook a codebook that has all codes of the line
     * @throws IllegalArgumentException if the line does not have this form
     */
    static Adjustment read(String line, Codebook codebook) {
        String[] fields = line.split(TAB, -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not an adjustment: " + line);
        }
        Optional<State> counterpart = fields[5].isEmpty()
                ? Optional.empty()
                : Optional.of(codebook.states().get(fields[5]));
        return new Adjustment(
                Component.valueOf(fields[0]),
                codebook.states().get(fields[1]),
                new CellKey(
                        Period.of(fields[2]),
                        codebook.indicators().get(fields[3]),
                        codebook.operations().get(fields[4]),
                        counterpart),
                new BigDecimal(fields[6]),
                fields[7],
                Adjustment.Reason.valueOf(fields[8]),
                evidence(fields[9]));
    }

    private static String text(Evidence evidence) {
        return evidence.delivery() + " " + evidence;
    }

    private static List<Evidence> evidence(String field) {
        List<Evidence> rows = new ArrayList<>();
        for (String row : field.isEmpty() ? new String[0] : field.split(BETWEEN, -1)) {
            int name = row.indexOf(' ') + 1;
            int colon = row.lastIndexOf(':');
            long delivery = Long.parseLong(row.substring(0, name).strip());
            rows.add(
                    colon < name
                            ? new Evidence(delivery, row.substring(name), 0)
                            : new Evidence(
                                    delivery, row.substring(name, colon), Long.parseLong(row.substring(colon + 1))));
        }
        return List.copyOf(rows);
    }
}
