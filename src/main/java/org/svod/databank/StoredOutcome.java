package org.svod.databank;

import java.util.List;
import java.util.Optional;
import org.svod.finding.Findings;
import org.svod.submission.IndicatorSum;
import org.svod.submission.RowCounts;
import org.svod.submission.Understanding;
import org.svod.submission.Verdict;

/**
 * A delivery with what became of it.
 *
 * @param delivery the delivery
 * @param verdict what became of it
 * @param version the version that it was given; 0 for none
 * @param reference name of the file in force that it supersedes, repeats or came too late against
 * @param counts its rows
 * @param understanding how it was understood
 * @param controlRows rows that it claims
 * @param sums its sums
 * @param findings everything found
 */
public record StoredOutcome(
        Delivery delivery, Verdict verdict, int version, String reference, RowCounts counts, Understanding understanding,
        Optional<Long> controlRows, List<IndicatorSum> sums, Findings findings) {}
