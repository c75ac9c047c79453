package org.svod.job;

import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.submission.NameReading;
import org.svod.submission.SubmissionName;
import org.svod.submission.SubmissionNames;

/** File names, understood by the codebook of a run. */
final class Names {

    private final SubmissionNames names;

    Names(Codebook codebook) {
        this.names = new SubmissionNames(codebook);
    }

    /** What a name says, where it can be understood. */
    Optional<SubmissionName> parse(String file) {
        return names.parse(file) instanceof NameReading.Good good ? Optional.of(good.name()) : Optional.empty();
    }
}
