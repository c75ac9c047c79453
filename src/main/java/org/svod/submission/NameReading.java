package org.svod.submission;

import org.svod.finding.Finding;

/** What became of reading a file's name. */
public sealed interface NameReading {

    /**
     * The name is one of a submission.
     *
     * @param name what it says
     */
    record Good(SubmissionName name) implements NameReading {}

    /**
     * The name is none.
     *
     * @param finding the finding NAME, with the nearest good name
     */
    record Bad(Finding finding) implements NameReading {}
}
