package org.svod.databank;

import org.svod.acceptance.Verdict;
import org.svod.finding.FindingCounts;
import org.svod.submission.RowCounts;

/**
 * A delivery with what became of it, in short.
 *
 * @param delivery the delivery
 * @param verdict what became of it
 * @param version the version that it was given; 0 for none
 * @param counts its rows
 * @param found how often each code was found, doubts about its values included
 */
public record StoredVerdict(Delivery delivery, Verdict verdict, int version, RowCounts counts, FindingCounts found) {}
