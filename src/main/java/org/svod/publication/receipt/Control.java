package org.svod.publication.receipt;

import java.util.List;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.publication.Receipt;
import org.svod.submission.IndicatorSum;

/** Whether what was counted is what the file's own control record says. */
enum Control {
    /** The file has no such record. */
    NONE,
    /** It holds. */
    AGREES,
    /** It does not. */
    DIFFERS,
    /** It speaks of the file as it was sent, rows with errors included, and of that it is not known to be wrong. */
    WITH_REFUSED;

    /** Of the number of rows. */
    static Control ofRows(Receipt receipt) {
        return receipt.details()
                .controlRows()
                .map(claimed -> claimed == receipt.outcome().counts().read() ? AGREES : DIFFERS)
                .orElse(NONE);
    }

    /** Of a sum: the sum counts the rows without errors, its control record all that were sent. */
    static Control ofSum(IndicatorSum sum, Receipt receipt) {
        if (sum.control().isEmpty()) {
            return NONE;
        }
        List<Finding> wrong = receipt.findings().listed().stream()
                .filter(f -> f.code() == FindingCode.CONTROL_TOTAL)
                .toList();
        if (wrong.stream().anyMatch(f -> f.arguments().contains(sum.indicator().code()))) {
            return DIFFERS;
        }
        if (sum.control().get().compareTo(sum.sum()) == 0) {
            return AGREES;
        }
        boolean allListed = receipt.findings().count(FindingCode.CONTROL_TOTAL) == wrong.size();
        return receipt.outcome().counts().refused() > 0 && allListed ? WITH_REFUSED : DIFFERS;
    }
}
