package org.svod.submission;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.observation.Decimals;
import org.svod.submission.WideHeadings.Wide;
import org.svod.submission.text.NumberParser;
import org.svod.submission.text.Numeral;

/** Holds the total that the sheet computes of a row against the values of the row. */
final class FormTotal {

    private FormTotal() {}

    /** The finding about a total that differs; empty where there is none, or a value cannot be read. */
    static Optional<Finding> check(TableRecord record, FormBlock block) {
        String text = block.total() < 0 ? "" : Blanks.strip(record.get(block.total()));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Wide value : block.values()) {
            Numeral numeral = NumberParser.parse(record.get(value.position()));
            if (numeral.isNumber()) {
                sum = sum.add(numeral.value());
            } else if (!numeral.isMissing()) {
                return Optional.empty();
            }
        }
        Numeral total = NumberParser.parse(text);
        return total.isNumber() && total.value().compareTo(sum) == 0
                ? Optional.empty()
                : Optional.of(Finding.at(
                        block.place(record, block.total()), FindingCode.FORM_TOTAL, text, Decimals.text(sum)));
    }
}
