package org.svod.databank;

import java.time.LocalDate;
import org.svod.acceptance.Outcome;
import org.svod.finding.FindingCounts;

/**
 * What is stored of a receipt, for a list of receipts.
 *
 * @param delivery number of its delivery
 * @param file name of the file
 * @param nth how many deliveries there had been under that name, this one included
 * @param received the run date on which it was archived
 * @param state the State in its name; blank if the name could not be understood
 * @param scope its period as its name says it; blank if the name could not be understood
 * @param verdict what became of it
 * @param found how often each code was found
 */
public record ReceiptRow(
        long delivery,
        String file,
        int nth,
        LocalDate received,
        String state,
        String scope,
        Outcome.Verdict verdict,
        FindingCounts found) {}
