package org.svod.publication;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.acceptance.Verdict;
import org.svod.codebook.Codebook;
import org.svod.finding.Findings;
import org.svod.submission.IndicatorSum;
import org.svod.submission.RowCounts;
import org.svod.submission.SubmissionName;
import org.svod.submission.Understanding;

/**
 * What a submitter is told about one delivery. A function of the delivery's outcome: it carries no run, time of day or
 * path.
 *
 * @param file name of the file as delivered
 * @param nth how many deliveries there have been under that name, this one included
 * @param name what the name says; empty where it could not be understood
 * @param version the version that it was given; 0 where it got none
 * @param verdict what became of it
 * @param reference file name of the submission in force that it duplicates, supersedes or is stale against; blank for
 *     none
 * @param received when it was received
 * @param sha256 fingerprint of its bytes
 * @param bytes its size
 * @param understanding how it was understood
 * @param counts what became of its rows
 * @param controlRows number of rows that the file itself claims
 * @param sums sum of every indicator
 * @param findings everything found
 * @param codebook the codebook by which it was judged
 * @param content where the bytes can be read again, for the sheet that shows the file; empty where that is not wanted
 */
public record Receipt(
        String file,
        int nth,
        Optional<SubmissionName> name,
        int version,
        Verdict verdict,
        String reference,
        LocalDate received,
        String sha256,
        long bytes,
        Understanding understanding,
        RowCounts counts,
        Optional<Long> controlRows,
        List<IndicatorSum> sums,
        Findings findings,
        Codebook codebook,
        Optional<Path> content) {}
