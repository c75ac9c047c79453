package org.svod.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.Name;

/**
 * A line of one of the tables: a source row, an adjustment or a decision.
 *
 * @param part the part of the figure to which it belongs
 * @param reference number of the joint case, {@code KZ>RU}, or {@code KZ 2023-05}; blank for none
 * @param state the State
 * @param period the period as the table writes it
 * @param operation the operation
 * @param counterpart the partner of a flow
 * @param source where the number stands
 * @param value the number that stands there
 * @param adds what it adds to the figure; empty for nothing
 * @param outcome what became of the case or flow, and why
 */
public record SourceLine(
        Part part,
        String reference,
        Label state,
        String period,
        Label operation,
        Label counterpart,
        Source source,
        Optional<BigDecimal> value,
        Optional<BigDecimal> adds,
        Outcome outcome) {

    /**
     * A code with its name; blank for none.
     *
     * @param code the code
     * @param name the name
     */
    public record Label(String code, Name name) {}

    /**
     * Where a number stands.
     *
     * @param delivery number of the delivery; blank for none
     * @param file the file; blank for an adjustment that follows from several rows
     * @param place the line, or {@code sheet!cell}
     * @param rows how many rows are put together; blank without a file
     */
    public record Source(String delivery, String file, String place, String rows) {

        /** {@code KZ_2023-05.csv:12}. */
        public String text() {
            return file + ":" + place;
        }

        /** Whether several rows are put together. */
        public boolean isMany() {
            return !rows.isEmpty() && !rows.equals("1");
        }
    }

    /**
     * What became of a case or a flow, and why.
     *
     * @param settled the value that counts
     * @param verdict the verdict; blank for a row that is in no case and no flow
     * @param reason code of the reason for the adjustment; blank for none
     * @param why the reason in words
     * @param decidedBy who decided; blank for nobody
     * @param decidedOn the day
     * @param decision why, in that person's words
     */
    public record Outcome(
            Optional<BigDecimal> settled,
            String verdict,
            String reason,
            Name why,
            String decidedBy,
            String decidedOn,
            String decision) {

        static final Outcome NONE = new Outcome(Optional.empty(), "", "", new Name("", ""), "", "", "");
    }

    /** What names the case or flow to which it belongs. */
    public String caseKey() {
        return reference + " " + (reference.contains(">") ? "" : operation.code());
    }

    /** The same line, adding nothing to what is explained. */
    SourceLine forComparison() {
        return new SourceLine(
                part, reference, state, period, operation, counterpart, source, value, Optional.empty(), outcome);
    }
}
