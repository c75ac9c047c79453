package org.svod.publication.receipt;

import java.util.List;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.publication.Receipt;
import org.svod.submission.IndicatorSum;

/** Whether the counted numbers agree with the file's own control record. */
enum Control {
    /** The file has no control record. */
    NONE,
    /** The control record agrees. */
    AGREES,
    /** The control record does not agree. */
    DIFFERS,
    /**
     * The control record counts the file as it was sent, including rows with errors; for that file no difference is
     * known.
     */
    WITH_REFUSED;

    /** For the number of rows. */
    static Control ofRows(Receipt receipt) {
        return receipt.details()
                .controlRows()
                .map(claimed -> claimed == receipt.outcome().counts().read() ? AGREES : DIFFERS)
                .orElse(NONE);
    }

    /** For a sum. The sum counts the rows without errors; its control record counts all rows that were sent. */
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
