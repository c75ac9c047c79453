package org.svod.databank;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.submission.SubmissionName;

/**
 * One file that was delivered and archived.
 *
 * @param seq its number, from 1
 * @param run number of the run that found it
 * @param runDate run date of that run
 * @param lane the partition that reads it, from 1
 * @param path where it lay, relative to the drop folder
 * @param file its name
 * @param nth how many deliveries there have been under that name, this one included
 * @param folder code of the state in whose folder it lay; blank for none
 * @param sha256 fingerprint of its bytes
 * @param bytes its size
 * @param name what its name says
 */
public record Delivery(
        long seq,
        long run,
        LocalDate runDate,
        int lane,
        String path,
        String file,
        int nth,
        String folder,
        String sha256,
        long bytes,
        Optional<SubmissionName> name) {}
