package org.svod.acceptance;

import java.util.List;
import java.util.Optional;
import org.svod.finding.Findings;
import org.svod.submission.IndicatorSum;
import org.svod.submission.Understanding;

/**
 * What a receipt says about an outcome in addition to its summary.
 *
 * @param reference name of the file in force that the delivery repeats or is older than, or names of the files that it
 *     replaces; blank if there are none
 * @param understanding how the file was understood
 * @param controlRows number of rows according to the control record of the file
 * @param sums the sum of every indicator that the file mentions
 * @param findings everything found, values that wait for confirmation included
 */
public record OutcomeDetails(
        String reference,
        Understanding understanding,
        Optional<Long> controlRows,
        List<IndicatorSum> sums,
        Findings findings) {

    /** Of an outcome. */
    public static OutcomeDetails of(Outcome outcome) {
        return new OutcomeDetails(
                outcome.reference(),
                outcome.reading().understanding(),
                outcome.reading().controlRows(),
                outcome.reading().sums(),
                outcome.findings());
    }
}
