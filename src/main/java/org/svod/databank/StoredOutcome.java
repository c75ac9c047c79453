package org.svod.databank;

import java.util.List;
import java.util.Optional;
import org.svod.finding.Findings;
import org.svod.submission.IndicatorSum;
import org.svod.submission.Understanding;

/**
 * A delivery with what became of it, in every detail.
 *
 * @param verdict what became of it, in short
 * @param reference name of the file in force that it supersedes, repeats or came too late against
 * @param understanding how it was understood
 * @param controlRows rows that it claims
 * @param sums its sums
 * @param findings everything found, doubts about its values included
 */
public record StoredOutcome(
        StoredVerdict verdict,
        String reference,
        Understanding understanding,
        Optional<Long> controlRows,
        List<IndicatorSum> sums,
        Findings findings) {}
