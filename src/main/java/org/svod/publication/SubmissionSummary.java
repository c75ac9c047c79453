package org.svod.publication;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.svod.acceptance.Verdict;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.submission.RowCounts;
import org.svod.submission.SubmissionName;

/**
 * One delivery for a round, in short.
 *
 * @param delivery its number
 * @param file name of the file as delivered
 * @param nth how many deliveries there have been under that name, this one included
 * @param name state, scope and explicit version
 * @param version the version that it was given or claimed; 0 where it got none
 * @param verdict what became of it
 * @param inForce whether it speaks for at least one month now
 * @param sha256 fingerprint of its bytes, lower-case hexadecimal
 * @param received when it was received
 * @param counts its rows
 * @param found how often each code was found in it
 * @param findings what was found in it, read when somebody asks: of all files together it may be too much
 */
public record SubmissionSummary(
        long delivery,
        String file,
        int nth,
        SubmissionName name,
        int version,
        Verdict verdict,
        boolean inForce,
        String sha256,
        LocalDate received,
        RowCounts counts,
        FindingCounts found,
        Supplier<Findings> findings) {

    /** The same where so much was found. */
    public SubmissionSummary found(FindingCounts now) {
        return new SubmissionSummary(
                delivery, file, nth, name, version, verdict, inForce, sha256, received, counts, now, findings);
    }
}
