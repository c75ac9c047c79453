package org.svod.delivery;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.svod.round.Round;

/**
 * One file that was delivered. Whatever speaks of a delivered file holds this record: what became of it, its receipt,
 * the list of submissions, the run report.
 *
 * @param number its number in the order of delivery, from 1; 0 for a file that is only checked
 * @param path where it lay, relative to the drop folder, as {@link org.svod.submission.text.ShownFileName} calls it
 * @param file its name, likewise
 * @param nth how many deliveries there have been under that name, this one included
 * @param folder code of the state in whose folder it lay; blank for none
 * @param sha256 fingerprint of its bytes, lower-case hexadecimal
 * @param bytes its size
 * @param received when it was received: the run date on which it was archived, unless {@link #dated} says otherwise
 * @param name what its name says; empty where it could not be understood
 */
public record Delivery(
        long number,
        String path,
        String file,
        int nth,
        String folder,
        String sha256,
        long bytes,
        LocalDate received,
        Optional<SubmissionName> name) {

    /**
     * What its name says, for a delivery that belongs to a round.
     *
     * @throws IllegalStateException where the name could not be understood
     */
    public SubmissionName named() {
        if (name.isEmpty()) {
            throw new IllegalStateException("the name of delivery " + number + " says neither state nor period");
        }
        return name.get();
    }

    /** The same with what its name says according to another codebook. */
    public Delivery named(SubmissionName now) {
        return new Delivery(number, path, file, nth, folder, sha256, bytes, received, Optional.of(now));
    }

    /** The same, received on the day that the round's list of receipt dates gives for its name, if it gives one. */
    public Delivery dated(Round round) {
        LocalDate listed = round.received().get(file.toUpperCase(Locale.ROOT));
        return listed == null ? this : new Delivery(number, path, file, nth, folder, sha256, bytes, listed, name);
    }
}
