package org.svod.submission;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.Column;
import org.svod.finding.FindingCode;
import org.svod.observation.Amount;
import org.svod.observation.Decimals;

/** How a form divides a figure between its joint cases and the rest. */
final class JointPart {

    /** A joint case. What is not known of a case cannot be taken from the figure that includes it. */
    static final StoredPart CASE = (row, cell, amount) -> {
        if (amount.value().isEmpty()) {
            row.found(Column.VALUE, FindingCode.FORM_CASE_INCOMPLETE, "", "VALUE");
        }
        return amount;
    };

    /** The figure, which includes the joint cases of its cell: what they hold is stored there. */
    static final StoredPart REST = JointPart::rest;

    private JointPart() {}

    private static Amount rest(Row row, Cell cell, Amount amount) {
        if (amount.value().isEmpty()) {
            return amount;
        }
        BigDecimal rest = amount.value().get().subtract(cell.caseSum());
        if (rest.signum() < 0) {
            row.found(
                    Column.VALUE,
                    FindingCode.FORM_BELOW_CASES,
                    Decimals.text(amount.value().get()),
                    Decimals.text(cell.caseSum()),
                    cell.key().operation().code());
        }
        return new Amount(Optional.of(Decimals.plain(rest)), amount.status());
    }
}
