package org.svod.job;

import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.finding.Finding;
import org.svod.submission.SubmissionName;
import org.svod.submission.SubmissionNames;

/** File names, understood by the codebook of a run. */
final class Names {

    private final SubmissionNames names;

    Names(Codebook codebook) {
        this.names = new SubmissionNames(codebook);
    }

    Optional<SubmissionName> parse(String file) {
        return Optional.empty();
    }

    Finding objection(String file) {
        throw new IllegalStateException(file + names);
    }
}
